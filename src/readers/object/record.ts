import type { FieldValue, Interaction, Rejected, Source } from '../../model/interaction.ts';
import type { Ids } from '../records/ids.ts';
import { makeInteraction, peopleOf, reject, setField } from '../records/interaction.ts';
import { shown } from '../records/shown.ts';
import type { planTable, Table } from '../table/plan.ts';
import type { Roles } from '../turns/roles.ts';
import { readTranscript } from '../turns/transcript.ts';
import { flatten } from './flatten.ts';
import { isObject, readTurns } from './turns.ts';

/** What the objects of one export are read with. `zone` is the offset in ms of times written without one. */
export type ObjectContext = {
  readonly roles: Roles;
  readonly zone: number;
  readonly ids: Ids;
  /** The key that holds the list of turns. */
  readonly turnsKey: string;
  readonly answerColumns: ReadonlySet<string>;
  /** Makes out what the paths of an object mean, apart from its turns. */
  readonly plan: (paths: readonly string[], hasTurns: boolean) => ReturnType<typeof planTable>;
};

type Values = readonly (readonly [path: string, value: FieldValue])[];

/** Reads one interaction out of a parsed line, or rejects it. */
export function readRecord(record: unknown, source: Source, context: ObjectContext): Interaction | Rejected {
  const read = isObject(record) ? takeApart(record, context) : `expected an object, found ${shown(record)}`;
  if (typeof read === 'string') return reject(source, null, read);
  const { id, list, values, table } = read;
  const repeated = context.ids(id, source);
  if (repeated !== null) return reject(source, null, repeated);
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
function takeApart(record: Readonly<Record<string, unknown>>, context: ObjectContext) {
  const { [context.turnsKey]: list = null, ...rest } = record;
  if (list !== null && !Array.isArray(list))
    return `${context.turnsKey} must be a list, found ${shown(list)}`;
  const values = flatten(Object.entries(rest)).map(([path, value]): [string, FieldValue] => [
    answerPath(path, context.answerColumns),
    value,
  ]);
  const endless = values.find(([, value]) => typeof value === 'number' && !Number.isFinite(value));
  if (endless !== undefined) return `${endless[0]} is too great a number`;
  const table = context.plan(
    values.map(([path]) => path),
    list !== null,
  );
  if ('problems' in table) return table.problems.map(({ message, hint }) => `${message}. ${hint}`).join('; ');
  if (table.shape === 'messages') return 'this line is one message; expected an interaction with its turns';
  const id = values[table.parts.get('id') ?? -1]?.[1];
  if (typeof id === 'boolean' || (typeof id === 'number' && !Number.isSafeInteger(id))) {
    return `id must be a text or a whole number, found ${shown(id)}`;
  }
  const text = String(id ?? '').trim();
  return text === '' ? 'no id' : { id: text, list, values, table };
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
  const turns = readTranscript(transcript, context.roles, peopleOf(fields), context.zone);
  return 'reason' in turns ? `line ${turns.line + 1} of the transcript: ${turns.reason}` : turns;
}

/** `answers: { courtesy: { greeting: … } }` means the same as `courtesy.greeting`. */
function answerPath(path: string, answerColumns: ReadonlySet<string>): string {
  const inner = path.startsWith('answers.') ? path.slice('answers.'.length) : path;
  return answerColumns.has(inner) ? inner : path;
}

function textAt(values: Values, index: number): string {
  return String(values[index]?.[1] ?? '').trim();
}
