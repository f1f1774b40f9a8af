import type { DrawnInteraction } from '../model/sample.ts';

/** An interaction with its permanent random number. */
export type Placed = DrawnInteraction & { readonly place: number };

/** The interactions with the lowest places of all that were met; a quarter more than `most` are held at times. */
export type Lowest = { readonly most: number; held: Placed[]; limit: number };

const ROOM = 1.25;

export function emptyLowest(most: number): Lowest {
  return { most, held: [], limit: Number.POSITIVE_INFINITY };
}

/** Adds an interaction in place, unless so many lower ones are known that it cannot count. */
export function addPlaced(lowest: Lowest, one: Placed): void {
  if (one.place > lowest.limit) return;
  lowest.held.push(one);
  if (lowest.held.length >= ROOM * lowest.most + 1) settle(lowest);
}

/** The lowest, in order: `most` of them, or all there were. Two equal places are told apart by id. */
export function inOrder(lowest: Lowest): readonly Placed[] {
  settle(lowest);
  return lowest.held;
}

function settle(lowest: Lowest): void {
  lowest.held = lowest.held.toSorted(byPlace).slice(0, lowest.most);
  if (lowest.held.length === lowest.most) lowest.limit = lowest.held.at(-1)?.place ?? lowest.limit;
}

/** The order in which interactions are drawn and audited, whatever the order of the export. */
export function byPlace(one: Placed, other: Placed): number {
  if (one.place !== other.place) return one.place - other.place;
  return one.id < other.id ? -1 : 1;
}
