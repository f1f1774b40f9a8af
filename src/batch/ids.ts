/** Remembers where ids were met: by hash, since a run may hold millions of them. */
export type IdTable = {
  /** Gives the place where the id was met before; 0 where it is new, and now has this `place` (a whole number from 1 up). */
  readonly meet: (high: number, low: number, place: number) => number;
};

/**
 * The 64 bits of an id's hash, in two halves. Two different ids among a million share one with a probability of one in
 * thirty million. Each half is FNV-1a (Fowler, Noll and Vo) with a basis and a prime of its own, over UTF-16 units,
 * finished by the last steps of MurmurHash3 (Appleby).
 */
export function hashId(id: string): readonly [high: number, low: number] {
  let high = 0x9e3779b9;
  let low = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    high = Math.imul(high ^ code, 0x85ebca77);
    low = Math.imul(low ^ code, 0x01000193);
  }
  return [mixed(high), mixed(low)];
}

function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Segment = { size: number; high: Uint32Array; low: Uint32Array; places: Uint32Array };

const SEGMENTS = 64;
const FIRST_ROOM = 64;
/** A table fuller than this is searched too long, and one that grows faster holds too much air. */
const FULLEST = 0.85;
const GROWTH = 1.3;

export function makeIdTable(): IdTable {
  const segments = Array.from({ length: SEGMENTS }, () => emptySegment(FIRST_ROOM));
  return {
    meet: (high, low, place) => {
      const segment = segments[high % SEGMENTS] ?? emptySegment(FIRST_ROOM);
      const slot = slotOf(segment, high, low);
      const before = segment.places[slot] ?? 0;
      if (before !== 0) return before;
      set(segment, slot, high, low, place);
      segment.size += 1;
      if (segment.size > segment.places.length * FULLEST) grow(segment);
      return 0;
    },
  };
}

function emptySegment(room: number): Segment {
  return { size: 0, high: new Uint32Array(room), low: new Uint32Array(room), places: new Uint32Array(room) };
}

/** The slot that holds an id, or the free one where it belongs. */
function slotOf({ high, low, places }: Segment, wantedHigh: number, wantedLow: number): number {
  let slot = wantedLow % places.length;
  while (places[slot] !== 0 && (high[slot] !== wantedHigh || low[slot] !== wantedLow))
    slot = slot + 1 === places.length ? 0 : slot + 1;
  return slot;
}

function set(segment: Segment, slot: number, high: number, low: number, place: number): void {
  segment.high[slot] = high;
  segment.low[slot] = low;
  segment.places[slot] = place;
}

function grow(segment: Segment): void {
  const { size, high, low, places } = segment;
  Object.assign(segment, emptySegment(Math.ceil(places.length * GROWTH)), { size });
  for (let slot = 0; slot < places.length; slot++) {
    const place = places[slot] ?? 0;
    if (place === 0) continue;
    const [one, other] = [high[slot] ?? 0, low[slot] ?? 0];
    set(segment, slotOf(segment, one, other), one, other, place);
  }
}
