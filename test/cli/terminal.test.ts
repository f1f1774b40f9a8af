import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/cli/terminal.ts';

const stream = (isTTY: boolean) => ({ write: () => Promise.resolve(), columns: null, isTTY });

describe('signs and bars', () => {
  it.each([
    ['a terminal that says UTF-8', true, { LANG: 'hu_HU.UTF-8' }, '█'],
    ['LC_ALL over LANG', true, { LANG: 'hu_HU.UTF-8', LC_ALL: 'C' }, '#'],
    ['a terminal that says nothing', true, {}, '#'],
    ['a dumb terminal', true, { LANG: 'hu_HU.UTF-8', TERM: 'dumb' }, '#'],
    ['a pipe', false, { LANG: 'C', TERM: 'dumb' }, '█'],
  ])('for %s', (_what, isTTY, env, full) => {
    expect(styleFor(stream(isTTY), { env }, false).chart.sure).toBe(full);
  });
});
