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
  for (const slot of slots) {
    shortest += Math.min(...slot.map(steps => steps.length));
    longest += Math.max(...slot.map(steps => steps.length));
    gaps += Math.max(...slot.map(gapsOf));
    if (slot.some(steps => steps.some(step => step.kind === 'stem' && step.text === ''))) return false;
  }
  const bounded = [slots[0]?.map(steps => steps[0]), slots.at(-1)?.map(steps => steps.at(-1))]
    .flatMap(ends => ends ?? [])
    .every(step => step !== undefined && step.kind !== 'gap');
  return shortest > 0 && longest <= MOST_STEPS && (gaps === 0 || (gaps <= MOST_GAPS && bounded));
}

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

/** Cuts a phrase at white space outside of groups `(a|b)`, or tells what is wrong with it. Groups do not nest. */
function slotsOf(text: string): Slot[] | string {
  const slots: Slot[] = [];
  // The texts that the slot being read may be: a group multiplies them.
  let open = [''];
  let ways = 1;
  // Cut by groups, so that every second part is one.
  for (const [index, part] of text.split(/(\([^()]*\))/u).entries()) {
    if (index % 2 === 0) {
      if (/[()|]/u.test(part))
        return 'a bracket is not closed or stands in another, or "|" stands outside of brackets';
      const [glued = '', ...apart] = part.split(/\s+/u);
      if (glued !== '') open = open.map(way => way + glued);
      for (const piece of apart) {
        slots.push(open.map(stepsOf));
        open = [piece];
      }
      continue;
    }
    const choices = part.slice(1, -1).split('|');
    if (choices.every(choice => choice.trim() === '')) return 'empty brackets';
    ways *= choices.length;
    if (ways > MOST_WAYS) return `more than ${MOST_WAYS} combinations of alternatives`;
    open = open.flatMap(way => choices.map(choice => way + choice));
  }
  slots.push(open.map(stepsOf));
  return slots.filter(slot => slot.some(steps => steps.length > 0));
}

function stepsOf(text: string): Step[] {
  if (PLAIN.test(text)) return [{ kind: 'word', text }];
  return (text.match(/…|[^\s…]+/gu) ?? []).flatMap(readPiece);
}

/** Most pieces are one word and written as it is folded. */
const PLAIN = /^[a-z0-9]+(?:'[a-z0-9]+)*$/;

/** A gap stands alone; a star sticks to the word it ends as a stem; everything else is words as in any text. */
function readPiece(piece: string): readonly Step[] {
  if (piece === '…') return [{ kind: 'gap' }];
  const star = /\*[^\p{L}\p{N}]*$/u.test(piece);
  const { words } = wordsOf(piece.replaceAll('*', ''));
  const steps: Step[] = words.map(({ folded }, index) => ({
    kind: star && index === words.length - 1 ? 'stem' : 'word',
    text: folded,
  }));
  const misplaced = piece.includes('*') && (!star || words.length === 0);
  return misplaced ? [...steps, { kind: 'stem', text: '' }] : steps;
}
