import { describe, expect, it } from 'vitest';
import { refuseWithoutFile } from '../../src/cli/actions/card-facts.ts';
import { openOutputs, refuseWithoutCards } from '../../src/cli/actions/outputs.ts';
import { shownIn, withShownFindings } from '../../src/cli/actions/shown-findings.ts';
import type { ScoreOptions } from '../../src/cli/commands/score.ts';
import { aScorecard } from '../renderers/a-report.ts';
import { october } from '../renderers/html/october.ts';
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
    await outputs.finish(july, julyGate, null);
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

describe('sarif', () => {
  const said: string[] = [];
  const listening = () => {
    said.length = 0;
    const io = anIo('.');
    const write = async (part: unknown) => void said.push(String(part));
    return { ...io, stdout: { ...io.stdout, write: async () => {} }, stderr: { ...io.stderr, write } };
  };

  it('is made of scorecards that come one by one, and says what it leaves out', async () => {
    const outputs = await openOutputs(listening(), [], options('sarif'));
    for (const card of july.scorecards ?? []) await outputs.card?.({ ...card, file: 'july.csv' });
    await outputs.card?.({ ...(july.scorecards?.[0] ?? aScorecard()), file: '--new' });
    await outputs.finish(july, julyGate, null);
    expect(said.join('')).toContain('sarif: 1 answer that cost points left out: no file holds');
  });

  it('is refused before anything is scored where its lines are those of a pipe', () => {
    const format = [{ name: 'sarif', file: 'x.sarif' }];
    expect(() => refuseWithoutFile(['chats.csv', '-'], format)).toThrow('points at lines of files');
    expect(() => refuseWithoutFile(['chats.csv'], format)).not.toThrow();
    expect(() => refuseWithoutFile(['-'], [{ name: 'json', file: null }])).not.toThrow();
  });
});

describe('findings nobody asked for', () => {
  it.each([
    { formats: ['html'], made: true },
    { formats: ['json', 'xlsx'], made: true },
    { formats: ['csv.who'], made: true },
    { formats: ['csv', 'csv.groups', 'json', 'table', 'markdown', 'constructor'], made: false },
  ])('are made for $formats: $made', ({ formats, made }) => {
    const format = formats.map(name => ({ name, file: null }));
    expect(withShownFindings<ScoreOptions>({ quotes: true, format }).findings === true).toBe(made);
  });

  it('stand in formats that show them only; in all where they were asked for', () => {
    const { findings } = october();
    const report = { ...july, findings };
    const of = (asked: Partial<ScoreOptions>) => {
      const format = [
        { name: 'html', file: null },
        { name: 'json', file: null },
      ];
      const given = withShownFindings<ScoreOptions>({ quotes: true, format, ...asked });
      return ['html', 'json'].map(name => shownIn(name, report, given).findings);
    };
    expect(of({})).toEqual([findings, null]);
    expect(of({ findings: true })).toEqual([findings, findings]);
  });
});
