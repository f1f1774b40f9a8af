import { shape } from '../../decode/index.ts';
import { ANY_NUMBER, BANDS, boundsOf, creditIn, describeBands, describeBounds, makeBands } from '../bands.ts';
import { grounds, makeCredited, quoteMeasurement, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const node = shape.record({
  metric: shape.text(),
  atMost: shape.maybe(shape.finite()),
  atLeast: shape.maybe(shape.finite()),
  between: shape.maybe(shape.pair(shape.finite())),
  bands: BANDS,
});

/** Met when a number lies within its bounds; with bands, the first that fits gives its credit. */
export const metric = defineProbe({
  id: 'metric',
  summary: 'a number lies within its bounds, or in a band that gives credit',
  node,
  make: (options, tools) => {
    tools.metric(options.metric, 'metric');
    const forms = [options.atMost ?? options.atLeast, options.between, options.bands].filter(
      form => form !== undefined,
    );
    if (forms.length !== 1) {
      tools.problem(
        '"metric" needs bounds',
        'one of: atMost and/or atLeast; between: [a, b]; bands: [{atMost, credit}]',
        'metric',
      );
    }
    const { between } = options;
    const bounds = boundsOf(between === undefined ? options : { atLeast: between[0], atMost: between[1] });
    if (bounds.low > bounds.high) tools.problem('no number can lie within these bounds', undefined, 'metric');
    const bands =
      options.bands === undefined
        ? [{ ...bounds, credit: 1 }]
        : makeBands(options.bands, ANY_NUMBER, tools, 'bands');
    const wanted = options.bands === undefined ? describeBounds(bounds) : describeBands(options.bands);
    const unknown = unverifiable(scene => {
      const measurement = scene.metric(options.metric);
      return grounds(`${options.metric}: ${measurement.state === 'unavailable' ? measurement.why : ''}`);
    });
    const found = makeCredited(scene => {
      const measurement = scene.metric(options.metric);
      const number = Number((measurement.value ?? 0).toFixed(3));
      const note = `${options.metric} ${number} (${measurement.state}), wanted ${wanted}`;
      return grounds(note, quoteMeasurement(scene, measurement));
    });
    return scene => {
      const { value } = scene.metric(options.metric);
      if (value === null) return unknown;
      return found(creditIn(bands, value));
    };
  },
});
