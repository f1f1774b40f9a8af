import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChecklists } from '../../src/checklist/index.ts';
import { addSet, emptyBook, placesOf, type ReadyPhrase } from '../../src/probes/phrases/book.ts';
import { parsePhrase } from '../../src/probes/phrases/parse.ts';
import { itemsIn, notices } from '../../src/testing/mutants/stand.ts';
import { prepare } from '../../src/testing/prepare.ts';
import { makeSight } from '../../src/testing/sight.ts';
import { usedSets } from '../../src/testing/used-sets.ts';
import { shippedTexts } from '../shipped.ts';
import { checklistText, opened } from './opened.ts';

const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'c');
const phrase = fc
  .array(
    fc.oneof(
      word,
      word.map(one => `${one}*`),
      fc.tuple(word, word).map(([one, two]) => `(${one}|${two})`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(words => ready(words.join(' ')));
const text = fc.array(fc.oneof(word, fc.constant('.')), { maxLength: 12 }).map(words => words.join(' '));

function ready(written: string): ReadyPhrase {
  const parsed = parsePhrase(written);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}

describe('phrases found one by one', () => {
  it('tell of any set of them what a search for the set tells', () => {
    fc.assert(
      fc.property(fc.array(phrase), fc.array(phrase), text, (pool, others, text) => {
        const sight = makeSight(new Map([['en', pool]]));
        const set = [...pool.slice(1), ...others];
        const book = emptyBook();
        const places = placesOf(book, addSet(book, new Map([['en', set]])), 'en', text);
        expect(sight.said(set, text, 'en')).toBe(places.length > 0);
        expect(sight.places(set, text)).toEqual(places);
        const alone = set.filter(one => sight.placesOfOne(one, text).length > 0);
        expect(sight.said(set, text, 'en')).toBe(alone.length > 0);
      }),
    );
  });
});

it('lets every shipped example that is as expected come out so', async () => {
  const { checklists, phrases } = shippedTexts();
  const open = await openChecklists(checklists, phrases);
  const prepared = await prepare(open, new Set(), []);
  for (const { checklist, stands } of prepared.checklists) {
    const written = checklist.sections.flatMap(({ items }) => items.flatMap(({ examples }) => examples));
    expect(stands.length, checklist.id).toBe(written.length);
    expect(stands.filter(stand => notices(stand, itemsIn(stand.bench)))).toEqual([]);
  }
});

it('knows in which languages a set has phrases', async () => {
  const item = `- id: greeting
  ask: Greeted?
  probe: { said: { any: [$greet] } }
  examples:
    - met: "Agent: Hello."
    - unverifiable: { fields: { language: lv }, turns: "Agent: Labdien." }
`;
  const open = await opened(checklistText(item), { en: 'phrases: { greet: [hello] }' });
  const prepared = await prepare(open, usedSets(open), []);
  expect(prepared.checklists[0]?.stands.map(({ stage }) => stage.language)).toEqual(['en', 'lv']);
});

it('counts as used what a checklist takes from shared sets, by way of others too, and not what it has itself', async () => {
  const item =
    '- { id: one, ask: "?", probe: { any: [{ said: { any: [$outer] } }, { unsaid: { any: [$mine] } }] } }\n';
  const phrases = { en: 'phrases: { outer: [a, $inner], inner: [b], mine: [c], free: [d] }' };
  const open = await opened(checklistText(item, 'phrases: { mine: { en: [c] } }\n'), phrases);
  expect([...usedSets(open)].toSorted()).toEqual(['inner', 'outer']);
});
