import { describe, expect, it } from 'vitest';
import type { ItemReport } from '../../src/model/report.ts';
import { missedCriticals, missesInShort } from '../../src/renderers/critical-misses.ts';
import { headline } from '../../src/renderers/headline.ts';
import { html } from '../../src/renderers/html/index.ts';
import { markdown } from '../../src/renderers/markdown/markdown.ts';
import { table } from '../../src/renderers/table/table.ts';
import { withWho } from '../plan/a-service.ts';
import { anAccuracy, anItemReport, aReport, noGate, plain, totalsOf } from './a-report.ts';

const seen = (...ids: readonly string[]) =>
  ids.map(interaction => ({ interaction, agent: null, note: '', evidence: [] }));
const missed = (id: string, times: number, ...ids: readonly string[]): ItemReport =>
  anItemReport({ id, critical: 'customer', missed: times, instances: seen(...ids) });
const short = (...items: readonly ItemReport[]) =>
  missesInShort({
    items,
    totals: totalsOf({ criticalMisses: items.reduce((sum, { missed }) => sum + missed, 0) }),
  });
const reportOf = (...items: readonly ItemReport[]) =>
  aReport({
    items,
    totals: totalsOf({
      score: 80,
      criticalMisses: 9,
      critical: {
        ...{ business: anAccuracy(), compliance: anAccuracy() },
        customer: anAccuracy({ opportunities: 20, errors: 5, accuracy: 75, interval: [53, 89] }),
      },
    }),
  });

describe('critical misses, in short', () => {
  it('are named by their items, missed most first, with the interactions', () => {
    expect(short(missed('name', 1, 'C-4'), missed('respect', 2, 'C-7', 'C-9'))).toBe(
      '3 critical misses: courtesy.respect 2 (C-7, C-9), courtesy.name 1 (C-4).',
    );
    expect(short(missed('name', 1))).toBe('1 critical miss: courtesy.name 1.');
  });

  it('say how many interactions and items are not named', () => {
    const [a, b, c] = [
      missed('a', 5, '1', '2', '3', '4'),
      missed('b', 4, '6'),
      missed('c', 3, '7', '8', '9'),
    ];
    expect(short(a, b, c, missed('d', 2), missed('e', 1200))).toBe(
      '1,214 critical misses: courtesy.e 1,200, courtesy.a 5 (1, 2, 3 and 2 more), courtesy.b 4 (6 and 3 more) and 2 more.',
    );
  });

  it('are of critical items alone, and never of what was met in part', () => {
    const partly = missed('respect', 1, 'C-7', 'C-8');
    const other = anItemReport({ id: 'thanks', missed: 9, instances: seen('C-1') });
    expect(missedCriticals({ items: [missed('name', 0, 'C-5'), other, partly] })).toEqual([
      { item: 'courtesy.respect', family: 'customer', missed: 1, known: ['C-7'] },
    ]);
    expect(short(other, missed('name', 0))).toMatch(/^9 critical misses\.$/u);
    expect(short(missed('name', 0))).toBeNull();
  });

  it('stand as bad news before what to fix first, and nowhere without findings', () => {
    const report = reportOf(missed('respect', 9, 'C-7'));
    const lines = headline({ ...report, findings: withWho({}) }, plain.style);
    expect(lines.slice(0, 3).map(({ about, tone }) => [about, tone])).toEqual([
      ['score', null],
      ['critical', 'bad'],
      ['items', 'good'],
    ]);
    expect(headline(report, plain.style)).toEqual([]);
  });
});

describe('critical misses, beneath critical accuracy', () => {
  const report = reportOf(missed('respect', 8, 'C-7', '<b>\u001b[31m`9'), missed('name', 1, 'C-4'));

  it('are told in the table', () => {
    const page = table.render(report, noGate, plain);
    expect(page).toContain(
      '\n✗ courtesy.respect (customer), 8 misses, among them C-7, <b>`9\n✗ courtesy.name (customer), 1 miss: C-4\n',
    );
    const many = Array.from({ length: 14 }, (_, at) => missed(`item-${at}`, 1));
    const long = table.render(reportOf(...many), noGate, plain);
    expect(long).toContain('✗ courtesy.item-11 (customer), 1 miss\n  … and 2 more\n');
  });

  it('are told in Markdown, ids in code spans', () => {
    expect(markdown.render(report, noGate, plain)).toContain(
      '\n\n- ✗ `courtesy.respect` (customer), 8 misses, among them `C-7`, ``<b>`9``\n- ✗ `courtesy.name` (customer), 1 miss: `C-4`\n',
    );
    const many = Array.from({ length: 22 }, (_, at) => missed(`item-${at}`, 1));
    expect(markdown.render(reportOf(...many), noGate, plain)).toMatch(
      /`courtesy\.item-19`.*\n- … and 2 more\n/u,
    );
  });

  it('are a table of the page', async () => {
    const page = await html.render(report, noGate, plain);
    const part = page.slice(page.indexOf('Critical items that were missed</caption>'));
    const told = part
      .slice(0, part.indexOf('</table>'))
      .replace(/<wbr>/gu, '')
      .replace(/<[^>]*>|\s+/gu, ' ')
      .replace(/ +/gu, ' ');
    expect(told).toContain(
      ' item family misses interactions courtesy.respect customer 8 among them C-7 , &#60;b&#62;`9 courtesy.name customer 1 C-4 ',
    );
  });
});
