import type { Answerer, Outcome } from '../model/answer.ts';
import type { AuditState } from '../model/audit.ts';

/**
 * The tables of the store. Only types every database has: text, whole numbers, numbers. JSON is text; times are whole
 * milliseconds since 1970; hashes are hex digits. What a column holds is said in docs/store.md.
 */
export type Tables = {
  checklists: ChecklistRow;
  programs: ContentRow;
  samples: ContentRow;
  interactions: InteractionRow;
  audits: AuditRow;
  answers: AnswerRow;
  suggestions: SuggestionRow;
  log: LogRow;
  kysely_migration: { name: string; timestamp: string };
};

/** A checklist as it was when it was answered: the model's `KeptChecklist`. */
export type ChecklistRow = { hash: string; id: string; version: string; text: string; form: string };

/** A program or a sample, as JSON, by the hash of it. */
export type ContentRow = { hash: string; content: string };

/** The model's `KeptInteraction`; `fields` and `turns` are JSON. */
export type InteractionRow = {
  hash: string;
  identity: string;
  id: string;
  fields: string;
  turns: string | null;
  file: string;
  line: number;
};

export type AuditRow = {
  id: string;
  /** interactions.hash */
  interaction: string;
  identity: string;
  auditor: string;
  revision: number;
  state: AuditState;
  /** programs.hash */
  program: string;
  /** The hashes of its checklists, sorted, a space between: what makes two audits revisions of one. */
  checklists: string;
  /** samples.hash, and the key of the stratum; both or neither. */
  sample: string | null;
  stratum: string | null;
  begun: number;
  ended: number | null;
  seconds: number;
  at_checklist: string | null;
  at_item: string | null;
  /** Who has it open at this moment: a terminal, by a name of its own. */
  holder: string | null;
};

/** One answer; `evidence` is JSON. `at`: when it was last changed. */
export type AnswerRow = {
  audit: string;
  checklist: string;
  item: string;
  value: string | null;
  outcome: Outcome;
  credit: number | null;
  by_whom: Answerer | null;
  evidence: string;
  note: string;
  at: number;
};

/** What a probe had found for an item; `place` counts the items of the audit, from 0. */
export type SuggestionRow = Omit<AnswerRow, 'value' | 'at'> & { place: number };

/** One line of the log, which nobody ever changes or takes away. */
export type LogRow = {
  seq: number;
  at: number;
  auditor: string;
  what: LogEvent;
  audit: string | null;
  checklist: string | null;
  item: string | null;
  value: string | null;
  detail: string;
  hash: string;
};

/** What can happen to a store and its audits. */
export const LOG_EVENTS = [
  ...['begun', 'answered', 'changed', 'retracted', 'finished', 'dropped', 'reopened'],
  ...['imported', 'forgotten', 'migrated', 'backed-up'],
] as const;
export type LogEvent = (typeof LOG_EVENTS)[number];
