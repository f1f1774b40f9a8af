import { InputError } from '../../../src/model/input-error.ts';
import type { Interaction, Rejected } from '../../../src/model/interaction.ts';
import { type Block, cutBlocks } from '../../../src/readers/csv/blocks.ts';
import { makeHeads } from '../../../src/readers/csv/heads.ts';
import { makeMessages, makeRun } from '../../../src/readers/csv/messages.ts';
import { type Cells, makeCells, ODD, readRow } from '../../../src/readers/csv/rows.ts';
import { KINDS, makeSaid, type Said, turnText } from '../../../src/readers/csv/said.ts';
import { textOf } from '../../../src/readers/csv/text.ts';
import { makeIds } from '../../../src/readers/index.ts';
import { readRows } from '../../../src/readers/input/rows.ts';
import { makeInteraction, peopleOf, setField } from '../../../src/readers/records/interaction.ts';
import { answersOf, type TableContext } from '../../../src/readers/table/cells.ts';
import { readInteractionRows } from '../../../src/readers/table/interaction-rows.ts';
import { readMessageRows } from '../../../src/readers/table/message-rows.ts';
import { planTable, SHAPES } from '../../../src/readers/table/plan.ts';
import { makeRoles } from '../../../src/readers/turns/roles.ts';
import type { RawTurn } from '../../../src/readers/turns/timed.ts';
import type { Time } from '../../../src/readers/turns/times.ts';
import { makeTimes } from '../../../src/readers/turns/times.ts';
import { chunksOf, NO_MAPPING, piecesOf } from '../reading.ts';

type Record = Interaction | Rejected;

/** What an export gives: its records, and the words of its refusal if it is refused after them. */
export type Outcome = { readonly records: readonly Record[]; readonly refused: string | null };

const COMMA = 44;

/** How an export is read for comparison; the roles hold a label that is told. */
function contextOf(header: readonly string[], mostBytes: number): TableContext {
  const options = { mapping: NO_MAPPING, answerColumns: new Set<string>() };
  const table = planTable(header, options, SHAPES);
  if ('problems' in table) throw new Error('the header of a test is wrong');
  const roles = makeRoles({
    text: ['Order Number'],
    agent: ['Desk 7', 'PM Desk', 'Z Desk'],
    customer: ['- Agent'],
  });
  const times = makeTimes({ zone: '+02:00', dates: null });
  return { file: 'export', table, roles, times, ids: makeIds(), mostBytes, spool: null };
}

/** The records of rows as the plain reader gives them; `line` is that of the first row. */
async function* plainRecords(text: string, line: number, context: TableContext): AsyncGenerator<Record> {
  const rows = readRows(piecesOf('\n'.repeat(line - 1) + text, 1000), ',', context.mostBytes);
  yield* (context.table.shape === 'messages' ? readMessageRows : readInteractionRows)(rows, context);
}

async function outcomeOf(source: AsyncIterable<Record>): Promise<Outcome> {
  const records: Record[] = [];
  try {
    for await (const record of source) records.push(record);
  } catch (error) {
    if (error instanceof InputError) return { records, refused: error.message };
    throw error;
  }
  return { records, refused: null };
}

/** What the plain reader makes of an export: a header and its rows. */
export function readPlain(header: readonly string[], rows: string, mostBytes: number): Promise<Outcome> {
  return outcomeOf(plainRecords(rows, 2, contextOf(header, mostBytes)));
}

/** The same by way of blocks of bytes; `tally` counts the records that needed no plain reader. */
export function readByBytes(
  header: readonly string[],
  rows: string,
  mostBytes: number,
  size: number,
  tally: { sure: number },
): Promise<Outcome> {
  const context = contextOf(header, mostBytes);
  return outcomeOf(recordsOf(Buffer.from(rows), size, context, tally));
}

