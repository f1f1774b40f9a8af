import type { Run } from '../../../batch/run.ts';
import type { KeptInteraction } from '../../../model/audit.ts';
import { InputError } from '../../../model/input-error.ts';
import type { FieldValue, Interaction } from '../../../model/interaction.ts';
import { timeOf } from '../../../probes/times.ts';
import { setField } from '../../../readers/records/interaction.ts';
import { clean } from '../../../renderers/clean.ts';
import type { Asking } from '../../asking.ts';
import { type Queue, queuedFrom, type Wanted } from './queue.ts';

/** What is said of an interaction on the command line: one id at most. */
export type NewFacts = {
  readonly ids: readonly string[];
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** What is asked of every interaction, where the command line does not say it. */
const ASKED = [
  { name: 'channel', message: 'How did they meet (visit, phone, …; empty: not known)?' },
  { name: 'agent', message: 'Who served (empty: not known)?' },
  { name: 'team', message: 'Of which team (empty: not known)?' },
  { name: 'site', message: 'Where (empty: not known)?' },
  { name: 'date', message: 'When?' },
] as const;

/** Where an interaction comes from that no export holds. */
const SOURCE = { file: '--new', line: 1 };

/** A queue of one interaction, that no export holds. */
export async function newQueue(
  facts: NewFacts,
  asking: Asking | null,
  today: string,
  run: Run,
  wanted: Omit<Wanted, 'ids'> & Known,
): Promise<Queue> {
  const id = await idOf(facts, asking);
  const before = await wanted.doneById(id);
  if (before?.turns && asking !== null && (await isRevision(id, asking))) return revision(before);
  const interaction = await newInteraction(id, facts, asking, today);
  const queued = queuedFrom(interaction, run, wanted, null);
  if (before !== null && before.identity !== queued.kept.identity)
    await wanted.tell(
      `${clean(id)} was audited before, with other facts: this is another interaction of the same id\n`,
    );
  const isDone = wanted.done.has(queued.kept.identity);
  const waits = isDone ? { waiting: [], done: [interaction.id] } : { waiting: [queued], done: [] };
  return { ...waits, ids: [interaction.id], missing: [], rejected: 0, listed: [], more: false };
}

/** What is known of the id: the interaction of it that was done before, and who is told. */
type Known = {
  readonly doneById: (id: string) => Promise<KeptInteraction | null>;
  readonly tell: (text: string) => Promise<void>;
};

/** Throws InputError without an id. */
async function idOf(facts: NewFacts, asking: Asking | null): Promise<string> {
  refuseRepeated(facts);
  refuseDate(facts);
  const id =
    facts.ids[0] ?? (await asking?.text('Its id, as in your other records?', undefined, refuseEmpty)) ?? '';
  if (id.trim() === '')
    throw new InputError([{ message: 'a new interaction needs an id', hint: 'as in --new --id visit-17' }]);
  return id.trim();
}

async function isRevision(id: string, asking: Asking): Promise<boolean> {
  const options = [
    { value: 'revision', name: 'audit that one again: your earlier answers stand until you change them' },
    { value: 'another', name: 'audit another one that has the same id' },
  ];
  return (await asking.choose(`You have audited ${clean(id)} already.`, options)) === 'revision';
}

/** The interaction as it is kept, to be audited again. */
function revision(kept: KeptInteraction): Queue {
  const { id, fields, source } = kept;
  const interaction: Interaction = {
    ...{ id, source, turns: kept.turns ?? [], answers: new Map() },
    fields: new Map(Object.entries(fields)),
  };
  const waiting = [{ interaction, kept, drawn: null, sample: null }];
  return { waiting, done: [], ids: [id], missing: [], rejected: 0, listed: [], more: false, revises: true };
}

/**
 * An interaction that no export holds: a visit, a call somebody listened to. What the command line leaves open is asked
 * for, where there is somebody to ask (`asking`). `today`: as in 2026-10-01.
 */
async function newInteraction(
  id: string,
  facts: NewFacts,
  asking: Asking | null,
  today: string,
): Promise<Interaction> {
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of facts.fields) setField(fields, name, value);
  for (const { name, message } of ASKED) {
    if (asking === null || fields.has(name)) continue;
    const text = name === 'date' ? asking.text(message, today, refuseNoTime) : asking.text(message);
    setField(fields, name, await text);
  }
  return { id, fields, turns: [], answers: new Map(), source: SOURCE };
}

const refuseEmpty = (text: string) =>
  text.trim() === '' ? 'An id, please: it tells this one from others.' : null;

const AS_IN = 'as in 2026-10-01 or 2026-10-01T14:30';

const refuseNoTime = (text: string) => (timeOf(text) === null ? `A day or a time, please, ${AS_IN}.` : null);

/** A date nobody can read would be in no period and no order. */
function refuseDate({ fields }: NewFacts): void {
  const date = fields.find(([name]) => name === 'date')?.[1];
  if (date === undefined || timeOf(date) !== null) return;
  throw new InputError([{ message: `--field date=${date}: neither a day nor a time`, hint: AS_IN }]);
}

function refuseRepeated({ fields }: NewFacts): void {
  const names = fields.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new InputError([{ message: `--field ${twice}=… is given twice`, hint: 'keep one of them' }]);
}
