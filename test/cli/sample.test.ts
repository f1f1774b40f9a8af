import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../src/sampling/sample-file.ts';
import { inTemporaryFolder, runShell } from '../running.ts';

const HEAD = 'id,agent,channel,csat';
const rows = Array.from(
  { length: 60 },
  (_, at) => `C-${at},${['Ana', 'Ben', 'Cem'][at % 3]},${['chat', 'phone'][at % 2]},${1 + (at % 5)}`,
);
const csv = (lines: readonly string[]) => `${[HEAD, ...lines].join('\n')}\n`;

/** What a command line writes, of an export of these rows. */
async function sampled(line: string, files: Readonly<Record<string, string>>): Promise<string> {
  return await inTemporaryFolder({}, async folder => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { code, stdout, stderr } = await runShell(line, folder);
    expect(code, stderr).toBe(0);
    return stdout;
  });
}

const ids = (text: string) =>
  readSample(text, 'sample.json').drawn.map(({ id, stratum }) => `${id} ${stratum}`);

describe('csaudit sample', () => {
  it('makes a seed where none is given, another each time, with which the same is drawn again', async () => {
    const files = { 'chats.csv': csv(rows) };
    const [one, other] = await Promise.all([
      sampled('csaudit sample chats.csv -n 12 -q -f json', files),
      sampled('csaudit sample chats.csv -n 12 -q -f json', files),
    ]);
    const { seed } = readSample(one, 'sample.json');
    expect(seed).toMatch(/^[0-9a-f]{8}$/);
    expect(readSample(other, 'sample.json').seed).not.toBe(seed);
    expect(await sampled(`csaudit sample chats.csv -n 12 -q -f json --seed ${seed}`, files)).toBe(one);
  });

  it('draws the same whatever the order of rows and files', async () => {
    const line = 'csaudit sample -n 14 --by agent,channel --seed march -q -f json';
    const whole = await sampled(`${line} a.csv`, { 'a.csv': csv(rows) });
    const turned = await sampled(`${line} a.csv`, { 'a.csv': csv(rows.toReversed()) });
    const parts = { 'b.csv': csv(rows.slice(0, 17)), 'a.csv': csv(rows.slice(17)) };
    const split = await sampled(`${line} b.csv a.csv`, parts);
    expect(ids(whole)).toHaveLength(14);
    expect(ids(turned)).toEqual(ids(whole));
    expect(ids(split)).toEqual(ids(whole));
    expect(await sampled(`${line} a.csv b.csv`, parts)).toBe(split);
  });

  it('reads standard input', async () => {
    const line = 'cat a.csv | csaudit sample - -n 5 --seed march -q -f json';
    const text = await sampled(line, { 'a.csv': csv(rows) });
    expect(readSample(text, 'sample.json').sources).toEqual([
      { file: 'stdin', interactions: 60, rejected: 0 },
    ]);
  });

  it('leaves a sample as it was when the mended one cannot be written', async () => {
    await inTemporaryFolder({}, async folder => {
      writeFileSync(join(folder, 'a.csv'), csv(rows));
      await runShell('csaudit sample a.csv -n 5 --seed march -q -f json=sample.json', folder);
      const before = readFileSync(join(folder, 'sample.json'), 'utf8');
      const [first = ''] = readSample(before, 'sample.json').drawn.map(({ id }) => id);
      const { code, stderr } = await runShell(
        `csaudit sample sample.json --replace ${first} --why "agent left" -o /dev/full`,
        folder,
      );
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(/^\/dev\/full: cannot be written/),
      });
      expect(readFileSync(join(folder, 'sample.json'), 'utf8')).toBe(before);
    });
  });

  it.each([
    ['-n 0', '"0" is not a whole number of at least 1'],
    ['-n many', '"many" is not a number'],
    ['-n 2.5', 'not a whole number'],
    ['-n 3 -n 4', 'given twice'],
    ['--margin 0', 'not between 0.1 and 50'],
    ['--margin 51', 'not between 0.1 and 50'],
    ['--margin 5 --confidence 95', 'at least 0.5 and below 1'],
    ['--per agent', 'not of the form agent=5'],
    ['--per agent=0', 'not a whole number of at least 1'],
    ['-n 3 --by agent,,channel', 'not of the form agent,channel'],
    ['-n 3 --by agent,agent', 'names a field twice'],
    ['--per agent=5 --by agent', '--by and --per both name agent'],
    ['-n 3 --risk --risk-low csat=low', '"low" is not a number'],
    ['-n 3 -c courtesy', '--checklist: nothing is scored without --risk'],
    ['-n 3 --why nothing', '--why says why an interaction is replaced'],
    ['-n 3 --seed " "', 'It is empty'],
    ['-n 3 -f markdown', 'unknown format "markdown"'],
  ])('refuses %s', async (flags, message) => {
    await inTemporaryFolder({}, async folder => {
      writeFileSync(join(folder, 'a.csv'), csv(rows));
      const { code, stdout, stderr } = await runShell(`csaudit sample a.csv ${flags}`, folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(message);
    });
  });
});
