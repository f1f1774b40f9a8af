import { shape } from '../../decode/index.ts';
import { credited, notApplicable, together } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({ all: shape.filled(shape.anything()) });

/** Met when every probe is; those not applicable are left out, one miss decides, and one doubt leaves it open. */
export const all = defineProbe({
  id: 'all',
  summary: 'every one of several probes is met',
  node,
  make: (options, tools) => {
    const looks = options.all.map((one, index) => tools.probe(one, 'all', index));
    return scene => {
      const findings = looks.map(({ look }) => look(scene));
      const wrong = findings.find(finding => finding.outcome === 'missed');
      if (wrong !== undefined) return wrong;
      const doubt = findings.find(finding => finding.outcome === 'unverifiable');
      if (doubt !== undefined) return doubt;
      const judged = findings.filter(finding => finding.outcome !== 'notApplicable');
      if (judged.length === 0) return notApplicable(together(findings));
      const least = judged.reduce((least, { credit }) => Math.min(least, credit ?? 0), 1);
      return credited(least, together(judged));
    };
  },
});
