import { describe, expect, it } from 'vitest';
import { criticalLines } from '../../../src/renderers/compare/critical.ts';
import { markdown } from '../../../src/renderers/compare/markdown.ts';
import { table } from '../../../src/renderers/compare/table.ts';
import { answer } from '../../../src/renderers/compare/words.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf } from '../../scoring/fixtures.ts';
import { plain } from '../a-report.ts';
import { comparisonOf } from './a-comparison.ts';

const others = Array.from({ length: 39 }, (_, at) => item(`item-${at}`));
const facts = factsOf([checklist('c', [item('secrets', { critical: 'compliance' }), ...others])]);

/** So many interactions of 40 items each, of which so many miss `secrets` and nothing else. */
function reportWith(all: number, secrets: number) {
  const cards = Array.from({ length: all }, (_, at) => {
    const rest = others.map(({ id }) => [id, 1] as const);
    const answers = Object.fromEntries([['secrets', at < secrets ? 0 : 1], ...rest]);
    return cardOf(facts, { c: answers }, interaction(`${at}`, {}, at));
  });
  return reportOf(facts, cards);
}

/** As certain as one figure of one, not as one of 40. */
const fell = comparisonOf(reportWith(141, 5), reportWith(143, 16));
const rose = comparisonOf(reportWith(143, 16), reportWith(141, 5));
const FELL =
  'Compliance-critical accuracy 96.5 → 88.8 (-7.6, 95 % interval -14.2 to -1.5): worse for certain';

describe('a critical accuracy that moved for certain', () => {
  it('comes first in the answer, with the item it moved by', () => {
    expect(fell.items[0]).toMatchObject({ id: 'secrets', critical: 'compliance', certain: false });
    expect(answer(fell, plain.style)[0]).toEqual({ tone: 'bad', text: `${FELL}, by c.secrets 96.5 → 88.8.` });
    expect(answer(rose, plain.style)[0]).toMatchObject({ tone: 'good' });
    expect(table(fell, plain)).toMatch(/In short\n✗ Compliance-critical accuracy 96\.5 → 88\.8/u);
  });

  it('stands in the heading of the page', () => {
    const page = markdown(fell, plain);
    expect(page.startsWith(`### csaudit compare: ✗ ${FELL}. ✗ Score `)).toBe(true);
    expect(page).toContain(`- ✗ \`${FELL}, by c.secrets 96.5 → 88.8.\``);
  });

  it('is told apart from its item, which is one of a longer list', () => {
    const text = answer(fell, plain.style).find(one => one.text.startsWith('Not certain'))?.text;
    expect(text).toBe(
      'Not certain: 1 of 40 items moved beyond chance taken alone; chance alone would move about 2.0. Among them c.secrets: of a list of 40, while its family is certain as one of 1 critical accuracy.',
    );
    expect(table(fell, { ...plain, width: 200 })).toContain(
      'lists: 1 critical accuracy, 1 checklist, 1 section, 40 items; the longer a list',
    );
  });

  it('names no item that went the other way, or is not critical', () => {
    const three = factsOf([
      checklist('c', [
        item('secrets', { critical: 'compliance' }),
        item('names', { critical: 'compliance' }),
        item('greeting'),
      ]),
    ]);
    const of = (secrets: number, names: number, greeting: number) => {
      const cards = Array.from({ length: 150 }, (_, at) => {
        const missed = { secrets: at < secrets, names: at < names, greeting: at < greeting };
        const answers = Object.fromEntries(Object.entries(missed).map(([id, is]) => [id, is ? 0 : 1]));
        return cardOf(three, { c: answers }, interaction(`${at}`, {}, at));
      });
      return reportOf(three, cards);
    };
    const [line, ...more] = criticalLines(comparisonOf(of(5, 3, 0), of(60, 0, 90)), plain.style);
    expect(more).toEqual([]);
    expect(line?.text).toMatch(/: worse for certain, by c\.secrets 96\.7 → 60\.0\.$/u);
  });

  it('is a list of its own, of what can be critical', () => {
    expect(table(fell, plain)).toMatch(/\n\nCritical accuracy\n {2}family .*\n✗ compliance .*\n\n/u);
    expect(markdown(fell, plain)).toMatch(/#### Critical accuracy\n\n.*\n.*\n\| ✗ \| compliance \|/u);
  });
});

it('a critical accuracy that chance may have moved does not come first', () => {
  const hardly = comparisonOf(reportWith(141, 5), reportWith(143, 7));
  expect(answer(hardly, plain.style)[0]?.text).toMatch(/^Score /u);
  expect(criticalLines(hardly, plain.style)).toEqual([]);
});
