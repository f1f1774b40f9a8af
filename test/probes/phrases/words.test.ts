import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../../src/probes/phrases/words.ts';

/** Folded words, sentence by sentence; a question ends with its mark. */
const sentences = (text: string) => {
  const { words, asks } = wordsOf(text);
  const last = words.at(-1)?.sentence ?? -1;
  return Array.from({ length: last + 1 }, (_, sentence) => {
    const here = words.filter(word => word.sentence === sentence).map(word => word.folded);
    return here.join(' ') + (asks[sentence] === true ? ' ?' : '');
  });
};

describe('words', () => {
  it.each([
    ['', []],
    ['  \n\t ', []],
    ['Hello there', ['hello there']],
    ['Hello,   there -- you', ['hello there you']],
    ["I don't, I won’t, I can´t, I shanʼt", ["i don't i won't i can't i shan't"]],
    ["l'été l’été l`été", ["l'été l'été l'été"]],
    ["'quoted' ‘words’ rock'n'roll the boys'", ["quoted words rock'n'roll the boys"]],
    ['follow-up e-mail', ['follow up e mail']],
    ['snake_case a/b c@d.com', ['snake case a b c d com']],
    ['order 12345, 3.50 and 1,000', ['order 12345 3 50 and 1 000']],
    ['thank 😊 you ❤️ 👍🏽 👨‍👩‍👧 so', ['thank you so']],
    ['1️⃣ one', ['1️⃣ one']],
    ['Viszontlátásra őrülten', ['viszontlátásra őrülten']],
    ['Paldies par zvanu, līdz ķēdei', ['paldies par zvanu līdz ķēdei']],
    ['Teşekkür ederim, İyi günler', ['teşekkür ederim iyi günler']],
    ['Ευχαριστώ πολύ, ΚΑΛΟΣ', ['ευχαριστώ πολύ καλοσ']],
    ['Спасибо', ['спасибо']],
    ['धन्यवाद जी', ['धन्यवाद जी']],
    ['您好', ['您好']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ['One. Two! Three? Four', ['one', 'two', 'three ?', 'four']],
    ['One... Two… Three?! Four!', ['one', 'two', 'three ?', 'four']],
    ['One\ntwo\r\n\r\nthree', ['one', 'two', 'three']],
    ['"One." (Two!) [Three?] Four', ['one', 'two', 'three ?', 'four']],
    ['Thanks!😊 Bye', ['thanks', 'bye']],
    ['Ready?👍🏽', ['ready ?']],
    ['example.com costs 3.50', ['example com costs 3 50']],
    ['?? . ! one', ['one']],
    ['What?? Why?', ['what ?', 'why ?']],
    ['如何？ 好。 行', ['如何 ?', '好', '行']],
    ['كيف؟ نعم', ['كيف ?', 'نعم']],
  ])('sentences of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('are the same whether a text is ASCII or only most of it', () => {
    const unit = fc.constantFrom(...'aZ9.!? \n\r\t"\'`^)]}-_,*'.split(''));
    const ascii = fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme-ascii' }));
    fc.assert(
      fc.property(ascii, text => {
        const one = wordsOf(text);
        const other = wordsOf(`${text} é`);
        expect(other.words.slice(0, -1)).toEqual(one.words);
        expect(other.asks).toEqual(one.asks);
      }),
      { numRuns: 3000 },
    );
  });

  it('stand where they say, in order, and begin and end with a letter, a digit or its marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let done = 0;
        for (const { start, end, folded } of wordsOf(text).words) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}]$|^[\p{L}\p{N}]$/su);
          expect(folded).toBe(fold(text.slice(start, end)));
          done = end;
        }
      }),
    );
  });

  it.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['dots', '.'],
    ['dots and quotes', '."'],
    ['question marks and emoji', '?😊'],
    ['apostrophes', "a'"],
    ['marks', '\u0301'],
    ['line breaks', '\n'],
  ])('of a million %s are found in the end', (_, unit) => {
    const text = `${unit.repeat(1_000_000)}x`;
    expect(wordsOf(text).words.at(-1)?.end).toBe(text.length);
  });
});

describe('fold', () => {
  it.each([
    ['Hello', 'HELLO'],
    ['é', 'e\u0301'],
    ['É', 'E\u0301'],
    ["don't", 'DON’T'],
    ['straße', 'STRASSE'],
    ['ﬁne', 'fine'],
    ['ｈｅｌｌｏ', 'hello'],
    ['ΚΑΛΟΣ', 'καλος'],
    ['ς', 'σ'],
    ['İyi', 'iyi'],
    ['ısı', 'ISI'],
    ['ŐŰ', 'őű'],
    ['ЙЁ', 'йё'],
  ])('%s is %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['e', 'é'],
    ['o', 'ő'],
    ['ö', 'ő'],
    ['и', 'й'],
    ['its', "it's"],
  ])('%s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('is the same in upper case, composed and decomposed, and when folded again', () => {
    const words = fc.string({ unit: fc.constantFrom(..."abzáéőűßčšžģķļşğıİçαήςσωϊАбёй’'`´09ﬁ") });
    fc.assert(
      fc.property(words, word => {
        const forms = [word.toUpperCase(), word.toLowerCase(), word.normalize('NFD'), fold(word)];
        // A long s with nothing else is spelled as it is typed; "ß" alone is what upper case makes of two letters.
        expect(new Set(forms.map(fold))).toEqual(new Set([fold(word)]));
      }),
    );
  });
});
