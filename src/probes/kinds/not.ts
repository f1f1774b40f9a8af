import { shape } from '../../decode/index.ts';
import { grounds, makeCredited } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({ not: shape.anything() });

/** Met when the probe is missed and the other way round; what could not be judged stays so. */
export const not = defineProbe({
  id: 'not',
  summary: 'a probe is missed',
  node,
  make: (options, tools) => {
    const { look } = tools.probe(options.not, 'not');
    const turned = makeCredited(scene => {
      const finding = look(scene);
      const { note, evidence } = finding.grounds(scene);
      // What it says of a miss is what was wanted here.
      return grounds(finding.outcome === 'missed' ? note : `not wanted: ${note}`, evidence);
    });
    return scene => {
      const finding = look(scene);
      return finding.credit === null ? finding : turned(1 - finding.credit);
    };
  },
});
