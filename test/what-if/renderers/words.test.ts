import { expect, it } from 'vitest';
import { makeStyle } from '../../../src/renderers/style.ts';
import { table } from '../../../src/renderers/what-if/table.ts';
import { scoreMove } from '../../../src/renderers/what-if/words.ts';
import { cardOf, checklist, factsOf, interaction, item } from '../../scoring/fixtures.ts';
import { whatIfOf } from '../compared.ts';

const style = makeStyle({ colour: false, unicode: true });

it.each([
  [84.84744527880548, 84.84744527880548, '84.8 → 84.8 (0.0)'],
  [84.84744527880548, 84.84744527880549, '84.8 → 84.8 (0.0)'],
  [84.81, 84.84, '84.8 → 84.84 (+0.03)'],
  [75, null, '75.0 → –'],
])('%d and %d are shown as %s', (before, after, shown) => {
  expect(scoreMove(style, { before, after })).toBe(shown);
});

const PAGE = { style, width: 100, quotes: true };
const lists = [checklist('manner', [item('greeting')]), checklist('speed', [item('reply')])];
const of = interaction('C-1');
const answers = { manner: { greeting: 1 }, speed: { reply: 0 } } as const;

it('names the checklist whose weight moved an interaction, and the pass mark that rose', () => {
  const before = factsOf(lists, { pass: 40 });
  const heavy = factsOf(lists, { pass: 60 });
  const program = {
    ...heavy.program,
    checklists: heavy.program.checklists.map(one => ({ ...one, weight: one.id === 'speed' ? 4 : 1 })),
  };
  const after = { ...heavy, program };
  const card = { before: cardOf(before, answers, of), after: cardOf(after, answers, of) };
  const shown = table(whatIfOf({ facts: { before, after }, cards: [card] }), PAGE);
  expect(shown).toContain('passed → failed · 50.0 → 20.0 (-30.0): score 20.0 < 60 (pass mark was 40)');
  expect(shown).toContain('    speed -30.0: weight 1 → 4');
});

it('says what no longer keeps an interaction from passing', () => {
  const [before, after] = [factsOf(lists, { pass: 60 }), factsOf(lists, { pass: 40 })];
  const card = { before: cardOf(before, answers, of), after: cardOf(after, answers, of) };
  const shown = table(whatIfOf({ facts: { before, after }, cards: [card] }), PAGE);
  expect(shown).toContain('failed → passed · 50.0 → 50.0 (0.0): was score 50.0 < 60 (pass mark now 40)');
});
