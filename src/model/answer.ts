import type { Scene } from './checklist.ts';

/** How one item came out on one interaction. The last three are different from each other and from a miss. */
export const OUTCOMES = ['met', 'partial', 'missed', 'notApplicable', 'unanswered', 'unverifiable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What shows why. In a turn: `turn` is its 1-based number, `start` and `end` are offsets into its text in
 * UTF-16 units, `quote` is that span with some words around it. Of a field: its name and its value as text.
 */
export type Evidence = TurnEvidence | { readonly field: string; readonly quote: string };

export type TurnEvidence = {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};

/**
 * What an agent stated of a fact, and where. `value` is what it comes to: the right one as the facts write it, another
 * number as a number, another text without regard to case and spacing; a long one is cut. `ask` is the question, `is`
 * the right value or values; `null`: the facts do not tell, and then `right` is `null` too.
 */
export type Stated = TurnEvidence & {
  readonly fact: string;
  readonly ask: string | null;
  readonly is: string | null;
  readonly value: string;
  readonly right: boolean | null;
};

/** What was stated, before anybody quotes it. */
export type BareStated = Omit<Stated, 'quote'>;

/** Why something was found: a note in a few words, and the evidence. */
export type Grounds = { readonly note: string; readonly evidence: readonly Evidence[] };

/**
 * What a probe finds: `credit` is in 0..1 where it was judged, else `null`. It is made with the probe, once for all
 * interactions; its grounds are asked of the scene it was found on. Of a large export nearly nobody asks.
 */
export type Finding = {
  readonly outcome: Exclude<Outcome, 'unanswered'>;
  readonly credit: number | null;
  readonly grounds: (scene: Scene) => Grounds;
};

/** Who answered: a probe, a person, or the export itself, which brought the answer along. */
export type Answerer = 'probe' | 'auditor' | 'export';

/** What was found for one item on one interaction. */
export type Answer = {
  readonly item: string;
  readonly by: Answerer | null;
  readonly outcome: Outcome;
  readonly credit: number | null;
  readonly evidence: readonly Evidence[];
  readonly note: string;
  /** What agents stated of the facts its item asks for, each value once, whoever answered. Absent where nothing was. */
  readonly stated?: readonly Stated[] | undefined;
};

const QUOTE_LENGTH = 120;

/**
 * Evidence in turn number `turn` (1-based): the span `start..end` of `text`, quoted with the words around it. The quote
 * holds the whole span, or of one longer than a quote its beginning; it opens and closes between words where it can, and
 * never inside a character.
 */
export function quoteTurn(turn: number, text: string, start: number, end: number): TurnEvidence {
  const spare = Math.max(0, QUOTE_LENGTH - (end - start));
  const from = wordStart(text, Math.max(0, start - Math.floor(spare / 2)), start);
  const to = wordEnd(text, Math.min(text.length, from + QUOTE_LENGTH), end);
  const body = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return { turn, start, end, quote: `${from > 0 ? '…' : ''}${body}${to < text.length ? '…' : ''}` };
}

/** Evidence in a field: its name and value. */
export function quoteField(field: string, value: string | number | boolean): Evidence {
  const text = String(value);
  return { field, quote: text.slice(0, whole(text, Math.min(text.length, QUOTE_LENGTH))) };
}

/** Where the first word begins between `index` and the span, so that a quote never opens inside one. */
function wordStart(text: string, index: number, span: number): number {
  if (index === 0 || /\s/u.test(text[index - 1] ?? '')) return index;
  const space = text.slice(index, span).search(/\s/u);
  return space < 0 ? whole(text, index) : index + space + 1;
}

/** Where the last word ends between the span and `index`. */
function wordEnd(text: string, index: number, span: number): number {
  if (index >= text.length || /\s/u.test(text[index] ?? '')) return index;
  const space = text.slice(Math.min(span, index), index).search(/\s\S*$/u);
  return space < 0 ? whole(text, index) : span + space;
}

/** `index`, or one less where it would part the two halves of a character. */
function whole(text: string, index: number): number {
  const inside = /[\ud800-\udbff]/.test(text[index - 1] ?? '') && /[\udc00-\udfff]/.test(text[index] ?? '');
  return inside ? index - 1 : index;
}
