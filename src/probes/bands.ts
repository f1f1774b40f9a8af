import { type Path, type Shaped, shape } from '../decode/index.ts';
import type { Tools } from './probe.ts';

const BAND = shape.record({
  atMost: shape.maybe(shape.finite()),
  atLeast: shape.maybe(shape.finite()),
  credit: shape.maybe(shape.share()),
  answer: shape.maybe(shape.scalar()),
});

/** Bands as they are written: what is earned by how much there is. */
export const BANDS = shape.maybe(shape.filled(BAND));
export type WrittenBands = NonNullable<Shaped<typeof BANDS>>;

type WrittenBounds = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

/** Both ends belong to it. */
export type Bounds = { readonly low: number; readonly high: number };
export type Band = Bounds & { readonly credit: number };

/** The numbers that there can be; of `whole` ones, nothing lies between one and the next. */
export type Domain = Bounds & { readonly whole: boolean };
export const ANY_NUMBER: Domain = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  whole: false,
};
export const TIMES: Domain = { low: 0, high: Number.POSITIVE_INFINITY, whole: true };
export const SHARE: Domain = { low: 0, high: 1, whole: false };

/** Bands ready to be looked up; they stand at `key` of the probe's node. One that gives nothing, or two things, or that no number can reach is reported. */
export function makeBands(
  written: WrittenBands,
  domain: Domain,
  tools: Tools,
  ...key: Path
): readonly Band[] {
  const bands: Band[] = [];
  written.forEach((one, index) => {
    const place = [...key, index];
    if ((one.credit === undefined) === (one.answer === undefined))
      tools.problem(
        'a band needs either "credit" or "answer"',
        'credit: a share from 0 to 1; answer: the id of an answer of the item',
        ...place,
      );
    const band = { ...boundsOf(one), credit: tools.credit(one, ...place) };
    if (!isReachable(band, [], domain))
      tools.problem('no number can lie within these bounds', undefined, ...place);
    else if (!isReachable(band, bands, domain))
      tools.problem(
        'no number can reach this band: the bands above it take them all',
        'the first band that fits counts: put the narrower one first',
        ...place,
      );
    bands.push(band);
  });
  return bands;
}

/** What a number earns: the credit of the first band that fits, else nothing. */
export function creditIn(bands: readonly Band[], value: number): number {
  for (const { low, high, credit } of bands) if (value >= low && value <= high) return credit;
  return 0;
}

/** Bands in words, for notes: `at least 3 for 100 %, at least 1 for partly`. */
export function describeBands(bands: WrittenBands): string {
  return bands
    .map(band => {
      const { credit, answer } = band;
      const earned = answer === undefined ? `${Number(((credit ?? 0) * 100).toFixed(1))} %` : String(answer);
      return `${describeBounds(boundsOf(band))} for ${earned}`;
    })
    .join(', ');
}

/** Bounds in words: `at least 1 and at most 5`. */
export function describeBounds({ low, high }: Bounds): string {
  const ends = [
    ...(Number.isFinite(low) ? [`at least ${low}`] : []),
    ...(Number.isFinite(high) ? [`at most ${high}`] : []),
  ];
  return ends.length === 0 ? 'anything else' : ends.join(' and ');
}

/** Bounds as written, each of which may be left out. */
export function boundsOf({ atLeast, atMost }: WrittenBounds): Bounds {
  return { low: atLeast ?? Number.NEGATIVE_INFINITY, high: atMost ?? Number.POSITIVE_INFINITY };
}

/** Whether some number lies in a band and in none of those above it: one of those where something begins or ends, or between. */
export function isReachable(band: Band, above: readonly Band[], domain: Domain): boolean {
  const ends = [band, domain, ...above]
    .flatMap(({ low, high }) => [low, high])
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const between = ends.map((end, at) => (end + (ends[at + 1] ?? end)) / 2);
  const beyond = [(ends[0] ?? 0) - 1, (ends.at(-1) ?? 0) + 1];
  const reals = [...ends, ...between, ...beyond];
  const numbers = domain.whole ? reals.flatMap(one => [Math.floor(one), Math.ceil(one)]) : reals;
  return numbers.some(
    one => isIn(domain, one) && isIn(band, one) && !above.some(earlier => isIn(earlier, one)),
  );
}

function isIn({ low, high }: Bounds, value: number): boolean {
  return value >= low && value <= high;
}
