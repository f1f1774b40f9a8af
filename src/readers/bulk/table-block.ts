import type { Spoken } from '../../model/interaction.ts';
import { trimmedEnd, trimmedStart } from '../csv/blanks.ts';
import { makeHeads } from '../csv/heads.ts';
import { makeMessages, makeRun } from '../csv/messages.ts';
import { type Cells, makeCells, ODD, readRow } from '../csv/rows.ts';
import { makeSaid, type Said, turnText } from '../csv/said.ts';
import { areSettled } from '../csv/settled.ts';
import { textBetween, textOf } from '../csv/text.ts';
import { type BrokenRows, longRow, type Row } from '../input/row.ts';
import { LINE_FEED } from '../input/signs.ts';
import type { Ids } from '../records/ids.ts';
import type { TableContext } from '../table/cells.ts';
import { readInteractionRow } from '../table/interaction-rows.ts';
import { readMessageRows } from '../table/message-rows.ts';
import { planTable, SHAPES } from '../table/plan.ts';
import { makeRoles } from '../turns/roles.ts';
import { makeTimes } from '../turns/times.ts';
import type { BlockEnd, BlockReader } from './block-reader.ts';
import { makeFieldValues } from './field-values.ts';
import type { BlockSink, Glimpse } from './glimpse.ts';
import { isText } from './is-text.ts';
import type { BlockOptions } from './open.ts';
import type { TableReading } from './open-table.ts';

/** What a table is read with, but for the ids. */
type BlockTable = Omit<TableContext, 'ids'> & { readonly delimiter: number };

/** Makes the fast reading of a table; all it is not sure of is read by the plain reader, record by record. */
export function makeTableBlocks({ header, delimiter }: TableReading, options: BlockOptions): BlockReader {
  const { file, mapping, mostBytes } = options;
  const table = planTable(header.cells, options, SHAPES);
  if ('problems' in table) throw new Error('a header that was found good is not');
  const read = { roles: makeRoles(mapping.roles), times: makeTimes(mapping), mostBytes, spool: null };
  const context = { file, table, delimiter, ...read };
  return table.shape === 'messages' ? makeRunBlocks(context) : makeRowBlocks(context);
}

/** A row is an interaction. */
function makeRowBlocks(context: BlockTable): BlockReader {
  const { file, table, delimiter, mostBytes } = context;
  const cells = makeCells(table.columns.length);
  const said = makeSaid();
  const heads = makeHeads(context.roles, context.times);
  const glimpses = makeGlimpses(context, said);
  const transcript = table.shape === 'transcript' ? (table.parts.get('transcript') ?? -1) : -1;
  const id = table.parts.get('id') ?? -1;
  const people: { agent: string | null; customer: string | null } = { agent: null, customer: null };
  const readTurns = (bytes: Buffer): boolean => {
    said.count = 0;
    if (transcript < 0) return true;
    people.agent = glimpses.person(bytes, cells, 'agent');
    people.customer = glimpses.person(bytes, cells, 'customer');
    return heads(bytes, cells, transcript, people, said) && areSettled(said);
  };
  return async (bytes, first, ids, sink) => {
    if (!isText(bytes)) return stoppedAt(0, first);
    let line = first;
    for (let at = 0; at < bytes.length; ) {
      const next = readRow(bytes, at, delimiter, cells);
      if (next === ODD || next - at > mostBytes) return stoppedAt(at, line);
      if (cells.count > 0) {
        const row = () => ({ line, cells: textsOf(bytes, cells), bytes: next - at });
        const name = cells.count === table.columns.length ? trimmedText(bytes, cells, id) : '';
        if (name === '') await sink.record(readInteractionRow(row(), { ...context, ids }));
        else {
          const place = { file, line, id: name };
          const before = ids(name, place);
          const sure = before === null && !sink.wantsWhole(name) && !hasAnswer(cells, table.answers);
          if (sure && readTurns(bytes)) sink.glimpse(glimpses.take(bytes, cells, place));
          else await sink.record(readInteractionRow(row(), { ...context, ids: () => before }));
        }
      }
      line += cells.breaks;
      at = next;
    }
    return END;
  };
}

