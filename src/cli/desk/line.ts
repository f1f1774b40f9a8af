import type { Key } from './key.ts';

/** A line of text being typed: what stands before the cursor and behind it, character by character as people count. */
export type Line = { readonly before: readonly string[]; readonly behind: readonly string[] };

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function lineOf(text: string): Line {
  return { before: characters(text), behind: [] };
}

export function textOf({ before, behind }: Line): string {
  return [...before, ...behind].join('');
}

/** The line after a key, with the keys shells know; `null`: the key does nothing to a line. */
export function typeKey(line: Line, { name, text }: Key): Line | null {
  const { before, behind } = line;
  if (text !== '') return { before: characters(before.join('') + text), behind };
  const last = before.slice(-1);
  switch (name) {
    case 'backspace':
    case 'ctrl-h':
      return { before: before.slice(0, -1), behind };
    case 'delete':
      return { before, behind: behind.slice(1) };
    case 'left':
      return { before: before.slice(0, -1), behind: [...last, ...behind] };
    case 'right':
      return { before: [...before, ...behind.slice(0, 1)], behind: behind.slice(1) };
    case 'home':
    case 'ctrl-a':
      return { before: [], behind: [...before, ...behind] };
    case 'end':
    case 'ctrl-e':
      return { before: [...before, ...behind], behind: [] };
    case 'ctrl-u':
      return { before: [], behind };
    case 'ctrl-k':
      return { before, behind: [] };
    case 'ctrl-w':
      return { before: characters(before.join('').replace(/\S+\s*$/u, '')), behind };
    default:
      return null;
  }
}

/** What fits of a line into `room` columns: all around the cursor, cut at the sides. `measure`: columns of a text. */
export function windowOf(
  { before, behind }: Line,
  room: number,
  measure: (text: string) => number,
): { readonly before: string; readonly behind: string } {
  const left = fitting(before.toReversed(), Math.max(1, room - 1), measure).toReversed();
  const used = measure(left.join(''));
  return { before: left.join(''), behind: fitting(behind, Math.max(0, room - used), measure).join('') };
}

function fitting(
  characters: readonly string[],
  room: number,
  measure: (text: string) => number,
): readonly string[] {
  let used = 0;
  const end = characters.findIndex(character => {
    used += measure(character);
    return used > room;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

function characters(text: string): readonly string[] {
  return Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
}
