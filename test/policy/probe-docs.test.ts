import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { probes } from '../../src/probes/kinds/index.ts';
import { FIELD_METRICS, metrics } from '../../src/probes/metrics/index.ts';
import { ROOT } from '../running.ts';

const docs = readFileSync(join(ROOT, 'docs/probes.md'), 'utf8');

it.each([...probes.keys()])('docs/probes.md has a heading for %s', id => {
  expect(docs).toMatch(new RegExp(`^## ${id}$`, 'm'));
});

it('the table of metrics names each with its unit, and no other', () => {
  const rows = [...docs.matchAll(/^\| `([a-z0-9_]+)` \| (\w+) \| .+ \| .*\|$/gm)];
  const named = rows
    .map(([, id, unit]) => `${id} ${unit}`)
    .filter(row => row.includes('_') || row.startsWith('turns'));
  expect(named.toSorted()).toEqual([...metrics.values()].map(({ id, unit }) => `${id} ${unit}`).toSorted());
});

it.each(FIELD_METRICS)('docs/probes.md names the field %s', name => {
  expect(docs).toContain(`\`${name}\``);
});
