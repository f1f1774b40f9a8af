import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, run, runShell } from '../running.ts';
import {
  CHECKS,
  type Command,
  type Counts,
  csauditScores,
  duckdbChecks,
  exportPieces,
  grownChecklist,
  interleave,
  isThere,
  judgeBars,
  median,
  oneByOneChecks,
  pythonChecks,
  ratio,
} from './bench.ts';

const INTERACTIONS = 300;

/** Runs contenders on a small export and gives what each found. */
function onSmallExport(commands: (file: string, folder: string) => readonly Command[]): Promise<Counts[]> {
  return inTemporaryFolder({}, async folder => {
    const file = join(folder, 'chats.csv');
    const pieces = exportPieces('interactions');
    writeFileSync(file, Array.from({ length: INTERACTIONS + 1 }, () => pieces.next().value).join(''));
    const found: Counts[] = [];
    for (const { program, args, found: read } of commands(file, folder)) {
      const { code, stdout, stderr } = await run(program, args, folder);
      expect(code, stderr).toBe(0);
      found.push(Object.assign({ interactions: -1, checks: {} }, read?.(stdout)));
    }
    return found;
  });
}

describe('the 20 checks', () => {
  it('lint', async () => {
    const { stdout } = await inTemporaryFolder({ 'checks.yaml': CHECKS }, folder =>
      runShell('csaudit checklist lint checks.yaml', folder),
    );
    expect(stdout).toBe('checks.yaml: ok, 20 items\n');
  });

  it('come to the same counts in csaudit, in plain JavaScript, in SQL and in Python', async () => {
    const [csaudit, ...others] = await onSmallExport((file, folder) => [
      csauditScores('csaudit', file, { checklists: [CHECKS], folder }),
      oneByOneChecks('one by one', file),
      duckdbChecks('DuckDB', file, 1),
      ...(isThere('python3') ? [pythonChecks('Python', file)] : []),
    ]);
    expect(csaudit?.interactions).toBe(INTERACTIONS);
    for (const other of others) expect(other).toEqual(csaudit);
    // A check that always ends the same would not tell whether it is made.
    const checks = Object.entries(csaudit?.checks ?? {});
    expect(checks).toHaveLength(20);
    expect(checks.filter(([, { met, missed }]) => met === 0 || missed === 0)).toEqual([]);
  });
});

it('grows checklists that lint, with as many phrases as asked for', async () => {
  await inTemporaryFolder({}, async folder => {
    const text = grownChecklist(20, 500);
    writeFileSync(join(folder, 'grown.yaml'), text);
    const { stdout } = await runShell('csaudit checklist lint grown.yaml', folder);
    expect(stdout).toBe('grown.yaml: ok, 20 items\n');
    const phrases = [...text.matchAll(/any: \[(.*)\]/g)].flatMap(([, list]) => JSON.parse(`[${list}]`));
    expect(new Set(phrases).size).toBe(500);
  });
});

describe('measuring', () => {
  const node = (code: string, found?: Command['found']): Command => ({
    label: code,
    program: process.execPath,
    args: ['-e', code],
    ...(found && { found }),
  });

  it('takes a number for every round', async () => {
    const [sample] = await interleave([node('console.log(1)', text => text.trim())], { rounds: 2 });
    expect(sample?.walls).toHaveLength(2);
    expect(sample?.found).toBe('1');
  });

  it('ends where a command fails or finds something else than before', async () => {
    await expect(interleave([node('process.exit(3)')], { rounds: 1 })).rejects.toThrow('ended with 3');
    let round = 0;
    await expect(interleave([node('0', () => round++)], { rounds: 2 })).rejects.toThrow('something else');
  });

  it.each([
    { numbers: [3, 1, 2], middle: 2 },
    { numbers: [4, 1, 2, 3], middle: 2.5 },
  ])('the median of $numbers is $middle', ({ numbers, middle }) => expect(median(numbers)).toBe(middle));

  it('takes the ratio within each round', () => {
    expect(ratio({ walls: [10, 40, 9] }, { walls: [5, 20, 3] })).toBe(2);
  });

  it('calls a bar met only where it was measured and is not exceeded', () => {
    const { table, unmet } = judgeBars({ help: 2, one: 4.01 });
    const states = Object.fromEntries(table.rows.map(row => [row[0], row.at(-1)]));
    expect(states).toMatchObject({
      '`csaudit --help` over `node -e 0`': 'met',
      '`csaudit score` of one interaction over `node -e 0`': 'NOT MET',
      'the same with 1 job': 'not measured',
    });
    expect(unmet).toBe(1);
  });
});
