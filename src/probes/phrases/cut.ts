import type { Vocabulary } from './vocabulary.ts';

/** A text as the classes of its words, with ENDS or ASKS behind those of each sentence that is known to end. */
export type Cut = {
  readonly vocabulary: Vocabulary;
  /** `length` numbers are of the text cut last. */
  classes: Int32Array;
  /** By word: where it begins, and the place after it. */
  starts: Int32Array;
  ends: Int32Array;
  length: number;
  /** Behind the word or the end of a sentence that was read last. */
  at: number;
};

export const ENDS = -1;
export const ASKS = -2;

export function makeCut(vocabulary: Vocabulary): Cut {
  return { vocabulary, ...room(1024), length: 0, at: 0 };
}

function room(size: number): Pick<Cut, 'classes' | 'starts' | 'ends'> {
  return { classes: new Int32Array(size), starts: new Int32Array(size), ends: new Int32Array(size) };
}

/** Makes room for twice as many words. */
export function widen(cut: Cut): Cut {
  const { classes, starts, ends } = cut;
  Object.assign(cut, room(2 * classes.length));
  cut.classes.set(classes);
  cut.starts.set(starts);
  cut.ends.set(ends);
  return cut;
}
