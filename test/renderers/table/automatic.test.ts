import { describe, expect, it } from 'vitest';
import type { AutomaticReport } from '../../../src/model/automatic.ts';
import { table } from '../../../src/renderers/table/table.ts';
import { aReport, noGate, plain } from '../a-report.ts';

type Item = AutomaticReport['items'][number];

function anItem(id: string, judged: number, equal: number, over: Partial<Item> = {}): Item {
  const rate = { judged, rate: 50, interval: null };
  const share = judged === 0 ? null : (100 * equal) / judged;
  const agreement = { judged, equal, share, interval: null };
  return { checklist: 'courtesy', id, people: rate, probes: rate, agreement, ...over };
}

function lines(over: Partial<AutomaticReport>): string[] {
  const figure = { interactions: 4, score: 75, interval: null };
  const automatic: AutomaticReport = {
    counted: 'people',
    notes: [],
    totals: { people: figure, probes: { ...figure, score: null } },
    checklists: [],
    items: [],
    ...over,
  };
  const page = table.render(aReport({ automatic }), noGate, plain).split('\n');
  const start = page.indexOf('People and probes');
  return page.slice(start + 1, page.indexOf('', start));
}

describe('people and probes', () => {
  it('are not in a report of an export', () => {
    expect(table.render(aReport(), noGate, plain)).not.toContain('People and probes');
  });

  it('stand side by side, where they agree least first, and never as one figure', () => {
    const items = [anItem('agreed', 4, 4), anItem('parted', 4, 1)];
    expect(lines({ items })).toEqual([
      '                   people  probes  agree  interval  judged by both',
      '  score              75.0       –',
      '  courtesy.parted    50.0    50.0   25.0         –               4',
      '  courtesy.agreed    50.0    50.0  100.0         –               4',
      '  all other figures are of what people answered',
      '  agree: of the answers both gave, those that are equal; least first',
    ]);
  });

  it('says how many items are not listed, and how many only one of the two judged', () => {
    const many = Array.from({ length: 15 }, (_, at) => anItem(`i${at}`, 20, at));
    const none = { judged: 0, rate: null, interval: null };
    const alone = [anItem('tone', 0, 0, { people: { ...none, judged: 3 }, probes: none })];
    const page = lines({ items: [...many, ...alone] });
    expect(page).toContain('  … and 3 more items');
    expect(page).toContain('  1 item judged by people only');
    expect(page.join()).not.toMatch(/tone|probes only/u);
  });

  it.each([
    ['probes', /not of what people answered/u],
    ['both', /mix the two/u],
  ] as const)('says so where the report counts %s', (counted, words) => {
    expect(lines({ counted }).join(' ').replace(/ +/gu, ' ')).toMatch(words);
  });

  it('says what there is to say of the audits', () => {
    expect(lines({ notes: ['2 interactions were audited by several'] })).toContain(
      '  2 interactions were audited by several',
    );
  });
});
