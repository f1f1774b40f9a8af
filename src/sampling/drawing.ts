import { InputError } from '../model/input-error.ts';
import type { Source } from '../model/interaction.ts';
import { addPlaced, emptyLowest, inOrder, type Lowest } from './lowest.ts';
import { placeOf } from './place.ts';
import { LEVELS } from './risk.ts';
import type { Place } from './strata.ts';

/** More are a mistake, and would be held in memory. */
const MOST_STRATA = 1000;

/** A stratum while an export streams by: how many it holds, and the first of them in the order of drawing. */
export type Filling = Place & { population: number; readonly lowest: Lowest };

/** All strata. `most`: no stratum gives more than these, its reserve included. */
export type Drawing = {
  readonly seed: string;
  readonly most: number;
  readonly strata: Map<string, Filling>;
};

export function emptyDrawing(seed: string, most: number): Drawing {
  return { seed, most, strata: new Map() };
}

/** Counts an interaction in place, and keeps it if it may be drawn. Its id is met for the first time. */
export function meet(drawing: Drawing, place: Place, id: string, source: Source, why: string): void {
  const { lowest } = countIn(drawing, place, 1);
  const { file, line } = source;
  addPlaced(lowest, { id, file, line, why, place: placeOf(drawing.seed, id) });
}

/** Adds what another drawing of the same seed met, in place: parts of an export may be drawn from apart. */
export function mergeDrawings(into: Drawing, from: Drawing): void {
  for (const { population, lowest, ...place } of from.strata.values()) {
    const filling = countIn(into, place, population);
    for (const one of inOrder(lowest)) addPlaced(filling.lowest, one);
  }
}

/** In an order that does not hang on that of the export: by key, of those alike in all but risk the highest first. */
export function strataOf({ strata }: Drawing): readonly Filling[] {
  const rank = ({ level }: Filling) => (level === null ? 0 : LEVELS.indexOf(level));
  const named = [...strata.values()].map(one => ({ one, name: one.key.replace(/(?:, )?risk=\w+$/u, '') }));
  return named
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : rank(a.one) - rank(b.one)))
    .map(({ one }) => one);
}

function countIn({ strata, most }: Drawing, place: Place, population: number): Filling {
  const known = strata.get(place.key);
  const filling = known ?? { ...place, population: 0, lowest: emptyLowest(most) };
  if (known === undefined) {
    if (strata.size === MOST_STRATA) throw tooMany();
    strata.set(place.key, filling);
  }
  filling.population += population;
  return filling;
}

function tooMany(): InputError {
  const message = `the fields of --by and --per make more than ${MOST_STRATA} strata`;
  const hint =
    'take fields of few values, such as agent or channel; an id or a name of a customer has too many';
  return new InputError([{ message, hint }]);
}
