import { shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import { missed, notApplicable, together } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({ any: shape.filled(shape.anything()) });

/** Met when at least one probe is; without a met one, a doubt leaves it open rather than missed. */
export const any = defineProbe({
  id: 'any',
  summary: 'at least one of several probes is met',
  node,
  make: (options, tools) => {
    const looks = options.any.map((one, index) => tools.probe(one, 'any', index));
    const none = notApplicable(together(looks, () => true));
    const allMissed = missed(together(looks, ({ outcome }) => outcome === 'missed'));
    return scene => {
      let doubt: Finding | null = null;
      let best: Finding | null = null;
      let wrong = 0;
      for (const { look } of looks) {
        const finding = look(scene);
        if (finding.outcome === 'met') return finding;
        if (finding.outcome === 'unverifiable') doubt ??= finding;
        if (finding.outcome === 'missed') wrong += 1;
        if (finding.outcome === 'partial' && (finding.credit ?? 0) > (best?.credit ?? 0)) best = finding;
      }
      return doubt ?? best ?? (wrong === 0 ? none : allMissed);
    };
  },
});
