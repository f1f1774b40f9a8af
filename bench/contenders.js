import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./measure.js').Command} Command */

const ROOT = join(import.meta.dirname, '..');
const CSAUDIT = join(ROOT, 'bin/csaudit.js');
const CONTENDERS = join(import.meta.dirname, 'contenders');

export const CHECKS = join(import.meta.dirname, 'checks.yaml');
export const SHIPPED = ['courtesy', 'responsiveness', 'knowledge', 'consistency'];

/** How many jobs csaudit can be told to use: none where it does not know the flag yet. */
export function jobsKnown() {
  const help = execFileSync(process.execPath, [CSAUDIT, 'score', '--help'], { encoding: 'utf8' });
  return help.includes('--jobs') ? [1, 2] : [1];
}

/**
 * csaudit scores an export and writes a JSON report. Found: interactions, how often each item was met and missed, and,
 * with `whole`, the digest of the report: it must be the same bytes every time.
 * @param {string} label
 * @param {string} file
 * @param {{ checklists: readonly string[], jobs?: number, folder: string, whole?: boolean }} options
 * @returns {Command}
 */
export function csauditScores(label, file, { checklists, jobs, folder, whole = false }) {
  const report = join(folder, `report-${label.replaceAll(/[^\w.-]+/gu, '-')}.json`);
  const chosen = checklists.flatMap(checklist => ['-c', checklist]);
  const workers = jobs === undefined || jobsKnown().length === 1 ? [] : ['--jobs', String(jobs)];
  return {
    label,
    program: process.execPath,
    args: [CSAUDIT, 'score', file, '--no-config', ...chosen, '-f', `json=${report}`, '-q', ...workers],
    found: () => {
      const text = readFileSync(report, 'utf8');
      const counts = countsOf(JSON.parse(text));
      return whole ? { ...counts, digest: createHash('sha1').update(text).digest('hex') } : counts;
    },
  };
}

function countsOf({ totals, items }) {
  const checks = items.map(({ checklist, id, met, missed }) => [
    checklist === 'bench' ? id : `${checklist}.${id}`,
    { met, missed },
  ]);
  return inOrder({ interactions: totals.interactions, checks: Object.fromEntries(checks) });
}

/** Counts with the checks in one order, so that equal ones are the same text. */
function inOrder({ interactions, checks }) {
  const sorted = Object.entries(checks).sort(([a], [b]) => (a < b ? -1 : 1));
  return { interactions, checks: Object.fromEntries(sorted) };
}

/** csaudit with other arguments, for its start. @returns {Command} */
export function csaudit(label, ...args) {
  return { label, program: process.execPath, args: [CSAUDIT, ...args] };
}

/** @returns {Command} */
export function csvParseReads(label, file) {
  return {
    label,
    program: process.execPath,
    args: [join(CONTENDERS, 'read-csv-parse.js'), file],
    found: stdout => JSON.parse(stdout),
  };
}

/** The checks in DuckDB SQL. @returns {Command} */
export function duckdbChecks(label, file, threads) {
  return {
    label,
    program: process.execPath,
    args: [join(CONTENDERS, 'checks-duckdb.js'), file, String(threads)],
    found: stdout => inOrder(JSON.parse(stdout)),
  };
}

/** The checks with csv-parse and one RegExp after the other. @returns {Command} */
export function oneByOneChecks(label, file) {
  return {
    label,
    program: process.execPath,
    args: [join(CONTENDERS, 'checks-one-by-one.js'), file],
    found: stdout => inOrder(JSON.parse(stdout)),
  };
}

/** The checks in Python. @returns {Command} */
export function pythonChecks(label, file) {
  return {
    label,
    program: 'python3',
    args: [join(CONTENDERS, 'checks.py'), file],
    found: stdout => inOrder(JSON.parse(stdout)),
  };
}

/** Whether a program can be run here. */
export function isThere(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
