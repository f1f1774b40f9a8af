import { type Shaped, shape } from '../../decode/index.ts';
import { grounds, makeCredited, quoteMeasurement, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';

const band = shape.record({
  atMost: shape.maybe(shape.finite()),
  atLeast: shape.maybe(shape.finite()),
  credit: shape.share(),
});
const node = shape.record({
  metric: shape.text(),
  atMost: shape.maybe(shape.finite()),
  atLeast: shape.maybe(shape.finite()),
  between: shape.maybe(shape.pair(shape.finite())),
  bands: shape.maybe(shape.filled(band)),
});
type Node = Shaped<typeof node>;
type Band = { readonly low: number; readonly high: number; readonly credit: number };

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
    const bands = bandsOf(options);
    if (bands.some(({ low, high }) => low > high))
      tools.problem('no number can lie within these bounds', undefined, 'metric');
    const wanted = describeBounds(options);
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
      for (const { low, high, credit } of bands) if (value >= low && value <= high) return found(credit);
      return found(0);
    };
  },
});

/** Bounds as bands; atMost and atLeast together are one band. */
function bandsOf({ atMost, atLeast, between, bands }: Node): readonly Band[] {
  const band = (low: number | undefined, high: number | undefined, credit: number) => ({
    low: low ?? Number.NEGATIVE_INFINITY,
    high: high ?? Number.POSITIVE_INFINITY,
    credit,
  });
  if (bands !== undefined) return bands.map(one => band(one.atLeast, one.atMost, one.credit));
  return [band(between?.[0] ?? atLeast, between?.[1] ?? atMost, 1)];
}

function describeBounds({ atMost, atLeast, between, bands }: Node): string {
  if (bands !== undefined)
    return bands.map(one => `${describeBounds({ metric: '', ...one })} for ${one.credit * 100} %`).join(', ');
  const low = between?.[0] ?? atLeast;
  const high = between?.[1] ?? atMost;
  return [low === undefined ? '' : `at least ${low}`, high === undefined ? '' : `at most ${high}`]
    .filter(text => text !== '')
    .join(' and ');
}
