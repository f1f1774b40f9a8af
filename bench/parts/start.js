import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csaudit, SHIPPED } from '../contenders.js';
import { exportPieces } from '../exports.js';
import { interleave, median, ratio } from '../measure.js';

const ROUNDS = 15;

/** How long csaudit takes to start, over what an empty Node takes. */
export async function start({ folder, progress }) {
  const file = join(folder, 'one-interaction.csv');
  const pieces = exportPieces('interactions');
  writeFileSync(file, pieces.next().value + pieces.next().value);
  const chosen = SHIPPED.flatMap(checklist => ['-c', checklist]);
  const samples = await interleave(
    [
      { label: 'node -e 0', program: process.execPath, args: ['-e', '0'] },
      csaudit('csaudit --version', '--version'),
      csaudit('csaudit --help', '--help'),
      csaudit('csaudit score, one interaction', 'score', file, '--no-config', ...chosen),
    ],
    { rounds: ROUNDS, warm: 1, usage: false, progress },
  );
  const [empty, version, help, one] = samples;
  return {
    tables: [
      {
        title: `Start (${ROUNDS} rounds)`,
        head: ['what', 'wall ms', '× `node -e 0`'],
        rows: samples.map(sample => [
          sample.label,
          median(sample.walls).toFixed(0),
          ratio(sample, empty).toFixed(2),
        ]),
      },
    ],
    bars: { help: ratio(help, empty), version: ratio(version, empty), one: ratio(one, empty) },
  };
}
