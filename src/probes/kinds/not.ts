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
      const { note, evidence } = look(scene).grounds(scene);
      return grounds(`not: ${note}`, evidence);
    });
    return scene => {
      const finding = look(scene);
      return finding.credit === null ? finding : turned(1 - finding.credit);
    };
  },
});
