/** Scorecards as the page's script reads them: what is shown, once each, and places of it. */

/** What all cards share. `outcomes`: tone, sign and word; `items`: checklist, id, question, family of a critical one. */
export type Names = {
  readonly passed: readonly Mark[];
  readonly outcomes: readonly Mark[];
  readonly answerers: readonly string[];
  readonly items: readonly (readonly [checklist: string, id: string, ask: string, critical: string])[];
  /** How many cards a block holds. */
  readonly block: number;
};

export type Mark = readonly [tone: string, sign: string, word: string];

/** A line of the list. `passed` is a place among the marks. */
export type Entry = readonly [id: string, who: string, score: string, passed: number, why: string];

/** Cards that are read at once. Texts are places in `texts`: most of them stand in many cards. */
export type Block = { readonly texts: readonly string[]; readonly cards: readonly Card[] };

export type Card = readonly [
  place: string,
  fields: readonly (readonly [name: string, value: string])[],
  coverage: string,
  checklists: readonly PackedChecklist[],
];

export type PackedChecklist = readonly [
  title: number,
  score: string,
  coverage: string,
  answers: readonly PackedAnswer[],
];

export type PackedAnswer = readonly [
  item: number,
  outcome: number,
  credit: string,
  by: number,
  note: number,
  evidence: readonly PackedEvidence[],
];

/** A turn or the name of a field, the quote, and where in it the span lies. */
export type PackedEvidence = readonly [place: number | string, quote: number, start: number, end: number];
