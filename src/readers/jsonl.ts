import { InputError } from '../model/input-error.ts';
import { readLines } from './input/lines.ts';
import { type ObjectContext, readRecord } from './object/record.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { reject } from './records/interaction.ts';
import { shown } from './records/shown.ts';
import { planTable, SHAPES } from './table/plan.ts';
import { makeRoles } from './turns/roles.ts';
import { zoneOffset } from './turns/times.ts';

/** One JSON object per line, each an interaction with its turns. */
export const jsonl: Reader = {
  id: 'jsonl',
  summary: 'one JSON object per line: an interaction with its turns',
  recognises: head => /^\s*\{[ \t]*\S/u.test(head),
  read: async function* (text, options) {
    const { file, mapping } = options;
    const unseen = new Set(Object.values(mapping.columns));
    const context = makeContext(options, unseen);
    let records = 0;
    for await (const { line, text: written } of readLines(text, file)) {
      if (written.trim() === '') continue;
      records += 1;
      const record = parse(written);
      if (record === undefined) yield reject({ file, line }, null, `this is no JSON: ${shown(written)}`);
      else yield readRecord(record, { file, line }, context);
    }
    const [missing] = unseen;
    if (missing === undefined || records === 0) return;
    const message = `no interaction has the key "${missing}", which a name is mapped to`;
    throw new InputError([
      { file, message, hint: 'Mend the mapping: --map <name>=<key>, with dots for keys within.' },
    ]);
  },
};

/** What each object is read with; takes out of `unseen` the mapped keys that it meets. */
function makeContext({ mapping, answerColumns, ids }: ReadOptions, unseen: Set<string>): ObjectContext {
  const { turns: turnsKey = 'turns', ...columns } = mapping.columns;
  let last: { readonly key: string; readonly table: ReturnType<typeof planTable> } | null = null;
  const plan: ObjectContext['plan'] = (paths, hasTurns) => {
    const key = JSON.stringify([paths, hasTurns]);
    if (last?.key === key) return last.table;
    for (const path of hasTurns ? [...paths, turnsKey] : paths) unseen.delete(path);
    const there = Object.entries(columns).filter(([, column]) => paths.includes(column));
    const options = { mapping: { ...mapping, columns: Object.fromEntries(there) }, answerColumns };
    last = { key, table: planTable(paths, options, hasTurns ? ['metrics'] : SHAPES) };
    return last.table;
  };
  const known = { roles: makeRoles(mapping.roles), zone: zoneOffset(mapping.zone), ids };
  return { ...known, turnsKey, answerColumns, plan };
}

/** The value, or `undefined` (which no JSON means) where the text is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
