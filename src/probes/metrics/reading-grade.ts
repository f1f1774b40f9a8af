import { syllable } from 'syllable';
import { punctuated } from './counts.ts';
import { derived, type Metric, unavailable } from './metric.ts';

/**
 * Flesch-Kincaid grade level of what agents said (Kincaid, Fishburne, Rogers and Chissom 1975):
 * 0.39 · words/sentences + 11.8 · syllables/words − 15.59. For English only; short texts say little, so 30 words are asked for.
 */
export const readingGrade: Metric = {
  id: 'reading_grade',
  unit: 'grade',
  summary:
    "School years needed to read the agent's words (Flesch-Kincaid, English); needs punctuation and 30 words.",
  derive: talk => {
    const texts = talk.turns.flatMap(({ speaker }, turn) => (speaker === 'agent' ? talk.words(turn) : []));
    const words = texts.flatMap(text => text.words);
    if (!punctuated(talk)) return unavailable('the transcript has no punctuation');
    if (words.length < FEWEST_WORDS) return unavailable(`the agent says fewer than ${FEWEST_WORDS} words`);
    const sentences = texts.reduce(
      (sum, text) => sum + new Set(text.words.map(word => word.sentence)).size,
      0,
    );
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word.folded), 0);
    return derived(0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59);
  },
};

const FEWEST_WORDS = 30;

const MOST_KNOWN = 50_000;
const known = new Map<string, number>();

/** Counted once for each word: a service says the same few thousand over and over. */
function syllablesOf(word: string): number {
  const count = known.get(word) ?? syllable(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, count);
  return count;
}
