import { suggest } from '../../decode/index.ts';
import type { Problem } from '../../model/input-error.ts';
import { readHeader } from '../input/delimiter.ts';
import { MOST_BYTES } from '../input/record-bytes.ts';
import { readRows } from '../input/rows.ts';
import { type AnswerRow, type AnswersFile, readRow, type Written } from './row.ts';

const NEEDED = ['id', 'item', 'answer'] as const;
/** What a template tells the person who fills it in; it answers nothing. */
const TOLD = ['ask', 'allowed'] as const;
/** The columns of an answers file, in the order of a template. */
export const COLUMNS = ['id', 'item', ...TOLD, 'answer', 'note', 'evidence'] as const;

/** Whether a text whose first line is `line` is a table of answers, and not YAML. */
export function isTable(line: string): boolean {
  const names = namesIn(line.split(/[,;\t]/u).map(cell => cell.replace(/"/gu, '')));
  const known = names.filter(name => COLUMNS.some(column => column === name));
  return known.length > 1 || /^"?sep=/iu.test(line) || (names.length > 1 && !/[:{[]/u.test(line));
}

/** An answers file as a table: a header with `id`, `item`, `answer`, and what else of COLUMNS there is; a row for each answer. */
export async function readTable(text: string, file: string): Promise<AnswersFile> {
  const { delimiter, told } = readHeader(text);
  const problems: Problem[] = [];
  const rows: AnswerRow[] = [];
  let columns: readonly string[] | null = null;
  let first = told;
  for await (const row of readRows(once(text), delimiter, MOST_BYTES)) {
    const place = { file, line: row.line };
    if ('problem' in row) {
      problems.push({ ...place, message: `could not be read: ${row.problem}` });
    } else if (first) {
      first = false;
    } else if (columns === null) {
      columns = namesIn(row.cells);
      problems.push(...headerProblems(columns).map(problem => ({ ...place, ...problem })));
      // Without its columns every row would be wrong.
      if (problems.length > 0) break;
    } else if (row.cells.length !== columns.length) {
      const message = `the row has ${row.cells.length} cells and the header ${columns.length}`;
      problems.push({ ...place, message, hint: 'a cell that holds the delimiter must be quoted' });
    } else {
      const read = readRow(writtenIn(columns, row.cells), () => place, problems);
      if (read !== null) rows.push(read);
    }
  }
  return { rows, problems };
}

function namesIn(cells: readonly string[]): string[] {
  return cells.map(cell => cell.trim().toLowerCase());
}

function headerProblems(names: readonly string[]): Problem[] {
  const unknown = names.filter(name => !COLUMNS.some(column => column === name));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const missing = NEEDED.filter(name => !names.includes(name));
  return [
    ...unknown.map(name => ({ message: `unknown column "${name}"`, hint: suggest(name, COLUMNS) })),
    ...[...new Set(twice)].map(name => ({ message: `the column "${name}" stands twice` })),
    ...missing.map(name => ({
      message: `the column "${name}" is missing`,
      hint: 'csaudit audit --template writes a table with the right columns',
    })),
  ];
}

function writtenIn(columns: readonly string[], cells: readonly string[]): Written {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
  return {
    id: cell('id'),
    item: cell('item'),
    answer: cell('answer'),
    note: cell('note'),
    evidence: cell('evidence'),
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
