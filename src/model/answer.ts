/** How one item came out on one interaction. The last three are different from each other and from a miss. */
export const OUTCOMES = ['met', 'partial', 'missed', 'notApplicable', 'unanswered', 'unverifiable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that were really judged, and so carry a credit. */
export type Judged = 'met' | 'partial' | 'missed';

/**
 * What shows why. In a turn: `turn` is its 1-based number, `start` and `end` are offsets into its text in
 * UTF-16 units, `quote` is that span with some words around it. Of a field: its name and its value as text.
 */
export type Evidence =
  | { readonly turn: number; readonly start: number; readonly end: number; readonly quote: string }
  | { readonly field: string; readonly quote: string };

/** What a probe found. `credit` is in 0..1 where it was judged, else `null`; `note` says why in a few words. */
export type Finding = {
  readonly outcome: Exclude<Outcome, 'unanswered'>;
  readonly credit: number | null;
  readonly evidence: readonly Evidence[];
  readonly note: string;
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
};

const QUOTE_LENGTH = 120;

/** Evidence in turn number `turn` (1-based): the span `start..end` of `text`, quoted with the words around it. */
export function quoteTurn(turn: number, text: string, start: number, end: number): Evidence {
  const spare = Math.max(0, QUOTE_LENGTH - (end - start));
  const from = wordStart(text, Math.max(0, start - Math.floor(spare / 2)));
  const to = wordEnd(text, from, Math.min(text.length, from + QUOTE_LENGTH));
  const body = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return { turn, start, end, quote: `${from > 0 ? '…' : ''}${body}${to < text.length ? '…' : ''}` };
}

/** Evidence in a field: its name and value. */
export function quoteField(field: string, value: string | number | boolean): Evidence {
  return { field, quote: String(value).slice(0, QUOTE_LENGTH) };
}

/** The first place at or after `index` where a word begins, so that a quote never opens inside one. */
function wordStart(text: string, index: number): number {
  if (index === 0 || /\s/u.test(text[index - 1] ?? '')) return index;
  const space = text.slice(index, index + 30).search(/\s/u);
  return space < 0 ? index : index + space + 1;
}

function wordEnd(text: string, from: number, index: number): number {
  if (index >= text.length) return text.length;
  const space = text.slice(from, index).lastIndexOf(' ');
  return space > QUOTE_LENGTH / 2 ? from + space : index;
}
