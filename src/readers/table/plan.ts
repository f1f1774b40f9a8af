import { foldName, INTERACTION_NAMES, MESSAGE_NAMES, TRANSCRIPT_NAMES } from '../columns/columns.ts';
import { mappedColumns } from '../columns/mapped.ts';
import { type ColumnProblem, listColumns, matchColumns } from '../columns/match.ts';
import type { ReadOptions } from '../reader.ts';
import { type Kept, keepColumns } from './keep.ts';

/** What one row of a table is: a whole interaction with its transcript, one message of it, or figures alone. */
export const SHAPES = ['messages', 'transcript', 'metrics'] as const;
export type Shape = (typeof SHAPES)[number];

/** What the columns of a table mean. `parts` are indexes by csaudit's name: `id`, `transcript`, `speaker` … */
export type Table = Kept & {
  readonly shape: Shape;
  readonly columns: readonly string[];
  readonly parts: ReadonlyMap<string, number>;
};

/** Makes out what the columns of a table mean, a row being one of `shapes`, or all that is wrong with them. */
export function planTable(
  header: readonly string[],
  options: Pick<ReadOptions, 'mapping' | 'answerColumns'>,
  shapes: readonly Shape[],
): Table | { readonly problems: readonly ColumnProblem[] } {
  const columns = header.map(column => column.trim());
  const repeated = repeatedColumns(columns);
  if (repeated.length > 0) return { problems: repeated };
  const { mapped, problems: unmapped } = mappedColumns(columns, options.mapping);
  const { shape, content, problems: unclear } = findShape(columns, mapped, shapes);
  const named = matchColumns(columns, INTERACTION_NAMES, new Map([...mapped, ...content]));
  const parts = new Map([...content, ...named.found, ...mapped]);
  const problems = [...unmapped, ...unclear, ...named.problems];
  if (!problems.some(problem => problem.name === 'id'))
    problems.push(...idProblems(columns, shape, parts, mapped));
  const { problems: mistaken, ...kept } = keepColumns(columns, shape, parts, options.answerColumns);
  problems.push(...mistaken);
  return problems.length > 0 ? { problems } : { shape, columns, parts, ...kept };
}

type Indexes = ReadonlyMap<string, number>;

/** Names of one message count only where rows are messages; elsewhere such columns are fields like any other. */
function findShape(columns: readonly string[], mapped: Indexes, shapes: readonly Shape[]) {
  const transcript = matchColumns(columns, TRANSCRIPT_NAMES, mapped);
  const message = matchColumns(columns, MESSAGE_NAMES, mapped);
  const claimed = ({ found, problems }: typeof message, name: string): boolean =>
    mapped.has(name) || found.has(name) || problems.some(problem => problem.name === name);
  const exact = mapped.has('transcript') || columns.some(column => foldName(column) === 'transcript');
  const messages = !exact && claimed(message, 'speaker') && claimed(message, 'text');
  if (messages && shapes.includes('messages')) return content('messages', message);
  if (claimed(transcript, 'transcript') && shapes.includes('transcript'))
    return content('transcript', transcript);
  return content('metrics', { found: new Map(), problems: [] });
}

function content(shape: Shape, matched: ReturnType<typeof matchColumns>) {
  return { shape, content: matched.found, problems: matched.problems };
}

/** No id at all, or (where `id` may well be that of a message) another column that looks like one too. */
function idProblems(
  columns: readonly string[],
  shape: Shape,
  parts: Indexes,
  mapped: Indexes,
): ColumnProblem[] {
  const id = parts.get('id');
  const hint = `Say which column it is with --map id=<column>. Columns found: ${listColumns(columns)}`;
  if (id === undefined)
    return [{ name: 'id', message: 'no column is known as the id of the interaction', hint }];
  if (shape !== 'messages' || mapped.has('id')) return [];
  const synonyms: readonly string[] = INTERACTION_NAMES.id.map(foldName);
  const other = columns.find((column, index) => index !== id && synonyms.includes(foldName(column)));
  if (other === undefined) return [];
  const message = `"${columns[id]}" may be the id of the message, and "${other}" that of the interaction`;
  return [{ name: 'id', message, hint: `Say which: --map id="${other}" or --map id="${columns[id]}"` }];
}

function repeatedColumns(columns: readonly string[]): ColumnProblem[] {
  const first = new Map<string, number>();
  const problems: ColumnProblem[] = [];
  for (const [index, name] of columns.entries()) {
    const before = first.get(name);
    if (before === undefined) first.set(name, index);
    else if (name !== '') {
      const message = `columns ${before + 1} and ${index + 1} are both called "${name}"`;
      problems.push({ name, message, hint: 'Rename one of them: a repeated name would hide a column.' });
    }
  }
  return problems;
}
