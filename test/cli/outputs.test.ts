import { describe, expect, it } from 'vitest';
import { openOutputs, refuseWithoutCards } from '../../src/cli/actions/outputs.ts';
import type { ScoreOptions } from '../../src/cli/commands/score.ts';
import { july, julyGate } from '../renderers/july.ts';
import { anIo } from './audited.ts';

const options = (name: string, file: string | null = null): ScoreOptions => ({
  quotes: true,
  format: [{ name, file }],
});

describe('a format that is not text', () => {
  it('does not go to a terminal, and says where to instead', async () => {
    const io = anIo('.');
    const screen = { ...io, stdout: { ...io.stdout, isTTY: true } };
    await expect(openOutputs(screen, [], options('xlsx'))).rejects.toMatchObject({
      problems: [{ hint: 'give it a file, as in -f xlsx=report.xlsx' }],
    });
    await expect(openOutputs(screen, [], options('csv'))).resolves.toBeDefined();
  });

  it('goes into a pipe as bytes', async () => {
    const io = anIo('.');
    const written: unknown[] = [];
    const stdout = { ...io.stdout, write: async (part: unknown) => void written.push(part) };
    const outputs = await openOutputs({ ...io, stdout }, [], options('xlsx'));
    await outputs.finish(july, julyGate, null, []);
    expect(written).toHaveLength(1);
    expect(written[0]).toBeInstanceOf(Uint8Array);
  });
});

describe('a table of interactions', () => {
  it.each([
    ['csv.scorecards', false, true],
    ['csv.answers', false, true],
    ['csv.scorecards', true, false],
    ['csv.items', false, false],
    ['csv', false, false],
    ['jsonl', false, false],
    ['constructor', false, false],
  ])('%s with scorecards %s is refused: %s', (name, scorecards, refused) => {
    const ask = () => refuseWithoutCards({ ...options(name), ...(scorecards ? { scorecards } : {}) });
    if (refused) expect(ask).toThrow(/goes with --scorecards only/u);
    else expect(ask).not.toThrow();
  });
});
