import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteField, quoteTurn } from '../../src/model/answer.ts';
import { credited, quoteMeasurement } from '../../src/probes/finding.ts';
import { emptyBook } from '../../src/probes/phrases/book.ts';
import { makeScene } from '../../src/probes/scene.ts';
import { interaction, talk } from './looking.ts';

const HALF_A_CHARACTER = /\p{Surrogate}/u;

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

function quote(text: string, start: number, end: number): string {
  return quoteTurn(1, text, start, end).quote;
}

describe('a quote', () => {
  it('of a short text is the text', () => {
    expect(quoteTurn(3, 'Hello,\n\tthere', 0, 5)).toEqual({
      turn: 3,
      start: 0,
      end: 5,
      quote: 'Hello, there',
    });
  });

  it('of a long text opens and closes between words, and says that it does', () => {
    const text = words(100);
    const start = text.indexOf('w50');
    expect(quote(text, start, start + 3)).toBe(
      `…${text.slice(text.indexOf('w36'), text.indexOf('w65') + 3)}…`,
    );
    expect(quote(text, 0, 2)).toMatch(/^w0 w1 .* w3\d…$/);
    expect(quote(text, text.length - 3, text.length)).toMatch(/^…w\d\d .* w99$/);
  });

  it.each([
    ['a span as long as a quote', 'x '.repeat(60), 'y '.repeat(60)],
    ['a span almost as long', 'x '.repeat(55), 'y '.repeat(60)],
    ['a span amid one long word', 'x', 'y'.repeat(300)],
    ['a span after a long word', 'x', `${'y'.repeat(300)} `],
  ])('holds %s', (_, span, around) => {
    const text = around + span + around;
    expect(quote(text, around.length, around.length + span.length)).toContain(span.trim());
  });

  it('of a span longer than a quote is its beginning', () => {
    expect(quote(`a ${'x'.repeat(500)} b`, 2, 502)).toBe(`…${'x'.repeat(120)}…`);
  });

  it('holds its span, is bounded, and never parts a character', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'bc ', '😀', '👍🏽', ' ', '\n', 'é', 'words and '),
      maxLength: 200,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(110), (text, at, length) => {
        const start = wholeAt(text, at % (text.length + 1));
        const end = wholeAt(text, Math.min(text.length, start + length));
        const shown = quote(text, start, end);
        expect(shown).not.toMatch(HALF_A_CHARACTER);
        expect(shown.length).toBeLessThanOrEqual(125);
        expect(shown).toContain(text.slice(start, end).replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('of a field is its value, bounded and whole', () => {
    expect(quoteField('vip', false)).toEqual({ field: 'vip', quote: 'false' });
    const { quote } = quoteField('note', `${'x'.repeat(119)}😀`);
    expect(quote).toBe('x'.repeat(119));
  });
});

describe('a finding', () => {
  it.each([
    [1, 'met', 1],
    [0.5, 'partial', 0.5],
    [0, 'missed', 0],
  ])('of credit %d is %s', (credit, outcome, earned) => {
    const { grounds, ...finding } = credited(credit, 'so');
    expect(finding).toEqual({ outcome, credit: earned });
    const scene = makeScene(interaction([]), emptyBook(), 'en');
    expect(grounds(scene)).toEqual({ evidence: [], note: 'so' });
  });

  it('shows a number by its field or by its turns', () => {
    const scene = makeScene(interaction(talk('C 0: hi', 'A 9: hello'), { csat: 4 }), emptyBook(), 'en');
    const shown = (name: string) => quoteMeasurement(scene, scene.metric(name));
    expect(shown('csat')).toEqual([{ field: 'csat', quote: '4' }]);
    expect(shown('first_response_seconds')).toEqual([
      { turn: 1, start: 0, end: 2, quote: 'hi' },
      { turn: 2, start: 0, end: 5, quote: 'hello' },
    ]);
    expect(shown('nps')).toEqual([]);
  });
});

/** The place at or before an index that is not inside a character. */
function wholeAt(text: string, index: number): number {
  return HALF_A_CHARACTER.test(text.slice(0, index)) ? index - 1 : index;
}
