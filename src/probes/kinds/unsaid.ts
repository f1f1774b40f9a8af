import { shape } from '../../decode/index.ts';
import type { Scene } from '../../model/checklist.ts';
import { grounds, met, missed, notApplicable, quoteHits, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';
import { describeWindow, saidIn, turnsIn, WINDOW_SHAPE, windowOf } from '../window.ts';

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
    const turnsOf = (scene: Scene) => {
      const turns = turnsIn(scene, window);
      return 'grounds' in turns ? [] : turns;
    };
    const silence = notApplicable(`nothing was said in ${where}`);
    const mute = unverifiable(({ language }) => grounds(`no phrases in "${language}" for ${names}`));
    const none = met(scene => grounds(`none of ${names} in ${where} (${turnsOf(scene).length} read)`));
    const some = missed(scene => {
      const hits = turnsOf(scene).flatMap(turn => scene.hits(set, turn));
      return grounds(`said in ${where}: ${names}`, quoteHits(scene, hits));
    });
    return scene => {
      const turns = turnsIn(scene, window);
      if ('grounds' in turns) return turns;
      if (!scene.speaks(set)) return mute;
      if (turns.length === 0) return silence;
      return saidIn(scene, set, turns) ? some : none;
    };
  },
});
