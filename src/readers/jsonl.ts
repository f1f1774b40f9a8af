import { InputError } from '../model/input-error.ts';
import type { Interaction, Rejected, Source } from '../model/interaction.ts';
import type { Mapping } from '../model/program.ts';
import { reversedPair } from './columns/mapped.ts';
import { columnNotes } from './columns/notes.ts';
import { readLines } from './input/lines.ts';
import { type ObjectContext, readRecord } from './object/record.ts';
import { makeSeen, type Seen } from './object/seen.ts';
import { makeTurnKeys } from './object/turn-keys.ts';
import type { Reader, ReadOptions } from './reader.ts';
import type { Ids } from './records/ids.ts';
import { reject } from './records/interaction.ts';
import { shown } from './records/shown.ts';
import { planTable, SHAPES } from './table/plan.ts';
import { makeRoles } from './turns/roles.ts';
import { makeTimes } from './turns/times.ts';

/** Objects of one export have few sets of keys; should they have many, what is known of them is forgotten now and then. */
const MOST_PLANS = 1000;

/** One JSON object per line, each an interaction with its turns. */
export const jsonl: Reader = {
  id: 'jsonl',
  summary: 'one JSON object per line: an interaction with its turns',
  recognises: head => /^\s*\{[ \t]*\S/u.test(head),
  read: async function* (text, options) {
    const objects = openObjects(options);
    yield* readObjects(text, objects, options, options.ids);
    closeObjects(objects, options);
  },
};

/** What is known of the objects of one export, and what reads them. */
export type Objects = {
  readonly seen: Seen;
  /** Is told of a kind of object that was met elsewhere. */
  readonly meet: (paths: readonly string[], turnsKey: string | null) => void;
  /** Reads the object that is written on a line. */
  readonly read: (written: string, source: Source, ids: Ids) => Interaction | Rejected;
};

/** How objects are read. */
export type ObjectOptions = Pick<ReadOptions, 'file' | 'mapping' | 'answerColumns'>;

export function openObjects(options: ObjectOptions, seen = makeSeen(mappedKeys(options))): Objects {
  const context = makeContext(options, seen);
  return {
    seen,
    meet: context.plan,
    read: (written, source, ids) => {
      const record = parse(written);
      if (record === undefined) return reject(source, null, `this is no JSON: ${shown(written)}`);
      return readRecord(record, source, { ...context, ids });
    },
  };
}

/** The keys that the mapping names, of which each must be met somewhere. */
export function mappedKeys({ mapping }: ObjectOptions): readonly string[] {
  return Object.values(mapping.columns);
}

/** Reads the objects on the lines of a text, the first of which is line `before` + 1. */
export async function* readObjects(
  text: AsyncIterable<string>,
  objects: Objects,
  { file, mostBytes }: ReadOptions,
  ids: Ids,
  before = 0,
): AsyncGenerator<Interaction | Rejected> {
  for await (const read of readLines(text, mostBytes)) {
    const source = { file, line: read.line + before };
    if ('problem' in read) yield reject(source, null, `${read.problem}; it must be one interaction`);
    else if (read.text.trim() !== '') yield objects.read(read.text, source, ids);
  }
}

/** Says what is out of the ordinary of all objects of an export. Throws InputError where a mapped key was met nowhere. */
export function closeObjects({ seen }: Objects, { file, mapping, spool, note }: ReadOptions): void {
  if (spool !== null) note('--sort changes nothing: a line is an interaction');
  const recognised = seen.recognised();
  if (recognised.columns.length === 0) return;
  const problem = missingKey(mapping, seen.unmet, recognised.columns);
  if (problem !== null) throw new InputError([{ file, ...problem }]);
  if (recognised.names.size > 0) for (const text of columnNotes(recognised)) note(text);
}

/** What each object is read with; tells `seen` what it meets. */
function makeContext({ mapping, answerColumns }: ObjectOptions, seen: Seen): Omit<ObjectContext, 'ids'> {
  const { turns: turnsKey, ...columns } = mapping.columns;
  const plans = new Map<string, ReturnType<typeof planTable>>();
  const plan: ObjectContext['plan'] = (paths, listKey) => {
    const key = JSON.stringify([paths, listKey]);
    const before = plans.get(key);
    if (before !== undefined) return before;
    const there = Object.entries(columns).filter(([, column]) => paths.includes(column));
    const options = { mapping: { ...mapping, columns: Object.fromEntries(there) }, answerColumns };
    const table = planTable(paths, options, listKey === null ? SHAPES : ['metrics']);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, table);
    seen.object(paths, table, listKey);
    return table;
  };
  return {
    ...{ roles: makeRoles(mapping.roles), times: makeTimes(mapping) },
    ...{ turnsKey, turnKeys: makeTurnKeys(mapping, seen.turnKey), plan },
  };
}

/** What to say of a mapped key that no interaction has, or `null`. */
function missingKey({ columns }: Mapping, unmet: ReadonlySet<string>, keys: readonly string[]) {
  const [pair] = Object.entries(columns).filter(([, key]) => unmet.has(key));
  if (pair === undefined) return null;
  const [name, key] = pair;
  const message = `no interaction has anything under the key "${key}", which ${name} is mapped to`;
  const hint = 'Mend the mapping: --map <name>=<key>, with dots for keys within.';
  return reversedPair(name, key, keys) ?? { message, hint };
}

/** The value, or `undefined` (which no JSON means) where the text is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
