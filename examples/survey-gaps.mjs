// Puts saved reports of one checklist side by side, section by section: node survey-gaps.mjs expected.json found.json audited.json
// A gap is found − expected, or audited − found; "?" where the 95 % intervals overlap, so that it may be chance.
import { readFileSync } from 'node:fs';

const [expected, found, audited] = process.argv
  .slice(2)
  .map(file => new Map(JSON.parse(readFileSync(file, 'utf8')).sections.map(one => [one.id, one])));

const points = value => (value === null ? '–' : value.toFixed(1));
const figure = one => points(one.score);

function gap(one, other) {
  if (one.score === null || other.score === null) return '–';
  const apart = one.interval !== null && other.interval !== null && !overlap(one.interval, other.interval);
  const difference = one.score - other.score;
  return `${difference < 0 ? '' : '+'}${points(difference)}${apart ? ' ' : '?'}`;
}

const overlap = ([low, high], [otherLow, otherHigh]) => low <= otherHigh && otherLow <= high;
const row = cells => cells.map((cell, at) => (at === 0 ? cell.padEnd(15) : cell.padStart(10))).join('').trimEnd();

console.log(row(['section', 'expected', 'found', 'gap ', 'audited', 'gap ']));
for (const [id, wanted] of expected) {
  const [got, seen] = [found.get(id), audited.get(id)];
  console.log(row([id, figure(wanted), figure(got), gap(got, wanted), figure(seen), gap(seen, got)]));
}
