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
  derive: ({ turns, wordCount, reading, punctuated }) => {
    let words = 0;
    let sentences = 0;
    let syllables = 0;
    for (let turn = 0; turn < turns.length; turn++) {
      if (turns[turn]?.speaker !== 'agent') continue;
      const here = reading(turn);
      words += wordCount(turn);
      sentences += here.sentences;
      syllables += here.syllables;
    }
    if (!punctuated()) return unavailable('the transcript has no punctuation');
    if (words < FEWEST_WORDS) return unavailable(`the agent says fewer than ${FEWEST_WORDS} words`);
    return derived(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59);
  },
};

const FEWEST_WORDS = 30;
