import type { FieldValue, Interaction, Rejected, Source } from '../../model/interaction.ts';
import type { ColumnProblem } from '../columns/match.ts';
import { comesBack, type Ids } from '../records/ids.ts';
import { makeInteraction, peopleOf, reject, setField } from '../records/interaction.ts';
import { shown } from '../records/shown.ts';
import type { planTable, Table } from '../table/plan.ts';
import { readTranscript } from '../turns/transcript.ts';
import { flatten } from './flatten.ts';
import { readTurns, type TurnContext } from './turns.ts';
import { findTurns, isObject, type Keys, listsOfObjects } from './turns-list.ts';

/** What the objects of one export are read with. */
export type ObjectContext = TurnContext & {
  readonly ids: Ids;
  /** The key that is told to hold the list of turns. */
  readonly turnsKey: string | undefined;
  /** Makes out what the paths of an object mean, apart from its turns and the key that holds them (`null`: none). */
  readonly plan: (paths: readonly string[], turnsKey: string | null) => ReturnType<typeof planTable>;
};

type Values = readonly (readonly [path: string, value: FieldValue])[];

/** Reads one interaction out of a parsed line, or rejects it. */
export function readRecord(record: unknown, source: Source, context: ObjectContext): Interaction | Rejected {
  const read = isObject(record) ? takeApart(record, context) : `expected an object, found ${shown(record)}`;
  if (typeof read === 'string') return reject(source, null, read);
  const { id, turns: list, values, table } = read;
  const before = context.ids(id, source);
  if (before !== null) return reject(source, null, comesBack(id, source, before));
  const fields = new Map<string, FieldValue>();
  for (const { name, index } of table.fields) setField(fields, name, values[index]?.[1] ?? '');
  const named = table.answers.map(({ name, index }): [string, string] => [name, textAt(values, index)]);
  const answers = new Map(named.filter(([, answer]) => answer !== ''));
  const turns =
    list === null ? transcriptOf(values, table, fields, context) : readTurns(list, peopleOf(fields), context);
  if (typeof turns === 'string') return reject(source, id, turns);
  return makeInteraction({ id, fields, answers, turns, source });
}

/** The id, the turns as they are, and every other value by its path, with what it means; or what is wrong. */
function takeApart(record: Keys, context: ObjectContext) {
  const list = findTurns(record, context.turnsKey);
  if (typeof list === 'string') return list;
  const rest = Object.entries(record).filter(([key]) => key !== list?.key);
  const values = flatten(rest);
  const endless = values.find(([, value]) => typeof value === 'number' && !Number.isFinite(value));
  if (endless !== undefined) return `${endless[0]} is too great a number`;
  const table = context.plan(
    values.map(([path]) => path),
    list?.key ?? null,
  );
  if ('problems' in table) {
    const problems = table.problems.map(({ message, hint }) => `${message}. ${hint}`);
    return [...problems, ...nested(record, table.problems)].join('; ');
  }
  if (table.shape === 'messages') return 'this line is one message; expected an interaction with its turns';
  const id = values[table.parts.get('id') ?? -1]?.[1];
  if (typeof id === 'boolean' || (typeof id === 'number' && !Number.isSafeInteger(id))) {
    return `id must be a text or a whole number, found ${shown(id)}`;
  }
  const text = String(id ?? '').trim();
  return text === '' ? 'no id' : { id: text, turns: list?.turns ?? null, values, table };
}

/** What may be meant by an object that has no id but a list of objects: an export wrapped into one. */
function nested(record: Keys, problems: readonly ColumnProblem[]): string[] {
  const [list] = problems.some(({ name }) => name === 'id') ? listsOfObjects(record) : [];
  if (list === undefined) return [];
  return [`if the interactions are in "${list[0]}": jq -c ".${list[0]}[]" writes one on each line`];
}

function transcriptOf(
  values: Values,
  table: Table,
  fields: ReadonlyMap<string, FieldValue>,
  context: ObjectContext,
) {
  if (table.shape !== 'transcript') return [];
  const transcript = textAt(values, table.parts.get('transcript') ?? -1);
  if (transcript === '') return 'no transcript';
  const turns = readTranscript(transcript, context.roles, peopleOf(fields), context.times);
  return 'reason' in turns ? `line ${turns.line + 1} of the transcript: ${turns.reason}` : turns;
}

function textAt(values: Values, index: number): string {
  return String(values[index]?.[1] ?? '').trim();
}
