import type { Io } from '../../io.ts';
import { createFile } from '../../writing-files.ts';

/** Lines are put together to so many characters before they are written. */
const ENOUGH = 1 << 16;

/**
 * Hands `fill` a way to write, to a file that comes into being whole or not at all, or to stdout (`null`). `kept` are
 * files that must not be replaced.
 */
export async function writeLines(
  io: Io,
  path: string | null,
  kept: readonly string[],
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const draft = path === null ? null : await createFile(path, io.cwd, kept);
  const out = draft ?? io.stdout;
  let waiting = '';
  const flush = async () => {
    if (io.signal.aborted) throw new Error('interrupted');
    await out.write(waiting);
    waiting = '';
  };
  try {
    await fill(async text => {
      waiting += text;
      if (waiting.length >= ENOUGH) await flush();
    });
    await flush();
    await draft?.finish();
  } catch (error) {
    await draft?.discard();
    throw error;
  }
}
