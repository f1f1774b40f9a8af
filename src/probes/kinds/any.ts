import { shape } from '../../decode/index.ts';
import { missed, notApplicable, unverifiable } from '../finding.ts';
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
      const best = findings
        .filter(finding => (finding.credit ?? 0) > 0)
        .toSorted((a, b) => (b.credit ?? 0) - (a.credit ?? 0))[0];
      if (best?.outcome === 'met') return best;
      const doubt = findings.find(finding => finding.outcome === 'unverifiable');
      if (doubt !== undefined) return unverifiable(doubt.note);
      if (best !== undefined) return best;
      const wrong = findings.filter(finding => finding.outcome === 'missed');
      if (wrong.length === 0) return notApplicable(findings.map(finding => finding.note).join('; '));
      return missed(
        wrong.map(finding => finding.note).join('; '),
        wrong.flatMap(finding => finding.evidence),
      );
    };
  },
});
