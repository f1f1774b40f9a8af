import { shape } from '../../decode/index.ts';
import { met, missed, notApplicable, quoteHits, unverifiable } from '../finding.ts';
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
    return scene => {
      const seen = turnsIn(scene, window);
      if ('outcome' in seen)
        return seen.outcome === 'unverifiable' ? unverifiable(seen.note) : notApplicable(seen.note);
      if (!tools.speaks(set, scene.language))
        return unverifiable(`no phrases in "${scene.language}" for ${names}`);
      if (seen.turns.length === 0) return notApplicable(`nothing was said in ${where}`);
      const hits = seen.turns.flatMap(turn => scene.hits(set, turn));
      if (hits.length === 0) return met(`none of ${names} in ${where} (${seen.turns.length} read)`);
      return missed(`said in ${where}: ${names}`, quoteHits(scene, hits));
    };
  },
});
