import { wordsOf } from './words.ts';

/** One step of a phrase: a word, the stem of a word, or a gap of up to five words. */
export type Step = { readonly kind: 'word' | 'stem'; readonly text: string } | { readonly kind: 'gap' };

/** One stretch of a phrase without white space around it, as the choices its alternatives leave: `help(s|ed|)` is three. */
export type Slot = readonly (readonly Step[])[];

/**
 * A phrase as `written`. `slots`: what follows what, each with its alternatives, which are not multiplied out. `ways`: every
 * way they allow, written out when somebody asks. `asks`: it must stand in a question.
 */
export type Phrase =
  | {
      readonly kind: 'words';
      readonly written: string;
      readonly slots: readonly Slot[];
      readonly ways: readonly (readonly Step[])[];
      readonly asks: boolean;
    }
  | { readonly kind: 'regex'; readonly written: string; readonly source: string };

const MOST_WAYS = 256;
const MOST_GAPS = 3;
const MOST_STEPS = 30;

/** Parses a phrase as people write it. Returns the phrase, or what is wrong with it. */
export function parsePhrase(text: string): Phrase | { readonly problem: string } {
  const regex = /^\/(.*)\/$/su.exec(text.trim());
  if (regex)
    return regex[1] === ''
      ? { problem: 'an empty regular expression' }
      : { kind: 'regex', written: text, source: regex[1] ?? '' };
  const asks = /\?\s*$/u.test(text);
  const slots = slotsOf(text.replace(/\.{3,}/gu, '…'));
  if (typeof slots === 'string') return { problem: slots };
  const problem = wellFormed(slots) ? null : problemOf(writeOut(slots));
  if (problem !== null) return { problem };
  let ways: Slot | undefined;
  return {
    kind: 'words',
    written: text,
    slots,
    get ways() {
      ways ??= writeOut(slots);
      return ways;
    },
    asks,
  };
}

/** What is wrong with the first way that is wrong. */
function problemOf(ways: Slot): string | null {
  for (const way of ways) {
    if (way.length === 0) return 'no text can match it: it holds no word';
    if (way[0]?.kind === 'gap' || way.at(-1)?.kind === 'gap') return '"…" must stand between words';
    if (gapsOf(way) > MOST_GAPS) return `more than ${MOST_GAPS} gaps (…)`;
    if (way.length > MOST_STEPS) return `longer than ${MOST_STEPS} words`;
    if (way.some(step => step.kind === 'stem' && step.text === ''))
      return '"*" must follow the stem of a word';
  }
  return null;
}

/** Whether nothing can be wrong with any way, told without writing them out. */
function wellFormed(slots: readonly Slot[]): boolean {
  let shortest = 0;
  let longest = 0;
  let gaps = 0;
  let bounded = true;
  slots.forEach((slot, index) => {
    let [least, most, mostGaps] = [MOST_STEPS, 0, 0];
    for (const steps of slot) {
      least = Math.min(least, steps.length);
      most = Math.max(most, steps.length);
      mostGaps = Math.max(mostGaps, gapsOf(steps));
      for (const step of steps)
        if (step.kind === 'stem' && step.text === '') shortest = Number.NEGATIVE_INFINITY;
      if (index === 0 && !isText(steps[0])) bounded = false;
      if (index === slots.length - 1 && !isText(steps.at(-1))) bounded = false;
    }
    shortest += least;
    longest += most;
    gaps += mostGaps;
  });
  return shortest > 0 && longest <= MOST_STEPS && (gaps === 0 || (gaps <= MOST_GAPS && bounded));
}

const isText = (step: Step | undefined) => step !== undefined && step.kind !== 'gap';

function gapsOf(steps: readonly Step[]): number {
  let gaps = 0;
  for (const step of steps) if (step.kind === 'gap') gaps += 1;
  return gaps;
}

/** Every way through the slots; the last one's alternatives change first. */
function writeOut(slots: readonly Slot[]): Slot {
  let ways: Slot = [[]];
  for (const slot of slots) ways = ways.flatMap(way => slot.map(steps => [...way, ...steps]));
  return ways;
}

const BALANCED = /^(?:[^()|]|\([^()]*\))*$/u;
const STRETCHES = /(?:[^\s()]|\([^()]*\))+/gu;

/** Cuts a phrase at white space outside of groups `(a|b)`, or tells what is wrong with it. Groups do not nest. */
function slotsOf(text: string): Slot[] | string {
  if (!BALANCED.test(text))
    return 'a bracket is not closed or stands in another, or "|" stands outside of brackets';
  const slots: Slot[] = [];
  let ways = 1;
  for (const stretch of text.match(STRETCHES) ?? []) {
    // The texts that it may be: each group in it multiplies them.
    let texts = [''];
    // Cut by groups, so that every second part is one.
    const parts = stretch.includes('(') ? stretch.split(/[()]/u) : [stretch];
    for (let index = 0; index < parts.length; index++) {
      const choices = index % 2 === 0 ? [parts[index] ?? ''] : (parts[index] ?? '').split('|');
      if (index % 2 === 1 && choices.every(choice => choice.trim() === '')) return 'empty brackets';
      ways *= choices.length;
      if (ways > MOST_WAYS) return `more than ${MOST_WAYS} combinations of alternatives`;
      texts =
        texts.length === 1 && texts[0] === ''
          ? choices
          : texts.flatMap(one => choices.map(choice => one + choice));
    }
    const slot = texts.map(stepsOf);
    if (slot.some(steps => steps.length > 0)) slots.push(slot);
  }
  return slots;
}

/** Most pieces are one word or stem and written as it is folded; many others are no word. */
const PLAIN = /^[a-z0-9]+(?:'[a-z0-9]+)*\*?$/;
const NO_WORD = /^[?!.,;:]*$/;

function stepsOf(text: string): readonly Step[] {
  if (PLAIN.test(text)) return [plainStep(text)];
  if (NO_WORD.test(text)) return [];
  return (text.match(/…|[^\s…]+/gu) ?? []).flatMap(piece =>
    PLAIN.test(piece) ? plainStep(piece) : readPiece(piece),
  );
}

function plainStep(text: string): Step {
  return text.endsWith('*') ? { kind: 'stem', text: text.slice(0, -1) } : { kind: 'word', text };
}

/** A gap stands alone; a star sticks to the word it ends as a stem; everything else is words as in any text. */
function readPiece(piece: string): readonly Step[] {
  if (piece === '…') return [{ kind: 'gap' }];
  const { words } = wordsOf(piece.replaceAll('*', ''));
  const star = piece.includes('*') && /\*[^\p{L}\p{N}]*$/u.test(piece);
  const steps: Step[] = words.map(({ folded }, index) => ({
    kind: star && index === words.length - 1 ? 'stem' : 'word',
    text: folded,
  }));
  const misplaced = piece.includes('*') && (!star || words.length === 0);
  return misplaced ? [...steps, { kind: 'stem', text: '' }] : steps;
}
