import type { Spoken, Turn } from '../../model/interaction.ts';
import { type Words, wordsOf } from '../phrases/words.ts';
import { type Reading, readingOf } from './reading.ts';

/** What was said in an interaction, as metrics read it; turns are counted from 0. Nothing is worked out before it is asked for. */
export type Talk = {
  readonly turns: readonly Spoken[];
  readonly text: (turn: number) => string;
  readonly words: (turn: number) => Words;
  readonly wordCount: (turn: number) => number;
  /** How many sentences of a turn end with a question mark. */
  readonly questions: (turn: number) => number;
  readonly reading: (turn: number) => Reading;
  /** Whether there is any punctuation: speech recognition often leaves it out, and then its absence says nothing. */
  readonly punctuated: () => boolean;
};

const PUNCTUATION = /[.?!。？！]/u;

/** The talk of plain turns. Each is cut into words once, however many ask for them. */
export function talkOf(turns: readonly Turn[]): Talk {
  const known: Words[] = [];
  const text = (turn: number) => turns[turn]?.text ?? '';
  const words = (turn: number) => {
    known[turn] ??= wordsOf(text(turn));
    return known[turn];
  };
  return {
    turns,
    text,
    words,
    wordCount: turn => words(turn).words.length,
    questions: turn => words(turn).asks.filter(Boolean).length,
    reading: turn => readingOf(words(turn)),
    punctuated: () => turns.some(turn => PUNCTUATION.test(turn.text)),
  };
}
