import type { Answer, Evidence } from '../model/answer.ts';
import type { AuditAnswer, ItemName } from '../model/audit.ts';
import type { Checklist, Item, Scene, Section } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { ScoringFacts } from '../scoring/facts.ts';

/**
 * What an auditor has written at one item: the value chosen (`null`: none yet), the turns picked as evidence, the note
 * (empty: none). The answer for the record is made of these and of the suggestion, so that it is the same in whichever
 * order they were written.
 */
export type Written = {
  readonly value: string | null;
  readonly picked: readonly Evidence[];
  readonly note: string;
};

/** An auditor's desk with one interaction on it: a plain value, never changed; every step makes a new one. */
export type Desk = {
  readonly interaction: Interaction;
  readonly scene: Scene;
  readonly facts: ScoringFacts;
  /** Whether suggestions are shown, and their evidence taken over. */
  readonly suggests: boolean;
  /** What the probes found before anybody answered: one for every item, in the order of the checklists. */
  readonly suggestions: readonly Suggestion[];
  /** By `nameOf`; also of items that have vanished since, in case they come back. */
  readonly written: ReadonlyMap<string, Written>;
  /** The item the auditor stands at; `null`: all gone through. */
  readonly at: ItemName | null;
  /** A critical item was just missed without a note, which is asked for before the next question. */
  readonly noteDue: boolean;
};

export type Suggestion = Answer & { readonly checklist: string };

/** A key that gives an answer: the value it gives and the label of that value. */
export type AnswerKey = { readonly key: string; readonly value: string; readonly label: string };

/** A key that does something else, and what, in a word or two. */
export type CommandKey = { readonly key: string; readonly does: string };

/** One item that is asked now. `number` is its place among the `of` that are asked. */
export type Question = {
  readonly checklist: Checklist;
  readonly section: Section;
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  /** What was answered; its value is `null` where there is only a note or evidence. `null`: nothing was written. */
  readonly answer: AuditAnswer | null;
  /** What a probe finds, judged or not applicable, given the auditor's earlier answers. */
  readonly suggestion: Answer | null;
  /** The value that comes out like the suggestion; `null`: no answer of the item does. */
  readonly suggested: string | null;
  /** The value Enter gives: that of the answer given, else of the suggestion. `null`: Enter does nothing. */
  readonly enter: string | null;
  /** Exactly the keys that work. */
  readonly keys: readonly AnswerKey[];
  readonly commands: readonly CommandKey[];
};

/** An item as the key of a map: `checklist.item`. */
export function nameOf({ checklist, item }: ItemName): string {
  return `${checklist}.${item}`;
}
