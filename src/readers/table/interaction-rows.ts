import type { Interaction, Rejected } from '../../model/interaction.ts';
import { foldName } from '../columns/columns.ts';
import type { BrokenRows, Row } from '../input/row.ts';
import { comesBack } from '../records/ids.ts';
import { makeInteraction, peopleOf, reject } from '../records/interaction.ts';
import { own } from '../records/own.ts';
import { readTranscript } from '../turns/transcript.ts';
import {
  answersOf,
  cellOf,
  fieldsOf,
  lineOfCell,
  raggedness,
  rejectBroken,
  type TableContext,
} from './cells.ts';
import type { Table } from './plan.ts';

const PER_MESSAGE = ' (if each row is a message: --map speaker=<column> --map text=<column>)';

/** Reads a table in which each row is an interaction, with its transcript in a cell or with figures alone. */
export async function* readInteractionRows(
  rows: AsyncIterable<Row | BrokenRows>,
  context: TableContext,
): AsyncGenerator<Interaction | Rejected> {
  for await (const row of rows) {
    yield 'problem' in row ? rejectBroken(row, context.file) : readInteractionRow(row, context);
  }
}

/** Reads one row, or rejects it. */
export function readInteractionRow(
  row: Row,
  { file, table, roles, times, ids }: TableContext,
): Interaction | Rejected {
  const source = { file, line: row.line };
  const ragged = raggedness(row, table);
  if (ragged !== null) return reject(source, null, ragged);
  const id = own(cellOf(row, table, 'id').trim());
  if (id === '') return reject(source, null, 'no id');
  const before = ids(id, source);
  if (before !== null) {
    const hint = mayBeMessages(table) ? PER_MESSAGE : '';
    return reject(source, null, `${comesBack(id, source, before)}${hint}`);
  }
  const found = { id, fields: fieldsOf([row], table), answers: answersOf([row], table), source };
  const index = table.parts.get('transcript');
  if (table.shape !== 'transcript' || index === undefined) return makeInteraction({ ...found, turns: [] });
  const transcript = row.cells[index] ?? '';
  if (transcript.trim() === '') return reject(source, id, 'no transcript');
  const turns = readTranscript(transcript, roles, peopleOf(found.fields), times);
  if (!('reason' in turns)) return makeInteraction({ ...found, turns });
  const hint = turns.headless === true && mayBeMessages(table) ? PER_MESSAGE : '';
  return reject({ file, line: lineOfCell(row, index) + turns.line }, id, `${turns.reason}${hint}`);
}

/** Whether rows may be messages after all: nothing says that they hold a transcript, or but a `body` or the like. */
function mayBeMessages({ columns, parts }: Table): boolean {
  return foldName(columns[parts.get('transcript') ?? -1] ?? '') !== 'transcript';
}
