/** The first few of many values in an order, whatever order they come in; all others are only counted. */
export type Most<Key, Kept extends Key> = {
  /** Takes a value by what places it in the order; `make` is asked for the rest of it only where it is kept for now. */
  readonly add: (key: Key, make: () => Kept) => void;
  /** In their order. */
  readonly kept: () => readonly Kept[];
  readonly leftOut: () => number;
};

/**
 * Keeps the first `limit` values by `compare`, which must tell any two apart. A heap with the last of them on top: each value
 * costs one comparison, or a few where it is kept.
 */
export function makeMost<Key, Kept extends Key>(
  limit: number,
  compare: (a: Key, b: Key) => number,
): Most<Key, Kept> {
  const heap: Kept[] = [];
  let seen = 0;
  return {
    add: (key, make) => {
      seen += 1;
      if (heap.length < limit) {
        heap.push(make());
        rise(heap, compare);
        return;
      }
      const [last] = heap;
      if (last === undefined || compare(key, last) >= 0) return;
      heap[0] = make();
      sink(heap, compare);
    },
    kept: () => heap.toSorted(compare),
    leftOut: () => seen - heap.length,
  };
}

type Compare<T> = (a: T, b: T) => number;

/** Moves the value at the end up to its place: every value comes after the two below it. */
function rise<T>(heap: T[], compare: Compare<T>): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapped(heap, above, at, compare)) return;
    at = above;
  }
}

/** Moves the value on top down to its place. */
function sink<T>(heap: T[], compare: Compare<T>): void {
  let at = 0;
  while (true) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (one === undefined) return;
    const below = other !== undefined && compare(other, one) > 0 ? left + 1 : left;
    if (!swapped(heap, at, below, compare)) return;
    at = below;
  }
}

/** Exchanges two values where the upper one comes before the lower one. */
function swapped<T>(heap: T[], above: number, below: number, compare: Compare<T>): boolean {
  const [upper, lower] = [heap[above], heap[below]];
  if (upper === undefined || lower === undefined || compare(upper, lower) >= 0) return false;
  heap[above] = lower;
  heap[below] = upper;
  return true;
}
