import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {{ label: string, program: string, args: readonly string[], found?: (stdout: string) => unknown }} Command
 *   `found` reads what the command found out of its output (or of a file it wrote), to be compared with the others.
 * @typedef {{ label: string, walls: number[], cpus: (number | null)[], peaks: (number | null)[], found: unknown }} Sample
 *   One number a round: wall and user + system time in milliseconds, peak memory of the whole process in MB (10^6 bytes).
 */

const TIME = '/usr/bin/time';
const env = { ...process.env };
// Node 20 reads these certificates at each start (55 ms); where they are set, every ratio of short runs would be wrong.
delete env.NODE_EXTRA_CA_CERTS;

/**
 * Runs all commands in turn, and that `rounds` times, so that a slow minute of the machine is slow for all of them.
 * A command that fails, or finds something else in a later round, throws.
 * `usage: false` leaves out GNU time (and with it processor time and memory), for runs of a few milliseconds.
 * @param {readonly Command[]} commands
 * @param {{ rounds: number, warm?: number, usage?: boolean, progress?: (text: string) => void }} options
 * @returns {Promise<Sample[]>}
 */
export async function interleave(commands, { rounds, warm = 0, usage = true, progress = () => {} }) {
  const samples = commands.map(({ label }) => ({ label, walls: [], cpus: [], peaks: [], found: undefined }));
  for (let round = -warm; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      progress(`round ${round + 1} of ${rounds}: ${command.label}`);
      const { wall, cpu, peak, stdout } = await runOnce(command, usage);
      if (round < 0) continue;
      const sample = samples[index];
      sample.walls.push(wall);
      sample.cpus.push(cpu);
      sample.peaks.push(peak);
      const found = command.found?.(stdout);
      if (round > 0 && JSON.stringify(found) !== JSON.stringify(sample.found)) {
        throw new Error(`${command.label} found something else in round ${round + 1} than before`);
      }
      sample.found = found;
    }
  }
  return samples;
}

async function runOnce({ label, program, args }, usage) {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-bench-run-'));
  try {
    const report = join(folder, 'usage');
    const timed = usage && process.platform === 'linux' && existsSync(TIME);
    const [command, ...rest] = timed
      ? [TIME, '-f', '%U %S %M', '-o', report, '--', program, ...args]
      : [program, ...args];
    const from = performance.now();
    const { code, stdout, stderr } = await run(command, rest);
    const wall = performance.now() - from;
    if (code !== 0) throw new Error(`${label} ended with ${code}\n${stderr}`);
    const [user, system, kilobytes] = timed
      ? readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number)
      : [];
    return {
      wall,
      cpu: timed ? (user + system) * 1000 : null,
      peak: timed ? (kilobytes * 1024) / 1e6 : null,
      stdout,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', text => {
      stdout += text;
    });
    child.stderr.on('data', text => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code, stdout, stderr }));
  });
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Wall time over another's: the median of the ratios of each round.
 * @param {Sample} sample
 * @param {Sample} base
 */
export function ratio(sample, base) {
  return median(sample.walls.map((wall, round) => wall / base.walls[round]));
}
