import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Checklist, itemsOf } from '../../src/model/checklist.ts';
import { ROOT } from '../running.ts';
import { shippedChecklists } from '../shipped.ts';

const names = readdirSync(join(ROOT, 'checklists')).flatMap(file => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);
const { checklists } = await shippedChecklists(names);
const docs = readFileSync(join(ROOT, 'docs/shipped-checklists.md'), 'utf8');

describe('each shipped checklist', () => {
  it.each(checklists.map(checklist => [checklist.id, checklist] as const))(
    '%s is complete',
    (_, checklist) => {
      const items = itemsOf(checklist);
      const asked = items.filter(({ spread }) => spread === null);
      expect(asked.length).toBeGreaterThanOrEqual(8);
      expect(asked.length, 'more than an auditor would answer').toBeLessThanOrEqual(25);
      expect(checklist.pass).not.toBeNull();
      expect(checklist.target).toBeGreaterThan(checklist.pass ?? 100);
      for (const item of items) {
        expect(
          [item.standard, item.source, item.training],
          `${item.id}: standard, source, training`,
        ).not.toContain(null);
      }
    },
  );

  it.each(checklists.map(checklist => [checklist.id, checklist] as const))(
    '%s stands in the docs, item by item',
    (_, checklist) => {
      expect(docs).toContain(tableOf(checklist));
    },
  );

  it('says why wherever an item weighs more or less than 1', () => {
    for (const { id } of checklists) {
      const text = readFileSync(join(ROOT, `checklists/${id}.yaml`), 'utf8');
      expect(text.slice(0, text.indexOf('\nid:')), id).toContain('# Weights: ');
    }
  });
});

/** The table of a checklist as docs/shipped-checklists.md shows it. */
function tableOf(checklist: Checklist): string {
  const rows = itemsOf(checklist).map(({ id, ask, weight, critical, probe, spread }) => {
    const by = spread !== null ? 'the report' : probe === null ? 'a person' : 'a probe';
    return `| \`${id}\` | ${ask} | ${weight} | ${critical ?? ''} | ${by} |`;
  });
  const { title, version, about, target, pass } = checklist;
  return [
    `### ${checklist.id}`,
    `${title} ${version}: ${about} Target ${target}, pass ${pass}.`,
    ['| item | asks | weight | critical | answered by |', '|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}
