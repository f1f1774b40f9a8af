import { shape } from '../../decode/index.ts';
import { credited, grounds } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({ not: shape.anything() });

/** Met when the probe is missed and the other way round; what could not be judged stays so. */
export const not = defineProbe({
  id: 'not',
  summary: 'a probe is missed',
  node,
  make: (options, tools) => {
    const { look } = tools.probe(options.not, 'not');
    return scene => {
      const finding = look(scene);
      if (finding.credit === null) return finding;
      return credited(1 - finding.credit, () => {
        const { note, evidence } = finding.grounds();
        return grounds(`not: ${note}`, evidence);
      });
    };
  },
});
