import { statSync } from 'node:fs';
import {
  CHECKS,
  csauditScores,
  duckdbChecks,
  isThere,
  jobsKnown,
  oneByOneChecks,
  pythonChecks,
} from '../contenders.js';
import { makeExport } from '../exports.js';
import { interleave, ratio } from '../measure.js';
import { throughput } from '../tables.js';

const SMALL = 30;

/** The same 20 checks by all who can make them; those that take minutes for the large file only on the small one. */
export async function checks(options) {
  const small = await compare(SMALL, true, options);
  const large = options.megabytes === SMALL ? small : await compare(options.megabytes, false, options);
  return {
    tables: [...new Set([small.table, large.table])],
    bars: { 'checks, 2 jobs': large.ratio },
  };
}

async function compare(megabytes, all, { folder, rounds, progress }) {
  const file = makeExport('interactions', megabytes, folder);
  const jobs = jobsKnown();
  const commands = [
    duckdbChecks('DuckDB SQL, 2 threads', file, 2),
    ...jobs.map(count =>
      csauditScores(`csaudit checks, ${count} ${count === 1 ? 'job' : 'jobs'}`, file, {
        checklists: [CHECKS],
        jobs: count,
        folder,
      }),
    ),
    ...(all ? [oneByOneChecks('csv-parse, one RegExp after the other', file)] : []),
    ...(all && isThere('python3') ? [pythonChecks('Python, csv and re', file)] : []),
  ];
  const samples = await interleave(commands, { rounds, progress });
  for (const sample of samples) agree(samples[0], sample, file);
  const { interactions } = samples[0].found;
  const size = `${interactions.toLocaleString('en')} interactions`;
  return {
    ratio: jobs.includes(2) ? ratio(samples[2], samples[0]) : undefined,
    table: throughput(
      `${megabytes} MB, one row per interaction: the 20 checks of checks.yaml (${size})`,
      samples,
      {
        bytes: statSync(file).size,
        interactions,
        base: samples[0],
        baseName: 'DuckDB',
        notes: [
          'All found the same counts.',
          ...(all && !isThere('python3') ? ['`python3` is not installed here.'] : []),
          ...(all
            ? [
                'promptfoo is not measured: installing it takes 1.4 GB. "One RegExp after the other" is its way without its overhead.',
              ]
            : []),
        ],
      },
    ),
  };
}

/** Throws where two contenders counted differently, naming every check. */
function agree(one, other, file) {
  const [a, b] = [one.found, other.found];
  if (JSON.stringify(a) === JSON.stringify(b)) return;
  const differing = Object.keys({ ...a.checks, ...b.checks }).filter(
    check => JSON.stringify(a.checks[check]) !== JSON.stringify(b.checks[check]),
  );
  const lines = differing.map(
    check => `  ${check}: ${JSON.stringify(a.checks[check])} and ${JSON.stringify(b.checks[check])}`,
  );
  throw new Error(
    [
      `${one.label} (${a.interactions} interactions) and ${other.label} (${b.interactions}) differ in ${file}`,
      ...lines,
    ].join('\n'),
  );
}
