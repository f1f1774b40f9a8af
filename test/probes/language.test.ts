import { describe, expect, it } from 'vitest';
import { languageCode, loadTeller, sampleOf } from '../../src/probes/language.ts';
import { talkOf } from '../../src/probes/metrics/talk.ts';
import { talk } from './looking.ts';

describe('the language that words tell', async () => {
  const tell = await loadTeller();

  it.each([
    ['en', 'Hello, my parcel has not arrived yet, can you help me?'],
    ['en', 'Good morning! Could you tell me when you open?'],
    ['hu', 'Jó napot kívánok! Miben segíthetek?'],
    ['hu', 'szeretném visszakérni a pénzem, mert nem jött meg a csomag'],
    ['lv', 'Labdien! Kā varu jums palīdzēt?'],
    ['lv', 'Es vēlos saņemt naudu atpakaļ, sūtījums nav pienācis.'],
    ['fil', 'Magandang umaga po! Ano po ang maitutulong ko sa inyo?'],
    ['fil', 'Sige po, check ko lang yung order ninyo, sandali lang po ma’am.'],
    ['es', 'Buenos días, mi paquete no ha llegado y quiero mi dinero.'],
    ['de', 'Guten Tag, mein Paket ist noch nicht angekommen.'],
  ])('%s: %s', (language, text) => {
    expect(tell(text)).toBe(language);
  });

  it.each([
    '',
    'ok',
    'hi',
    '4711',
    'ok thanks bye',
    'Q-4711 Q-4712 Q-4713 Q-4714 Q-4715',
    '👍👍👍👍👍👍👍👍👍👍👍',
  ])('is taken for English where it cannot be told: "%s"', text => {
    expect(tell(text)).toBe('en');
  });
});

it('a sample holds the first words of people, and no more than it takes', () => {
  const turns = talk(
    'B: An agent will be with you soon.',
    'C: Jó napot!',
    'S: joined',
    `A: ${'szia '.repeat(90)}`,
  );
  const sample = sampleOf(talkOf(turns));
  expect(sample.startsWith('Jó napot!\nszia szia')).toBe(true);
  expect(sample).toHaveLength(200);
});

it.each([
  ['en-GB', 'en'],
  ['EN_us', 'en'],
  ['Hungarian', 'hu'],
  ['magyar', 'hu'],
  ['latviešu', 'lv'],
  ['tl', 'fil'],
  ['fil-PH', 'fil'],
  ['Filipino', 'fil'],
  ['Klingon', 'klingon'],
  ['', ''],
])('an export may call it %s: %s', (written, code) => {
  expect(languageCode(written)).toBe(code);
});
