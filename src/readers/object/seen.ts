import type { Recognised } from '../columns/notes.ts';
import type { planTable } from '../table/plan.ts';

/** What the objects of one export turned out to hold so far. */
export type Seen = {
  /** Told of each kind of object that is met, with what its paths mean. */
  readonly object: (
    paths: readonly string[],
    table: ReturnType<typeof planTable>,
    turnsKey: string | null,
  ) => void;
  /** Told of a mapped key that is met within a turn. */
  readonly turnKey: (key: string) => void;
  /** The keys of the mapping that were met nowhere. */
  readonly unmet: ReadonlySet<string>;
  readonly recognised: () => Recognised;
};

/** What was met in one block of an export, for whoever knows of all blocks. Plain data. */
export type Sightings = {
  readonly objects: readonly (readonly [paths: readonly string[], turnsKey: string | null])[];
  readonly turnKeys: readonly string[];
};

/** Writes down what it is told, instead of keeping account of it. */
export function makeRecorder(): Seen & { readonly sightings: Sightings } {
  const objects: (readonly [readonly string[], string | null])[] = [];
  const turnKeys = new Set<string>();
  const nothing = makeSeen([]);
  return {
    ...nothing,
    object: (paths, _, turnsKey) => void objects.push([paths, turnsKey]),
    turnKey: key => void turnKeys.add(key),
    get sightings() {
      return { objects, turnKeys: [...turnKeys] };
    },
  };
}

/** More paths than an export of interactions has; keys that are ids or dates would go on for ever. */
const MOST_PATHS = 1000;

export function makeSeen(mappedKeys: readonly string[]): Seen {
  const unmet = new Set(mappedKeys);
  const columns = new Set<string>();
  const names = new Set<string>();
  let hasTurns = false;
  return {
    object: (paths, table, turnsKey) => {
      for (const path of turnsKey === null ? paths : [...paths, turnsKey]) {
        unmet.delete(path);
        if (columns.size < MOST_PATHS) columns.add(path);
      }
      if ('problems' in table) return;
      for (const name of table.parts.keys()) names.add(name);
      if (turnsKey !== null || table.shape === 'transcript') hasTurns = true;
    },
    turnKey: key => unmet.delete(key),
    unmet,
    recognised: () => ({
      columns: [...columns],
      names,
      shape: hasTurns ? 'transcript' : 'metrics',
      called: 'key',
    }),
  };
}
