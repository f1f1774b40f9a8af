import type { Key } from './key.ts';

/** Keys in the order in which they were pressed: those typed while an answer is being written wait for their turn. */
export type KeyQueue = {
  readonly push: (key: Key) => void;
  /** The next key. Rejects once the keyboard is gone and every key before that was taken. */
  readonly next: () => Promise<Key>;
  /** Nothing comes any more; waiting keys are forgotten, as nobody is there to see what they do. */
  readonly fail: (why: Error) => void;
};

export function keyQueue(): KeyQueue {
  const waiting: Key[] = [];
  let failed: Error | null = null;
  let taker: { readonly resolve: (key: Key) => void; readonly reject: (why: Error) => void } | null = null;
  return {
    push: key => {
      if (failed !== null) return;
      if (taker === null) waiting.push(key);
      else taker.resolve(key);
      taker = null;
    },
    next: () => {
      if (failed !== null) return Promise.reject(failed);
      const key = waiting.shift();
      if (key !== undefined) return Promise.resolve(key);
      return new Promise((resolve, reject) => {
        taker = { resolve, reject };
      });
    },
    fail: why => {
      if (failed !== null) return;
      failed = why;
      waiting.length = 0;
      taker?.reject(why);
      taker = null;
    },
  };
}
