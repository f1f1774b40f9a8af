import type { BareStated, Finding, Outcome } from './answer.ts';
import type { FieldValue, Spoken } from './interaction.ts';

export const FAMILIES = ['customer', 'business', 'compliance'] as const;
/** The family of a critical item: whom its miss hurts (COPC's three critical accuracies). */
export type Family = (typeof FAMILIES)[number];

export const SOURCES = ['expectation', 'brand', 'stakeholder', 'policy'] as const;
/** Where an item's standard comes from. */
export type StandardSource = (typeof SOURCES)[number];

/**
 * One answer an item can be given: what is typed, what is shown, what it earns (0..1). `written`: the label as the
 * checklist has it, where another language is shown; it may be typed as well.
 */
export type AnswerOption = {
  readonly id: string;
  readonly label: string;
  readonly credit: number;
  readonly written?: string;
};

/**
 * A probe made ready to look: `describe` is its YAML form in a few words, `look` never throws on an interaction;
 * `phraseSets` are the numbers of the sets it looks for, in the book it was made with; `stated` tells what agents state
 * of the facts it asks for, each value once, and is there only where it asks for facts.
 */
export type Look = {
  readonly describe: string;
  readonly look: (scene: Scene) => Finding;
  readonly phraseSets?: readonly number[];
  readonly stated?: (scene: Scene) => readonly BareStated[];
};

/** An example of an item's probe, as written: what the outcome should be, on which turns and fields. */
export type Example = {
  readonly outcome: 'met' | 'partial' | 'missed' | 'notApplicable' | 'unverifiable';
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly turns: string;
  /** The facts it is looked at with, instead of the program's: as written under `facts:`, unchecked. `null`: the program's. */
  readonly facts: unknown;
  /** The id of the very answer it should be, where the outcome alone leaves several; `null`: any. */
  readonly answer: string | null;
  /** Where it was written: with a base or texts in other languages, not all of an item's stand in one file. */
  readonly file: string;
  readonly line: number;
};

/**
 * A limit on how far groups of the field `by` may lie apart, in points: in the overall score, or in the score of a
 * checklist or of an item (`of`). Judged on a whole report, never on one interaction.
 */
export type Spread = {
  readonly by: string;
  readonly of: ScoreName;
  readonly atMost: number;
};

/** A score by its name: that of the whole, of a checklist, of an item. */
export type ScoreName =
  | { readonly kind: 'overall' }
  | { readonly kind: 'checklist'; readonly checklist: string }
  | { readonly kind: 'item'; readonly checklist: string; readonly item: string };

export type Item = {
  readonly id: string;
  readonly ask: string;
  readonly standard: string | null;
  readonly source: StandardSource | null;
  readonly weight: number;
  readonly answers: readonly AnswerOption[];
  readonly critical: Family | null;
  readonly training: string | null;
  readonly target: number | null;
  readonly when: Look | null;
  readonly probe: Look | null;
  /** The earlier items whose answers its probes ask for, by id. */
  readonly dependsOn: readonly string[];
  /** Set where the probe is one of a whole report: the item then does not apply to any one interaction. */
  readonly spread: Spread | null;
  /** Advice its writer does not want to hear again, by id. */
  readonly allow: readonly string[];
  readonly examples: readonly Example[];
};

export type Section = { readonly id: string; readonly title: string; readonly items: readonly Item[] };

/** A checklist made ready to score. `hash` is of its content with the phrase sets it uses: equal hash, equal scores. */
export type Checklist = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  readonly target: number | null;
  readonly pass: number | null;
  readonly sections: readonly Section[];
  /** Advice that is switched off for the whole checklist, by id. */
  readonly allow: readonly string[];
  readonly hash: string;
  readonly file: string;
};

/** A phrase found in a turn: UTF-16 offsets into its text. */
export type Hit = { readonly turn: number; readonly start: number; readonly end: number };

/** A number known of an interaction, and how it is known. `turns` are the 0-based turns that show it. */
export type Measurement =
  | { readonly state: 'measured'; readonly value: number; readonly field: string }
  | { readonly state: 'derived'; readonly value: number; readonly turns: readonly number[] }
  | { readonly state: 'unavailable'; readonly value: null; readonly why: string };

/**
 * One interaction under the eyes of the probes; turns are counted from 0. What several probes ask for is worked out
 * once, and only when it is asked for.
 */
export type Scene = {
  readonly turns: readonly Spoken[];
  /** The turns of one side, or of `any` of the two: bots and system lines are nobody's words. */
  readonly turnsBy: (by: Side) => readonly number[];
  readonly text: (turn: number) => string;
  readonly language: string;
  /** Whether a phrase set has phrases in the language of the interaction. */
  readonly speaks: (phraseSet: number) => boolean;
  /** Whether a phrase set occurs in a turn; far cheaper than `hits`. */
  readonly said: (phraseSet: number, turn: number) => boolean;
  /** How often a phrase set occurs in a turn: as many as there are `hits`. */
  readonly count: (phraseSet: number, turn: number) => number;
  readonly hits: (phraseSet: number, turn: number) => readonly Hit[];
  readonly field: (name: string) => FieldValue | undefined;
  readonly metric: (name: string) => Measurement;
  /** How an earlier item of the checklist that is being answered came out; `null` where nobody has answered it. */
  readonly answered: (item: string) => Answered | null;
};

/** An answer as far as other items may ask for it. */
export type Answered = { readonly outcome: Outcome; readonly credit: number | null };

/** Whose words a probe reads. */
export type Side = 'agent' | 'customer' | 'any';

/** A field as text, or `null` where the interaction has none (an empty text counts as none). */
export function textField({ field }: Pick<Scene, 'field'>, name: string): string | null {
  const value = field(name);
  return value === undefined || value === '' ? null : String(value);
}

const ITEMS = new WeakMap<Checklist, readonly Item[]>();

/** All items of a checklist, in their order. Asked for at every interaction, so put together once. */
export function itemsOf(checklist: Checklist): readonly Item[] {
  const known = ITEMS.get(checklist);
  if (known !== undefined) return known;
  const items = checklist.sections.flatMap(section => section.items);
  ITEMS.set(checklist, items);
  return items;
}
