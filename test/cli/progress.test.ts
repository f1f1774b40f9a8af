import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/cli/io.ts';
import { makeProgress } from '../../src/cli/progress.ts';

function screen(isTTY: boolean): Output & { readonly written: string[] } {
  const written: string[] = [];
  return { written, isTTY, columns: isTTY ? 80 : null, write: async text => void written.push(text) };
}

async function drawn(isTTY: boolean, quiet: boolean): Promise<string> {
  const stderr = screen(isTTY);
  const progress = makeProgress(stderr, 'chats.csv', quiet);
  for (let records = 1; records <= 5000; records++) progress.records(records);
  await progress.done();
  return stderr.written.join('');
}

describe('progress', () => {
  it('is drawn on a terminal, and wiped away at the end', async () => {
    const text = await drawn(true, false);
    expect(text).toContain('chats.csv: 4,000 interactions');
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
  });

  it.each([
    ['into a pipe or a CI log', false, false],
    ['when asked to be quiet', true, true],
  ])('leaves nothing %s', async (_, isTTY, quiet) => {
    expect(await drawn(isTTY, quiet)).toBe('');
  });
});
