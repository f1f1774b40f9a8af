import type { Source } from '../model/interaction.ts';
import type { Ids } from '../readers/reader.ts';
import { hashId, makeIdTable } from './ids.ts';

/** The ids of all exports of a run, so that none counts twice. */
export type RunIds = {
  /** Begins the next export. */
  readonly begin: (file: string) => void;
  readonly meet: Ids;
  /** Meets the ids of a block (triples of two hash halves and a line); gives those used before, by line, with their place. */
  readonly meetAll: (ids: Uint32Array) => Map<number, Source>;
};

export function makeRunIds(): RunIds {
  const table = makeIdTable();
  // A place is a line of all exports, one behind the other.
  const exports: { readonly file: string; readonly before: number }[] = [];
  let before = 0;
  let last = 0;
  const meet = (high: number, low: number, line: number): Source | null => {
    const place = before + line;
    last = Math.max(last, place);
    const known = table.meet(high, low, place);
    return known === 0 || known === place ? null : sourceOf(known);
  };
  const sourceOf = (place: number): Source => {
    const found = exports.findLast(one => one.before < place);
    return { file: found?.file ?? '', line: place - (found?.before ?? 0) };
  };
  return {
    begin: file => {
      before = last;
      exports.push({ file, before });
    },
    meet: (id, { line }) => meet(...hashId(id), line),
    meetAll: ids => {
      const repeats = new Map<number, Source>();
      for (let at = 0; at < ids.length; at += 3) {
        const line = ids[at + 2] ?? 0;
        const known = meet(ids[at] ?? 0, ids[at + 1] ?? 0, line);
        if (known !== null) repeats.set(line, known);
      }
      return repeats;
    },
  };
}
