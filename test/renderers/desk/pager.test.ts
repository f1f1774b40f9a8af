import { describe, expect, it } from 'vitest';
import { pagerPage, rows, searchLines, topRow } from '../../../src/renderers/desk/pager.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { PAGE } from './desk.ts';

const lines = ['one', 'Two parcels', 'three', 'a PARCEL', 'five', 'six parcel'];
const view = { lines, top: 0, height: 5, search: '', keys: [{ key: 'Space', does: 'on' }] };

describe('a page', () => {
  it('shows as many lines as fit above two of its own', () => {
    expect(pagerPage(view, PAGE)).toEqual(['  one', '  Two parcels', '  three', '1-3 of 6', 'Space on']);
  });

  it('never goes beyond the lines', () => {
    expect(pagerPage({ ...view, top: 99 }, PAGE)).toEqual([
      ...['  a PARCEL', '  five', '  six parcel', '4-6 of 6', 'Space on'],
    ]);
    expect([topRow(view, -4), topRow(view, 2), topRow(view, 9), rows(1)]).toEqual([0, 2, 3, 1]);
  });

  it('marks the lines a search found, also without colour, and counts them', () => {
    expect(pagerPage({ ...view, search: 'parcel' }, PAGE)).toEqual([
      ...['  one', '> Two parcels', '  three', '1-3 of 6, "parcel": 3 lines', 'Space on'],
    ]);
    const none = pagerPage({ ...view, search: 'refund', height: 10 }, PAGE);
    expect(none.slice(-2)).toEqual(['"refund": not found', 'Space on']);
  });

  it('makes what was found strong where it can', () => {
    const colour = { ...PAGE, style: makeStyle({ colour: true, unicode: true }) };
    expect(pagerPage({ ...view, search: 'parcel' }, colour)[1]).toBe('> Two \u001b[1mparcel\u001b[22ms');
  });
});

describe('searchLines', () => {
  it.each([
    ['parcel', 0, 1, 1],
    ['PARCEL', 2, 1, 3],
    ['parcel', 4, -1, 3],
    ['parcel', 0, -1, 5],
    ['two', 3, 1, 1],
    ['six', 5, 1, 5],
    ['refund', 0, 1, null],
    ['', 0, 1, null],
  ] as const)('for "%s" from line %d, direction %d: %s', (text, from, direction, found) => {
    expect(searchLines(lines, text, from, direction)).toBe(found);
  });

  it('finds what goes on in the next line', () => {
    const wrapped = [' 1  Customer  my late', '              parcel, again', '', 'parcel'];
    expect(searchLines(wrapped, 'late parcel', 0, 1)).toBe(0);
    expect(searchLines(wrapped, 'again parcel', 0, 1)).toBeNull();
  });

  it('folds case and the composition of accents, not what stands between colours', () => {
    expect(searchLines(['caf\u0065\u0301', '\u001b[1mGRÜ\u001b[22mßE'], 'CAFÉ', 1, 1)).toBe(0);
    expect(searchLines(['caf', '\u001b[1mGRÜ\u001b[22mßE'], 'grüße', 0, 1)).toBe(1);
  });

  it('has nothing to find in no lines', () => {
    expect(searchLines([], 'parcel', 0, 1)).toBeNull();
  });
});
