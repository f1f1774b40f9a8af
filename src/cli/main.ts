import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

/** Runs one command line (without node and script) and returns the exit code. Never throws, never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [word, ...more] = argv;
  // Asked by scripts before each job; nothing else needs to be loaded for it.
  if (more.length === 0 && (word === '--version' || word === '-V')) {
    await io.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  const { run } = await import('./run.ts');
  return run(argv, io);
}
