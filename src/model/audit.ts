import type { Answer } from './answer.ts';
import type { FieldValue, Source, Turn } from './interaction.ts';
import type { OnCritical } from './program.ts';

/** An item by its checklist and its id. */
export type ItemName = { readonly checklist: string; readonly item: string };

/**
 * What an auditor chose for one item: the id of one of its answers, or `na`. Without one the item is `unanswered`, or
 * does not apply for what was answered before it.
 */
export type AuditAnswer = Answer & { readonly checklist: string; readonly value: string | null };

/** The value that says an item does not apply. */
export const NOT_APPLICABLE = 'na';

/** A checklist as the store keeps it: its resolved text for people, and without its probes as plain data (`form`). */
export type KeptChecklist = {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly text: string;
  readonly form: string;
};

/** The program an audit was made with. */
export type AuditProgram = {
  readonly checklists: readonly {
    readonly id: string;
    readonly hash: string;
    readonly weight: number;
    readonly target: number | null;
  }[];
  readonly target: number | null;
  readonly pass: number | null;
  readonly onCritical: OnCritical;
};

/**
 * An interaction as the store keeps it. `hash` is of all of it; `identity` of its id and its turns (of its fields where
 * it has no turns): equal identity, the same contact of the same customer, whichever export it was read from.
 * `turns` is `null` where transcripts are not kept.
 */
export type KeptInteraction = {
  readonly hash: string;
  readonly identity: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly turns: readonly Turn[] | null;
  readonly source: Source;
};

/** Where an audited interaction stood in a sample: the sample's hash and the key of its stratum. */
export type Drawn = { readonly sample: string; readonly stratum: string };

/** `open`: being made; `done`: counts; `dropped`: begun and given up, kept all the same. */
export type AuditState = 'open' | 'done' | 'dropped';

/**
 * The record of one audit. Its `id` is made of the identity of the interaction, the auditor, the program and the
 * revision: the same audit has the same id in every store. Times are milliseconds since 1970.
 */
export type Audit = {
  readonly id: string;
  readonly interaction: KeptInteraction;
  readonly auditor: string;
  readonly revision: number;
  readonly state: AuditState;
  readonly program: AuditProgram;
  readonly drawn: Drawn | null;
  readonly begun: number;
  readonly ended: number | null;
  /** Time at the desk, without the pauses between sittings. */
  readonly seconds: number;
  /** The item the auditor stands at, of an open one; `null`: at the end. */
  readonly at: ItemName | null;
  /** In the order of the checklists. Of a `done` one every item has an entry. */
  readonly answers: readonly AuditAnswer[];
  /** What the probes found before anybody answered: one entry for every item. */
  readonly suggestions: readonly (Answer & { readonly checklist: string })[];
};
