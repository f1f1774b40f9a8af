import type { Output } from './io.ts';

/** Draws how far a run has come, on a terminal only; `done` wipes it away. */
export type Progress = { readonly records: (records: number) => void; readonly done: () => Promise<void> };

const EVERY = 2000;

/** A line on stderr, drawn anew every few thousand records; nothing in CI logs and pipes. */
export function makeProgress(stderr: Output, label: string, quiet: boolean): Progress {
  let drawn = 0;
  return {
    records: records => {
      if (quiet || !stderr.isTTY || records < drawn + EVERY) return;
      drawn = records - (records % EVERY);
      const far = `: ${drawn.toLocaleString('en')} interactions`;
      // A line that wraps could not be wiped away.
      const room = (stderr.columns ?? 80) - far.length - 1;
      const name = label.length > room ? `…${label.slice(1 - Math.max(2, room))}` : label;
      void stderr.write(`\r\u001b[2K${name}${far}`);
    },
    done: async () => {
      if (drawn > 0) await stderr.write('\r\u001b[2K');
    },
  };
}

/** A line on stderr that says what is being done, on a terminal only. */
export type Status = { readonly tell: (what: string) => void; readonly done: () => Promise<void> };

export function makeStatus(stderr: Output): Status {
  const room = (stderr.columns ?? 80) - 1;
  let told = false;
  return {
    tell: what => {
      if (!stderr.isTTY) return;
      told = true;
      void stderr.write(`\r\u001b[2K${what.slice(0, room)}`);
    },
    done: async () => {
      if (told) await stderr.write('\r\u001b[2K');
    },
  };
}
