import type { Run } from '../../../batch/run.ts';
import { InputError } from '../../../model/input-error.ts';
import type { FieldValue, Interaction } from '../../../model/interaction.ts';
import { setField } from '../../../readers/records/interaction.ts';
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
  wanted: Omit<Wanted, 'ids'>,
): Promise<Queue> {
  const interaction = await newInteraction(facts, asking, today);
  const queued = queuedFrom(interaction, run, wanted, null);
  const isDone = wanted.done.has(queued.kept.identity);
  const waits = isDone ? { waiting: [], done: [interaction.id] } : { waiting: [queued], done: [] };
  return { ...waits, ids: [interaction.id], missing: [], rejected: 0, listed: [], more: false };
}

/**
 * An interaction that no export holds: a visit, a call somebody listened to. What the command line leaves open is asked
 * for, where there is somebody to ask (`asking`). `today`: as in 2026-10-01. Throws InputError without an id.
 */
async function newInteraction(facts: NewFacts, asking: Asking | null, today: string): Promise<Interaction> {
  refuseRepeated(facts);
  const id =
    facts.ids[0] ?? (await asking?.text('Its id, as in your other records?', undefined, refuseEmpty)) ?? '';
  if (id.trim() === '')
    throw new InputError([{ message: 'a new interaction needs an id', hint: 'as in --new --id visit-17' }]);
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of facts.fields) setField(fields, name, value);
  for (const { name, message } of ASKED) {
    if (asking === null || fields.has(name)) continue;
    setField(fields, name, await asking.text(message, name === 'date' ? today : undefined));
  }
  return { id: id.trim(), fields, turns: [], answers: new Map(), source: SOURCE };
}

const refuseEmpty = (text: string) =>
  text.trim() === '' ? 'An id, please: it tells this one from others.' : null;

function refuseRepeated({ fields }: NewFacts): void {
  const names = fields.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new InputError([{ message: `--field ${twice}=… is given twice`, hint: 'keep one of them' }]);
}
