import { type Shaped, shape } from '../decode/index.ts';
import { FAMILIES } from '../model/checklist.ts';
import type { Gate } from '../model/program.ts';
import { type Bound, coveragesOf, dropsOf, minimum, WHOLE } from './minimum.ts';

const { atLeastZero, confidence, either, maybe, named, oneOf, points, record, text, whole } = shape;

/** The key `gate` of a program. A number alone is of the whole; names are `score`, a checklist, `checklist.item`. */
export const GATE = record({
  minScore: maybe(points()),
  min: maybe(named(points())),
  maxCritical: maybe(whole()),
  minCriticalAccuracy: maybe(shape.namedBy(oneOf(FAMILIES), points())),
  minCoverage: maybe(either(points(), named(points()))),
  maxDrop: maybe(either(atLeastZero(), named(atLeastZero()))),
  maxSpread: maybe(named(points())),
  baseline: maybe(text()),
  confidence: maybe(confidence()),
});

export function gateOf(raw: Shaped<typeof GATE>): Gate {
  const { minScore, min, minCriticalAccuracy, minCoverage, maxDrop, maxSpread } = raw;
  return {
    minimums: [
      ...(minScore === undefined ? [] : [minimum(WHOLE, minScore)]),
      ...Object.entries(min ?? {}).map(([name, bound]) => minimum(name, bound)),
    ],
    maxCritical: raw.maxCritical ?? null,
    accuracies: FAMILIES.flatMap(family => {
      const bound = minCriticalAccuracy?.[family];
      return bound === undefined ? [] : { family, bound };
    }),
    ...coveragesOf(boundsOf(minCoverage)),
    ...dropsOf(boundsOf(maxDrop)),
    spreads: boundsOf(maxSpread).map(({ name, bound }) => ({ by: name, bound })),
    baseline: raw.baseline ?? null,
    confidence: raw.confidence ?? null,
  };
}

function boundsOf(written: number | Readonly<Record<string, number>> | undefined): readonly Bound[] {
  if (written === undefined) return [];
  if (typeof written === 'number') return [{ name: WHOLE, bound: written }];
  return Object.entries(written).map(([name, bound]) => ({ name, bound }));
}
