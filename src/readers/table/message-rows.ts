import type { Interaction, Rejected } from '../../model/interaction.ts';
import type { BrokenRows, Row } from '../input/row.ts';
import { makeInteraction, reject } from '../records/interaction.ts';
import { shown } from '../records/shown.ts';
import type { RawTurn } from '../turns/timed.ts';
import { millisecondTime, type Time } from '../turns/times.ts';
import { unknownSpeaker } from '../turns/transcript.ts';
import { answersOf, cellOf, fieldsOf, type TableContext } from './cells.ts';
import { addRow, type Group, namelessRow, openGroup, type Spoiled } from './message-group.ts';
import { sortMessages } from './message-sort.ts';

/**
 * Reads a table in which each row is a message: neighbouring rows with the same id are one interaction. A row that
 * cannot be read costs the interaction it belongs to; one that does not even tell its id costs both neighbours,
 * for it may be a message of either. Throws InputError where an id comes back after its rows ended, unless there is a
 * spool: rows are then sorted first.
 */
export async function* readMessageRows(
  rows: AsyncIterable<Row | BrokenRows>,
  context: TableContext,
): AsyncGenerator<Interaction | Rejected> {
  const { spool } = context;
  let group: Group | null = null;
  let lost: Spoiled | null = null;
  for await (const row of spool === null ? rows : sortMessages(rows, spool, context)) {
    const nameless = namelessRow(row, context);
    if (nameless !== null) {
      yield nameless;
      lost = { line: nameless.line, reason: `a message of it may be lost on line ${nameless.line}` };
      if (group !== null) group.spoiled ??= lost;
    } else if (!('problem' in row)) {
      const id = cellOf(row, context.table, 'id').trim();
      if (group !== null && group.id !== id) yield finish(group, context);
      if (group === null || group.id !== id) group = openGroup(row, lost, context);
      lost = null;
      addRow(group, row, context);
    }
  }
  if (group !== null) yield finish(group, context);
}

function finish({ id, line, rows, repeated, spoiled }: Group, context: TableContext): Interaction | Rejected {
  const { file, table } = context;
  if (repeated !== null) return repeated;
  if (spoiled !== null) return reject({ file, line: spoiled.line }, id, spoiled.reason);
  const fields = fieldsOf(rows, table);
  const ordered = inTurn(rows, context);
  if ('reason' in ordered) return reject({ file, line: ordered.line }, id, ordered.reason);
  const turns: RawTurn[] = [];
  for (const row of ordered) {
    const turn = readTurn(row, fields.get('agent'), fields.get('customer'), context);
    if (typeof turn === 'string') return reject({ file, line: row.line }, id, turn);
    turns.push(turn);
  }
  return makeInteraction({ id, fields, answers: answersOf(rows, table), turns, source: { file, line } });
}

/** The rows in the order of their turn numbers where they have them, else as they stand. */
function inTurn(rows: readonly Row[], { table }: TableContext): readonly Row[] | Spoiled {
  const cells = rows.map(row => cellOf(row, table, 'turn').trim());
  if (cells.every(cell => cell === '')) return rows;
  const unreadable = cells.findIndex(cell => !/^\d{1,15}$/u.test(cell));
  const numbered = rows.map((row, index) => ({ row, number: Number(cells[index]) }));
  const row = rows[unreadable];
  if (row === undefined)
    return numbered.toSorted((one, other) => one.number - other.number).map(({ row }) => row);
  return { line: row.line, reason: `${shown(cells[unreadable])} is no turn number` };
}

/** The turn of a row, or why it is none. */
function readTurn(row: Row, agent: unknown, customer: unknown, context: TableContext): RawTurn | string {
  const { table, roles } = context;
  const [ownAgent, ownCustomer] = ['agent', 'customer'].map(name => cellOf(row, table, name).trim());
  const people = { agent: ownAgent || textOf(agent), customer: ownCustomer || textOf(customer) };
  const label = cellOf(row, table, 'speaker').trim();
  if (label === '') return 'a message has no speaker';
  const who = roles(label, people);
  if (who === null || who === 'text') return unknownSpeaker(label);
  const at = timeOf(row, 'at', 'start_ms', context);
  if (typeof at === 'string') return at;
  const until = timeOf(row, 'until', 'end_ms', context);
  if (typeof until === 'string') return until;
  const another = who.speaker === 'agent' && ownAgent !== agent ? ownAgent : undefined;
  const name = cellOf(row, table, 'name').trim() || who.name || another;
  return { speaker: who.speaker, name: name || undefined, text: cellOf(row, table, 'text'), at, until };
}

/** The time in the column `name`, or in the one that counts milliseconds; a text is the reason why it is none. */
function timeOf(
  row: Row,
  name: string,
  inMs: string,
  { table, times }: TableContext,
): Time | string | undefined {
  const written = cellOf(row, table, name).trim();
  if (written !== '') return times.read(written) ?? times.unreadable(written);
  const ms = cellOf(row, table, inMs).trim();
  if (ms === '') return undefined;
  return (/^\d+(?:\.\d+)?$/u.test(ms) ? millisecondTime(Number(ms)) : null) ?? times.unreadable(ms);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
