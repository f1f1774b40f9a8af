import {
  type FieldValue,
  type Interaction,
  type Rejected,
  type Source,
  TIMES_FIELD,
} from '../../model/interaction.ts';
import { channelOf } from '../columns/channels.ts';
import type { People } from '../turns/roles.ts';
import { type RawTurn, settleTimes } from '../turns/timed.ts';
import { own } from './own.ts';
import { shown } from './shown.ts';

/** What a reader found of one interaction, on its way to becoming one. */
export type Found = {
  readonly id: string;
  readonly fields: ReadonlyMap<string, FieldValue>;
  readonly answers: ReadonlyMap<string, string>;
  readonly turns: readonly RawTurn[];
  readonly source: Source;
};

/** Makes the interaction, its times settled, or rejects it for times that cannot be. */
export function makeInteraction({ id, fields, answers, turns: raw, source }: Found): Interaction | Rejected {
  const timed = settleTimes(raw);
  if ('problem' in timed) return reject(source, id, timed.problem);
  if (timed.backwards === null) return { id, fields, answers, turns: timed.turns, source };
  const why = `run backwards at turn ${timed.backwards}`;
  return { id, fields: new Map([...fields, [TIMES_FIELD, why]]), answers, turns: timed.turns, source };
}

/** Rejects a record, naming it by its id where that is known. */
export function reject(source: Source, id: string | null, reason: string): Rejected {
  return {
    file: source.file,
    line: source.line,
    reason: id === null ? reason : `interaction ${shown(id)}: ${reason}`,
  };
}

/** Sets a field unless its value is empty: text without the spaces around it, a channel by its usual name. */
export function setField(fields: Map<string, FieldValue>, name: string, value: FieldValue): void {
  const kept = typeof value === 'string' ? own(value.trim()) : value;
  if (kept === '') return;
  fields.set(name, name === 'channel' ? channelOf(String(kept)) : kept);
}

/** The people that the fields of an interaction name. */
export function peopleOf(fields: ReadonlyMap<string, FieldValue>): People {
  const named = (name: string) => (fields.has(name) ? String(fields.get(name)) : null);
  return { agent: named('agent'), customer: named('customer') };
}
