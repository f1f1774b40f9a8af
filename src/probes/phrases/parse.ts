import { wordsOf } from './words.ts';

/** One step of a phrase: a word, the stem of a word, or a gap of up to five words. */
export type Step = { readonly kind: 'word' | 'stem'; readonly text: string } | { readonly kind: 'gap' };

/** A phrase as `written`, and written out: every way its alternatives allow. `asks`: it must stand in a question. */
export type Phrase =
  | {
      readonly kind: 'words';
      readonly written: string;
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
  const plain = text.replace(/\.{3,}/gu, '…');
  const ways = writeOut(plain);
  if (typeof ways === 'string') return { problem: ways };
  // The ways of a phrase are made of the same few pieces.
  const known = new Map<string, readonly Step[]>();
  const steps = ways.map(way => stepsOf(way, known));
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
  return { kind: 'words', written: text, ways: steps, asks };
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

function stepsOf(way: string, known: Map<string, readonly Step[]>): Step[] {
  return (way.match(/…|[^\s…]+/gu) ?? []).flatMap(piece => {
    const steps = known.get(piece) ?? readPiece(piece);
    known.set(piece, steps);
    return steps;
  });
}

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
