// npm run bench: measures csaudit beside others, in whole processes, interleaved. See docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeBars } from './bars.js';
import { FOLDER } from './exports.js';
import { checks } from './parts/checks.js';
import { growth } from './parts/growth.js';
import { memory } from './parts/memory.js';
import { scoring } from './parts/scoring.js';
import { start } from './parts/start.js';
import { markdown } from './tables.js';

const PARTS = { start, scoring, checks, growth, memory };
const USAGE = `node bench/run.js [options]     (all of it takes some 20 minutes, and 1 GB in the folder)
  --only <part>      ${Object.keys(PARTS).join(', ')}; repeat
  --rounds <n>       how often each command is run (default: 5)
  --quick            30 MB instead of 300 MB
  --huge             3 GB too, for memory
  --folder <folder>  where the exports are made and kept (default: ${FOLDER})
  --results <file>   where to write (default: bench/results.md after a full run, else only shown)
  --no-build         measure dist/ as it is
  --strict           exit 1 where a bar is not met
`;

const OPTIONS = {
  only: { type: 'string', multiple: true },
  rounds: { type: 'string', default: '5' },
  quick: { type: 'boolean', default: false },
  huge: { type: 'boolean', default: false },
  folder: { type: 'string', default: FOLDER },
  results: { type: 'string' },
  'no-build': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

const values = readOptions();
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const rounds = Number(values.rounds);
const names = values.only ?? Object.keys(PARTS);
const unknown = names.find(name => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) refuse(`there is no part "${unknown}"`);
if (!Number.isInteger(rounds) || rounds < 1) refuse(`--rounds ${values.rounds}: not a whole number above 0`);

const root = join(import.meta.dirname, '..');
if (!values['no-build']) execFileSync(process.execPath, [join(root, 'build.js')], { stdio: 'inherit' });
mkdirSync(values.folder, { recursive: true });

// Where contenders disagree, what was measured is worth nothing: it throws, and nothing is written.
const sections = [];
const figures = {};
for (const name of names) {
  const { tables, bars } = await PARTS[name]({
    megabytes: values.quick ? 30 : 300,
    huge: values.huge,
    folder: values.folder,
    rounds,
    progress: text => process.stderr.write(`${name}, ${text}\n`),
  });
  sections.push(...tables.map(markdown));
  // What the small file says is no answer to a question about the large one.
  if (!values.quick || name === 'start') Object.assign(figures, bars);
}
const { table, unmet } = judgeBars(figures);
const text = `${[header(), markdown(table), ...sections].join('\n\n')}\n`;
process.stdout.write(text);
const full = names.length === Object.keys(PARTS).length && !values.quick;
const file = values.results ?? (full ? join(root, 'bench/results.md') : undefined);
if (file !== undefined) writeFileSync(file, text);
if (values.strict && unmet > 0) process.exitCode = 1;

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

/** @param {string} why */
function refuse(why) {
  process.stderr.write(`${why}\n\n${USAGE}`);
  process.exit(2);
}

function header() {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`;
  return [
    '# Results of the bench',
    '',
    `Written by \`npm run bench\`. Machine: ${machine}. Node ${process.version}.`,
    `Medians of ${rounds} interleaved rounds, whole processes, files in the page cache; ratios are medians of the ratios of each round.`,
    'MB are 10^6 bytes. What is measured and how: [docs/performance.md](../docs/performance.md). Where the time goes, and what',
    'was tried for the bars that are not met: [there too](../docs/performance.md#where-the-time-goes).',
  ].join('\n');
}
