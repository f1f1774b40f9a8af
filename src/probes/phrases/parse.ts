import { fold, wordsOf } from './words.ts';

/** One step of a phrase: a word, the stem of a word, or a gap of up to five words. */
export type Step = { readonly kind: 'word' | 'stem'; readonly text: string } | { readonly kind: 'gap' };

/** A phrase written out: every way its alternatives allow. `asks`: it must stand in a question. */
export type Phrase =
  | { readonly kind: 'words'; readonly ways: readonly (readonly Step[])[]; readonly asks: boolean }
  | { readonly kind: 'regex'; readonly source: string };

const MOST_WAYS = 256;
const MOST_GAPS = 3;
const MOST_STEPS = 30;

/** Parses a phrase as people write it. Returns the phrase, or what is wrong with it. */
export function parsePhrase(text: string): Phrase | { readonly problem: string } {
  const regex = /^\/(.*)\/$/su.exec(text.trim());
  if (regex)
    return regex[1] === ''
      ? { problem: 'an empty regular expression' }
      : { kind: 'regex', source: regex[1] ?? '' };
  const asks = /\?\s*$/u.test(text);
  const plain = text.replace(/\.{3,}/gu, '…');
  const ways = writeOut(plain);
  if (typeof ways === 'string') return { problem: ways };
  const steps = ways.map(stepsOf);
  for (const way of steps) {
    if (way.length === 0) return { problem: 'no text can match it: it holds no word' };
    if (way[0]?.kind === 'gap' || way.at(-1)?.kind === 'gap')
      return { problem: '"…" must stand between words' };
    if (way.filter(step => step.kind === 'gap').length > MOST_GAPS)
      return { problem: `more than ${MOST_GAPS} gaps (…)` };
    if (way.length > MOST_STEPS) return { problem: `longer than ${MOST_STEPS} words` };
    if (way.some(step => step.kind === 'stem' && step.text === ''))
      return { problem: '"*" must follow the stem of a word' };
  }
  return { kind: 'words', ways: steps, asks };
}

/** Writes out `(a|b)`: all texts a phrase stands for, or what is wrong. Groups do not nest. */
function writeOut(text: string): string[] | string {
  // Cut by groups, so that every second part is one.
  const parts = text.split(/(\([^()]*\))/u);
  let ways = [''];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      if (/[()|]/u.test(part))
        return 'a bracket is not closed or stands in another, or "|" stands outside of brackets';
      ways = ways.map(way => way + part);
      continue;
    }
    const choices = part.slice(1, -1).split('|');
    if (choices.every(choice => choice.trim() === '')) return 'empty brackets';
    ways = ways.flatMap(way => choices.map(choice => way + choice));
    if (ways.length > MOST_WAYS) return `more than ${MOST_WAYS} combinations of alternatives`;
  }
  return ways;
}

function stepsOf(way: string): Step[] {
  const steps: Step[] = [];
  // A stem's star sticks to its word; a gap stands alone; everything else is words as in any text.
  for (const [piece] of way.matchAll(/…|[^\s…]+/gu)) {
    if (piece === '…') {
      steps.push({ kind: 'gap' });
      continue;
    }
    const star = /\*[^\p{L}\p{N}]*$/u.test(piece);
    const words = wordsOf(piece.replaceAll('*', '')).words;
    words.forEach((word, index) => {
      steps.push({ kind: star && index === words.length - 1 ? 'stem' : 'word', text: fold(word.folded) });
    });
    if (piece.includes('*') && (!star || words.length === 0)) steps.push({ kind: 'stem', text: '' });
  }
  return steps;
}
