import type { Table } from '../table/plan.ts';
import type { People, Roles } from '../turns/roles.ts';
import type { Times } from '../turns/times.ts';
import { trimmedEnd, trimmedStart } from './blanks.ts';
import { makeCellTimes } from './cell-times.ts';
import { makeLabels } from './labels.ts';
import { makeMemo } from './memo.ts';
import type { Run } from './messages.ts';
import type { Cells } from './rows.ts';
import { addTurn } from './said.ts';

/** Adds the turn of a row to its run, whose first values are known up to this row; false where it is not sure. */
export type MessageTurns = (bytes: Buffer, row: Cells, run: Run) => boolean;

const TURN_NUMBER = /^\d{1,15}$/u;
const NO_NUMBER = -1;

/** Makes the fast form of what readMessageRows makes of a row. */
export function makeMessageTurns(table: Table, roles: Roles, times: Times): MessageTurns {
  const part = (name: string): number => table.parts.get(name) ?? -1;
  const speaker = part('speaker');
  const text = part('text');
  const name = part('name');
  const agent = part('agent');
  const customer = part('customer');
  const labels = makeLabels(roles);
  const readTimes = makeCellTimes(table, times);
  const inOrder = makeOrder(part('turn'));
  const textIn = makeMemo(written => written.trim());
  const value = (bytes: Buffer, cells: Cells, index: number): string =>
    index < 0 ? '' : textIn(bytes, cells.starts[index] ?? 0, cells.ends[index] ?? 0);
  // One object for all rows: it is only asked, never kept.
  const people: { agent: string | null; customer: string | null } = { agent: null, customer: null };

  /** The people a row and its interaction name; `null` where it may be a row to come that names them. */
  const peopleOf = (bytes: Buffer, row: Cells, run: Run): People | null => {
    const fieldAgent = value(bytes, run.cells, agent);
    const fieldCustomer = value(bytes, run.cells, customer);
    if ((agent >= 0 && fieldAgent === '') || (customer >= 0 && fieldCustomer === '')) return null;
    people.agent = value(bytes, row, agent) || fieldAgent || null;
    people.customer = value(bytes, row, customer) || fieldCustomer || null;
    return people;
  };

  return (bytes, row, run) => {
    if (!inOrder(bytes, row, run)) return false;
    const start = trimmedStart(bytes, row.starts[speaker] ?? 0, row.ends[speaker] ?? 0);
    const end = trimmedEnd(bytes, start, row.ends[speaker] ?? 0);
    if (start === end) return false;
    const who = labels(bytes, start, end, null) ?? labels(bytes, start, end, peopleOf(bytes, row, run));
    if (who === null || who === 'text') return false;
    let called = value(bytes, row, name) || who.name;
    if (!called && who.speaker === 'agent' && agent >= 0) {
      const own = value(bytes, row, agent);
      if (own !== value(bytes, run.cells, agent)) called = own;
    }
    const turn = addTurn(run.said, who.speaker, called || undefined, row.starts[text] ?? 0);
    run.said.ends[turn] = row.ends[text] ?? 0;
    run.said.escaped[turn] = row.escaped[text] ?? 0;
    return readTimes(bytes, row, run.said, turn);
  };
}

/** Makes the check that the turn numbers of a run, where it has them, are those of its rows as they stand. */
function makeOrder(column: number): MessageTurns {
  const numberOf = makeMemo((written): number => {
    const text = written.trim();
    if (text === '') return NO_NUMBER;
    return TURN_NUMBER.test(text) ? Number(text) : Number.NaN;
  });
  let last = NO_NUMBER;
  return (bytes, row, run) => {
    if (column < 0) return true;
    const number = numberOf(bytes, row.starts[column] ?? 0, row.ends[column] ?? 0);
    const sure = run.rows === 0 ? !Number.isNaN(number) : number >= last && number < 0 === last < 0;
    last = number;
    return sure;
  };
}
