import type { Sample, Stratum } from '../model/sample.ts';
import { allocate } from './allocate.ts';
import { type Drawing, type Filling, strataOf } from './drawing.ts';
import { byPlace, inOrder, type Placed } from './lowest.ts';
import { LEVEL_WEIGHTS } from './risk.ts';

/** How many of each stratum are to be drawn. */
export type Dealt = readonly { readonly stratum: Filling; readonly drawn: number }[];

const FEWEST_RESERVES = 5;

/** So many stand by for `drawn` interactions that cannot be audited. */
export function reservesFor(drawn: number): number {
  return Math.max(FEWEST_RESERVES, Math.ceil(drawn / 2));
}

/** The groups that share a quota each, with their strata; one group where there are no quotas. */
export function groupsOf(drawing: Drawing): ReadonlyMap<string, readonly Filling[]> {
  const groups = new Map<string, Filling[]>();
  for (const stratum of strataOf(drawing)) {
    const group = groups.get(stratum.group);
    if (group === undefined) groups.set(stratum.group, [stratum]);
    else group.push(stratum);
  }
  return groups;
}

export function populationOf(strata: readonly { readonly population: number }[]): number {
  return strata.reduce((sum, { population }) => sum + population, 0);
}

/** Deals `size` out to each group, in proportion to population and risk; all of a group that holds fewer. */
export function deal(drawing: Drawing, size: number): Dealt {
  return [...groupsOf(drawing).values()].flatMap(strata => {
    const shares = strata.map(({ population, level }) => ({
      population,
      weight: level === null ? 1 : LEVEL_WEIGHTS[level],
    }));
    const drawn = allocate(shares, Math.min(size, populationOf(strata)));
    return strata.map((stratum, at) => ({ stratum, drawn: drawn[at] ?? 0 }));
  });
}

/** Draws the sample: of each stratum the first in the order of drawing. */
export function draw({ seed }: Drawing, dealt: Dealt, told: Pick<Sample, 'method' | 'sources'>): Sample {
  const strata: Stratum[] = [];
  const drawn: (Placed & { readonly stratum: string; readonly probability: number })[] = [];
  for (const { stratum, drawn: wanted } of dealt) {
    const { key, population, lowest } = stratum;
    const all = inOrder(lowest);
    if (all.length < wanted) throw new Error(`stratum "${key}" kept fewer than are drawn of it`);
    const probability = wanted / population;
    drawn.push(...all.slice(0, wanted).map(one => ({ ...one, stratum: key, probability })));
    const reserve = all.slice(wanted, wanted + reservesFor(wanted)).map(withoutPlace);
    strata.push({ key, population, drawn: wanted, probability, reserve });
  }
  const inTurn = drawn.toSorted(byPlace).map(withoutPlace);
  return {
    seed,
    ...told,
    sources: told.sources.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    strata,
    drawn: inTurn,
    log: inTurn.map(({ id, stratum, why }) => ({ what: 'drawn', id, stratum, why })),
  };
}

function withoutPlace<T extends Placed>({ place: _, ...rest }: T): Omit<T, 'place'> {
  return rest;
}