/** A row is a message, and neighbouring rows with the same id are an interaction. */
function makeRunBlocks(context: BlockTable): BlockReader {
  const { file, table, delimiter, mostBytes } = context;
  const run = makeRun();
  const messages = makeMessages({
    table,
    delimiter,
    most: mostBytes,
    roles: context.roles,
    times: context.times,
  });
  const glimpses = makeGlimpses(context, run.said);
  const id = table.parts.get('id') ?? -1;
  const plainly = async (bytes: Buffer, line: number, ids: Ids, sink: BlockSink): Promise<void> => {
    const rows = rowsOf(bytes, line, context);
    for await (const record of readMessageRows(rows, { ...context, ids })) await sink.record(record);
  };
  return async (bytes, first, ids, sink) => {
    if (!isText(bytes)) return stoppedAt(0, first);
    let line = first;
    for (let at = 0; at < bytes.length; ) {
      const next = messages(bytes, at, run);
      if (next === ODD) return stoppedAt(at, line);
      if (run.rows > 0 && !run.sure) await plainly(bytes.subarray(at, next), line, ids, sink);
      else if (run.rows > 0) {
        const place = { file, line: line + run.skipped, id: trimmedText(bytes, run.cells, id) };
        const before = ids(place.id, place);
        const unsure = before !== null || sink.wantsWhole(place.id) || hasAnswer(run.cells, table.answers);
        if (unsure || next - at > mostBytes || !areSettled(run.said))
          await plainly(bytes.subarray(at, next), line, () => before, sink);
        else sink.glimpse(glimpses.take(bytes, run.cells, place));
      }
      line += run.skipped + run.cells.breaks;
      at = next;
    }
    return END;
  };
}

const END: BlockEnd = { stopped: null, sightings: null };
const stoppedAt = (at: number, line: number): BlockEnd => ({ stopped: { at, line }, sightings: null });

/** Makes glimpses of the cells and turns that were just read. */
function makeGlimpses({ table }: BlockTable, said: Said) {
  const fieldOf = makeFieldValues(table);
  return {
    person: (bytes: Buffer, cells: Cells, name: string): string | null => {
      const value = fieldOf(bytes, cells, name);
      return value === undefined ? null : String(value);
    },
    take: (bytes: Buffer, cells: Cells, place: Glimpse['place']): Glimpse => {
      const turns: Spoken[] = [];
      for (let turn = 0; turn < said.count; turn++) turns.push(spokenAt(said, turn));
      return {
        place,
        turns,
        bytes,
        starts: said.starts,
        ends: said.ends,
        text: turn => turnText(bytes, said, turn),
        field: name => fieldOf(bytes, cells, name),
      };
    },
  };
}

function spokenAt({ speakers, atKinds, at, untilKinds, until }: Said, turn: number): Spoken {
  const speaker = speakers[turn] ?? 'system';
  const starts = atKinds[turn] === 0 ? undefined : at[turn];
  const ends = untilKinds[turn] === 0 ? undefined : until[turn];
  if (ends !== undefined)
    return starts === undefined ? { speaker, until: ends } : { speaker, at: starts, until: ends };
  return starts === undefined ? { speaker } : { speaker, at: starts };
}

function hasAnswer(cells: Cells, answers: readonly { readonly index: number }[]): boolean {
  for (const { index } of answers) if ((cells.starts[index] ?? 0) < (cells.ends[index] ?? 0)) return true;
  return false;
}

function trimmedText(bytes: Buffer, cells: Cells, index: number): string {
  const end = cells.ends[index] ?? 0;
  const start = trimmedStart(bytes, cells.starts[index] ?? 0, end);
  return textBetween(bytes, start, trimmedEnd(bytes, start, end), cells.escaped[index] === 1);
}

function textsOf(bytes: Buffer, cells: Cells): string[] {
  return Array.from({ length: cells.count }, (_, index) => textOf(bytes, cells, index));
}

/** The rows of a piece of a block, as the plain reader gives them. */
async function* rowsOf(
  bytes: Buffer,
  first: number,
  { table, delimiter, mostBytes }: BlockTable,
): AsyncGenerator<Row | BrokenRows> {
  const cells = makeCells(table.columns.length);
  let line = first;
  for (let at = 0; at < bytes.length; ) {
    const next = readRow(bytes, at, delimiter, cells);
    const lastLine = line + cells.breaks - (bytes[next - 1] === LINE_FEED ? 1 : 0);
    if (next - at > mostBytes) yield longRow(line, lastLine, mostBytes, true);
    else if (cells.count > 0) yield { line, cells: textsOf(bytes, cells), bytes: next - at };
    line += cells.breaks;
    at = next;
  }
}
