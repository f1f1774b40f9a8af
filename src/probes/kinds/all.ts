import { shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import { makeCredited, notApplicable, together } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({ all: shape.filled(shape.anything()) });

/** Met when every probe is; those not applicable are left out, one miss decides, and one doubt leaves it open. */
export const all = defineProbe({
  id: 'all',
  summary: 'every one of several probes is met',
  node,
  make: (options, tools) => {
    const looks = options.all.map((one, index) => tools.probe(one, 'all', index));
    const none = notApplicable(together(looks, () => true));
    const found = makeCredited(together(looks, ({ credit }) => credit !== null));
    return scene => {
      let doubt: Finding | null = null;
      let judged = 0;
      let least = 1;
      for (const { look } of looks) {
        const finding = look(scene);
        if (finding.outcome === 'missed') return finding;
        if (finding.outcome === 'unverifiable') doubt ??= finding;
        if (finding.credit === null) continue;
        judged += 1;
        least = Math.min(least, finding.credit);
      }
      if (doubt !== null) return doubt;
      return judged === 0 ? none : found(least);
    };
  },
});
