import { shape } from '../../decode/index.ts';
import { grounds, met, missed, notApplicable, quoteHits, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';
import { describeWindow, turnsIn, WINDOW_SHAPE, windowOf } from '../window.ts';

const node = shape.record({
  unsaid: shape.record({ ...WINDOW_SHAPE, any: shape.filled(shape.text()) }),
});

/** Met when none of the phrases occurs in the window; what was said is the evidence of a miss. */
export const unsaid = defineProbe({
  id: 'unsaid',
  summary: 'none of the phrases occurs',
  node,
  make: ({ unsaid: options }, tools) => {
    const window = windowOf(options);
    const set = tools.phraseSet(options.any, 'unsaid', 'any');
    const names = options.any.join(', ');
    const where = describeWindow(window);
    const silence = notApplicable(`nothing was said in ${where}`);
    return scene => {
      const turns = turnsIn(scene, window);
      if ('grounds' in turns) return turns;
      if (!scene.speaks(set)) return unverifiable(`no phrases in "${scene.language}" for ${names}`);
      if (turns.length === 0) return silence;
      if (!turns.some(turn => scene.said(set, turn)))
        return met(() => grounds(`none of ${names} in ${where} (${turns.length} read)`));
      return missed(() => {
        const hits = turns.flatMap(turn => scene.hits(set, turn));
        return grounds(`said in ${where}: ${names}`, quoteHits(scene, hits));
      });
    };
  },
});
