import { describe, expect, it } from 'vitest';
import { goThrough } from '../../../src/cli/desk/go-through.ts';
import type { Frame, Screen } from '../../../src/cli/desk/screen.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { type Desk, settled } from '../../../src/session/index.ts';
import { deskOf } from '../../session/desks.ts';

/** A screen with somebody who presses these keys, one after the other; what was shown before each is kept. */
function pressing(keys: readonly string[]): { readonly screen: Screen; readonly shown: string[] } {
  const left = [...keys];
  const shown: string[] = [];
  let frame: Frame = { lines: [], prompt: '' };
  const screen: Screen = {
    size: () => ({ rows: 24, columns: 80 }),
    draw: drawn => {
      frame = drawn;
    },
    key: async () => {
      shown.push([...frame.lines, frame.prompt].join('\n'));
      const name = left.shift();
      if (name === undefined) throw new Error('nobody presses a key any more');
      return { name, text: name.length === 1 ? name : '' };
    },
    leave: async () => {},
  };
  return { screen, shown };
}

const TWO = ['id: one, ask: "One?"', 'id: two, ask: "Two?"'];
const style = makeStyle({ colour: false, unicode: true });

describe('going through the questions', () => {
  it('keeps every step before the next question is shown', async () => {
    const happened: string[] = [];
    const { screen, shown } = pressing(['y', 'n', 'enter']);
    const work = {
      progress: () => ({ number: 1, of: 1, seconds: 0 }),
      keep: async (_before: Desk, after: Desk) => {
        await new Promise(resolve => setImmediate(resolve));
        happened.push(`kept ${settled(after).map(({ value }) => value)} after ${shown.length} screens`);
      },
      finish: async () => {
        happened.push('finished');
      },
    };
    const how = await goThrough({ screen, style, blind: null }, work, await deskOf(TWO));
    expect(how).toBe('finished');
    expect(happened).toEqual(['kept yes, after 1 screens', 'kept yes,no after 2 screens', 'finished']);
  });

  it('stays at the question when it could not be written, and says so', async () => {
    const failures = ['disk full', 'disk full'];
    const kept: Desk[] = [];
    const { screen, shown } = pressing(['n', 'y', 'y', 'n', 'enter', 'q']);
    const work = {
      progress: () => ({ number: 1, of: 1, seconds: 0 }),
      keep: async (_before: Desk, after: Desk) => {
        const failure = failures.pop();
        if (failure !== undefined) throw new Error(failure);
        kept.push(after);
      },
      finish: async () => {
        throw new Error('disk full again');
      },
    };
    const how = await goThrough({ screen, style, blind: null }, work, await deskOf(TWO));
    expect(how).toBe('stopped');
    expect(shown[1]).toContain('NOT SAVED: disk full');
    expect(shown[1]).toContain('1 of 2');
    expect(shown[1]).not.toContain('Answered');
    expect(kept.map(desk => settled(desk).map(({ value }) => value))).toEqual([
      ['yes', null],
      ['yes', 'no'],
    ]);
    expect(shown[3]).toContain('2 of 2');
    expect(shown.at(-1)).toContain('NOT SAVED: disk full again');
  });
});
