import { shape } from '../../decode/index.ts';
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
    return scene => {
      const findings = looks.map(({ look }) => look(scene));
      const best = findings.reduce((best, one) => ((one.credit ?? 0) > (best.credit ?? 0) ? one : best));
      if (best.outcome === 'met') return best;
      const doubt = findings.find(finding => finding.outcome === 'unverifiable');
      if (doubt !== undefined) return doubt;
      if (best.outcome === 'partial') return best;
      const wrong = findings.filter(finding => finding.outcome === 'missed');
      return wrong.length === 0 ? notApplicable(together(findings)) : missed(together(wrong));
    };
  },
});