async function* recordsOf(
  rows: Buffer,
  size: number,
  context: TableContext,
  tally: { sure: number },
): AsyncGenerator<Record> {
  const { table, mostBytes } = context;
  const runs = table.shape === 'messages' ? { delimiter: COMMA, id: table.parts.get('id') ?? -1 } : null;
  const cut = { size, firstLine: 2, most: mostBytes, quotes: true, runs };
  const readBlock = table.shape === 'messages' ? messagesOf(context, tally) : interactionsOf(context, tally);
  let rest: Block | null = null;
  const left: Uint8Array[] = [];
  for await (const block of cutBlocks(chunksOf(rows, 11), cut)) {
    if (rest === null && block.whole) {
      const odd: Block | null = yield* readBlock(block);
      if (odd === null) continue;
      rest = odd;
    } else rest ??= block;
    left.push(left.length === 0 ? rest.bytes : block.bytes);
  }
  if (rest !== null) yield* plainRecords(Buffer.concat(left).toString(), rest.line, context);
}

type ReadBlock = (block: Block) => AsyncGenerator<Record, Block | null>;

function interactionsOf(context: TableContext, tally: { sure: number }): ReadBlock {
  const { table, roles, times, mostBytes } = context;
  const cells = makeCells(1);
  const said = makeSaid(1);
  const readHeads = makeHeads(roles, times);
  const index = table.parts.get('transcript') ?? 0;
  return async function* (block) {
    const bytes = Buffer.from(block.bytes.buffer, 0, block.bytes.length);
    let line = block.line;
    for (let at = 0; at < bytes.length; ) {
      const next = readRow(bytes, at, COMMA, cells);
      if (next === ODD) return { ...block, bytes: block.bytes.subarray(at), line };
      const found = cells.count === table.columns.length ? foundIn(bytes, cells, line, context) : null;
      const people = peopleOf(found?.fields ?? new Map());
      const sure =
        found !== null &&
        found.id !== '' &&
        next - at <= mostBytes &&
        readHeads(bytes, cells, index, people, said) &&
        context.ids(found.id, found.source) === null;
      if (sure) {
        tally.sure++;
        yield makeInteraction({ ...found, turns: turnsOf(bytes, said) });
      } else yield* plainRecords(bytes.toString('utf8', at, next), line, context);
      line += cells.breaks;
      at = next;
    }
    return null;
  };
}

function messagesOf(context: TableContext, tally: { sure: number }): ReadBlock {
  const { table, roles, times, mostBytes } = context;
  const run = makeRun();
  const readMessages = makeMessages({ table, delimiter: COMMA, most: mostBytes, roles, times });
  return async function* (block) {
    const bytes = Buffer.from(block.bytes.buffer, 0, block.bytes.length);
    let line = block.line;
    for (let at = 0; at < bytes.length; ) {
      const next = readMessages(bytes, at, run);
      if (next === ODD) return { ...block, bytes: block.bytes.subarray(at), line };
      const found = foundIn(bytes, run.cells, line + run.skipped, context);
      if (run.sure && run.rows > 0 && context.ids(found.id, found.source) === null) {
        tally.sure++;
        yield makeInteraction({ ...found, turns: turnsOf(bytes, run.said) });
      } else yield* plainRecords(bytes.toString('utf8', at, next), line, context);
      line += run.skipped + run.cells.breaks;
      at = next;
    }
    return null;
  };
}

function foundIn(bytes: Buffer, cells: Cells, line: number, { table, file }: TableContext) {
  const texts = Array.from({ length: cells.count }, (_, index) => textOf(bytes, cells, index));
  const fields = new Map<string, string>();
  for (const { name, index } of table.fields) setField(fields, name, texts[index] ?? '');
  const answers = answersOf([{ line, cells: texts, bytes: 0 }], table);
  const id = (texts[table.parts.get('id') ?? -1] ?? '').trim();
  return { id, fields, answers, source: { file, line } };
}

function turnsOf(bytes: Buffer, said: Said) {
  return Array.from({ length: said.count }, (_, index) => rawTurn(bytes, said, index));
}

/** A turn as the plain reader gives it. */
export function rawTurn(bytes: Buffer, said: Said, index: number): RawTurn {
  const at = timeOf(said.atKinds, said.at, index);
  const until = timeOf(said.untilKinds, said.until, index);
  return {
    speaker: said.speakers[index] ?? 'system',
    name: said.names[index],
    text: turnText(bytes, said, index),
    at,
    until,
  };
}

function timeOf(kinds: Uint8Array, ms: Float64Array, index: number): Time | undefined {
  const kind = KINDS[(kinds[index] ?? 0) - 1];
  return kind === undefined ? undefined : { kind, ms: ms[index] ?? 0 };
}
