import type { Io } from './io.ts';

/** One run of the command line: what is around it, and the exit code the command ends with. */
export type Session = {
  readonly io: Io;
  readonly run: (command: (io: Io) => Promise<number>) => Promise<void>;
};

export function makeSession(io: Io): Session & { readonly code: () => number | null } {
  let code: number | null = null;
  return {
    io,
    run: async command => {
      code = await command(io);
    },
    code: () => code,
  };
}
