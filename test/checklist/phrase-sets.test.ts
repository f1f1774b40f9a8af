import { describe, expect, it } from 'vitest';
import { loadChecklists } from '../../src/checklist/index.ts';
import { search } from '../../src/probes/phrases/book.ts';

const ENGLISH =
  'language: en\nphrases: { polite: [please, $formal], formal: [dear sir], company: [the company] }';
const FILIPINO = 'language: fil\nwith: [en]\nphrases: { polite: [paki*] }';
const HUNGARIAN = 'language: hu\nphrases: { polite: [kérem, $formal], formal: [tisztelt uram] }';

/** What a probe looking for phrases finds in a text, in a language. */
async function found(phrases: string, language: string, text: string, more = ''): Promise<string[]> {
  const checklist = [
    'id: tiny',
    'version: 1.0.0',
    'title: Tiny',
    'about: One item.',
    more,
    `sections: [{ id: only, title: Only, items: [{ id: it, ask: "So?", probe: { said: { any: ${phrases} } } }] }]`,
  ].join('\n');
  const { book } = await loadChecklists(
    [{ file: 'tiny.yaml', text: checklist }],
    [
      { file: 'en.yaml', text: ENGLISH },
      { file: 'fil.yaml', text: FILIPINO },
      { file: 'hu.yaml', text: HUNGARIAN },
    ],
  );
  const spans = search(book, language, text).get(0) ?? [];
  return spans.map(({ start, end }) => text.slice(start, end));
}

const SPOKEN = 'paki, please, dear sir, kérem, tisztelt uram, the company, Acme';

describe('phrase sets', () => {
  it.each([
    [
      'a set speaks all of its languages, and so do the sets in it',
      '[$polite]',
      'en',
      '',
      ['please', 'dear sir'],
    ],
    ['each in its own', '[$polite]', 'hu', '', ['kérem', 'tisztelt uram']],
    ['one that is mixed in counts too', '[$polite]', 'fil', '', ['paki', 'please', 'dear sir']],
    ['but says nothing alone', '[$company]', 'fil', '', []],
    ['phrases in a checklist are English', '[please, kérem]', 'en', '', ['please', 'kérem']],
    ['and nothing else', '[please, kérem]', 'hu', '', []],
    ['unless it says otherwise', '[please, kérem]', 'hu', 'language: hu', ['please', 'kérem']],
    ['a name may stand among spaces', '[" $company "]', 'en', '', ['the company']],
    [
      'a set of its own wins over a shared one',
      '[$company]',
      'en',
      'phrases: { company: { en: [Acme] } }',
      ['Acme'],
    ],
    [
      'in the languages it is written in',
      '[$polite]',
      'hu',
      'phrases: { polite: { en: [Acme] } }',
      ['kérem', 'tisztelt uram'],
    ],
    [
      'and has what is mixed in, as shared ones do',
      '[$polite]',
      'fil',
      'phrases: { polite: { en: [Acme], fil: [salamat] } }',
      ['Acme'],
    ],
    [
      'and inside of shared ones',
      '[$polite]',
      'en',
      'phrases: { formal: { en: [Acme] } }',
      ['please', 'Acme'],
    ],
    [
      'a set of its own may hold shared ones',
      '[$own]',
      'en',
      'phrases: { own: { en: [Acme, $formal] } }',
      ['dear sir', 'Acme'],
    ],
    [
      'in a set of its own, its name is the shared one',
      '[$company]',
      'en',
      'phrases: { company: { en: [$company, Acme] } }',
      ['the company', 'Acme'],
    ],
    [
      'with all that this holds',
      '[$polite]',
      'en',
      'phrases: { polite: { en: [$polite, Acme] } }',
      ['please', 'dear sir', 'Acme'],
    ],
    [
      'also where another shared set leads to it',
      '[$polite]',
      'en',
      'phrases: { formal: { en: [Acme, " $formal "] } }',
      ['please', 'dear sir', 'Acme'],
    ],
    [
      'in its own language only',
      '[$polite]',
      'hu',
      'phrases: { polite: { hu: [$polite, paki], en: [$polite] } }',
      ['paki', 'kérem', 'tisztelt uram'],
    ],
    [
      'but of its language only',
      '[$own]',
      'en',
      'phrases: { own: { en: [Acme, $only-hu], hu: [uram] }, only-hu: { hu: [kérem] } }',
      ['Acme'],
    ],
  ])('%s', async (_, phrases, language, more, expected) => {
    expect(await found(phrases, language, SPOKEN, more)).toEqual(expected);
  });
});

describe('a set that holds itself', () => {
  it.each([
    [
      'where no shared one has its name',
      'phrases: { own: { en: [$own, Acme] } }',
      '$own holds itself: own → own',
    ],
    [
      'by way of another, that stands on the shared one',
      'phrases: { polite: { en: [$polite, $own] }, own: { en: [$polite] } }',
      'holds itself: polite → own → polite',
    ],
  ])('is refused %s', async (_, more, message) => {
    await expect(found('[$polite]', 'en', '', more)).rejects.toThrow(message);
  });
});
