import { InputError } from '../model/input-error.ts';
import { foldName, INTERACTION_NAMES } from './columns/columns.ts';
import { columnNotes } from './columns/notes.ts';
import { readHeader } from './input/delimiter.ts';
import { takeFirstLine } from './input/head.ts';
import type { BrokenRows, Row } from './input/row.ts';
import { readRows } from './input/rows.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { rejectBroken } from './table/cells.ts';
import { readInteractionRows } from './table/interaction-rows.ts';
import { readMessageRows } from './table/message-rows.ts';
import { planTable, SHAPES, type Table } from './table/plan.ts';
import { makeRoles } from './turns/roles.ts';
import { makeTimes } from './turns/times.ts';

const ID_NAMES: readonly string[] = ['id', ...INTERACTION_NAMES.id].map(foldName);

/** Comma, semicolon or tab separated values: a row per interaction, a row per message, or figures alone. */
export const csv: Reader = {
  id: 'csv',
  summary: 'comma, semicolon or tab separated: one row per interaction, or one per message',
  recognises: head => {
    const { text, delimiters, told } = readHeader(head);
    if (told) return true;
    if (/^\s*[{[<]/u.test(text)) return false;
    return delimiters > 0 || ID_NAMES.includes(foldName(text.replaceAll('"', '')));
  },
  read: async function* (text, options) {
    const { file, mapping, ids, mostBytes, spool, note } = options;
    const { head, all } = await takeFirstLine(text);
    const { delimiter, told } = readHeader(head);
    const rows = readRows(all, delimiter, mostBytes);
    if (told) await rows.next();
    const header = await rows.next();
    if (header.done === true) return;
    const table = openTable(header.value, options);
    const { shape } = table;
    if (spool !== null && shape !== 'messages') note('--sort changes nothing: a row is an interaction');
    const read = { roles: makeRoles(mapping.roles), times: makeTimes(mapping), ids, mostBytes, spool };
    const context = { file, table, ...read };
    yield* (shape === 'messages' ? readMessageRows : readInteractionRows)(rows, context);
  },
};

/** Makes out what the columns mean, and notes what is out of the ordinary. Throws InputError with all that is wrong with them. */
export function openTable(header: Row | BrokenRows, options: ReadOptions): Table {
  const table = readTable(header, options);
  const { columns, parts, shape } = table;
  for (const text of columnNotes({ columns, names: new Set(parts.keys()), shape, called: 'column' }))
    options.note(text);
  return table;
}

function readTable(header: Row | BrokenRows, options: ReadOptions): Table {
  const { file } = options;
  if ('problem' in header) {
    const { line, reason } = rejectBroken(header, file);
    throw new InputError([
      { file, line, message: reason, hint: 'Without its header the file cannot be read.' },
    ]);
  }
  const table = planTable(header.cells, options, SHAPES);
  if (!('problems' in table)) return table;
  const { line } = header;
  throw new InputError(table.problems.map(({ message, hint }) => ({ file, line, message, hint })));
}
