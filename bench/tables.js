import { median, ratio } from './measure.js';

/**
 * @typedef {{ title: string, notes?: readonly string[], head: readonly string[], rows: readonly (readonly string[])[] }} Table
 */

/**
 * A table of samples that read the same export.
 * @param {string} title
 * @param {readonly import('./measure.js').Sample[]} samples
 * @param {{ bytes: number, interactions: number, base: import('./measure.js').Sample, baseName: string, notes?: readonly string[] }} of
 * @returns {Table}
 */
export function throughput(title, samples, { bytes, interactions, base, baseName, notes }) {
  return {
    title,
    notes,
    head: ['what', 'wall s', 'cpu s', 'MB/s', 'interactions/s', 'peak MB', `× ${baseName}`, 'cpu ×'],
    rows: samples.map(sample => {
      const wall = median(sample.walls);
      return [
        sample.label,
        seconds(wall),
        known(sample.cpus, seconds),
        (bytes / 1e3 / wall).toFixed(0),
        Math.round((interactions / wall) * 1000).toLocaleString('en'),
        known(sample.peaks, peak => peak.toFixed(0)),
        ratio(sample, base).toFixed(2),
        cpuRatio(sample, base),
      ];
    }),
  };
}

/** Processor time over another's: it shows what wall times hide where the machine has other work. */
function cpuRatio({ cpus }, base) {
  const ratios = cpus.flatMap((cpu, round) => (cpu === null ? [] : [cpu / base.cpus[round]]));
  return ratios.length === 0 ? '–' : median(ratios).toFixed(2);
}

/** Milliseconds as seconds with three digits that count. */
export function seconds(ms) {
  return (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);
}

/** A median where it was measured in each round, else a dash. */
export function known(numbers, show) {
  return numbers.every(number => number !== null) ? show(median(numbers)) : '–';
}

/** @param {Table} table */
export function markdown({ title, notes = [], head, rows }) {
  const line = cells => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [`## ${title}`, '', ...notes.flatMap(note => [note, '']), ...[head, rule, ...rows].map(line)].join(
    '\n',
  );
}
