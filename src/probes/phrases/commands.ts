import { type Action, type Network, NONE } from './network.ts';

// What happens in a state that has to do with gaps is written as numbers, one command after the other.
/** FOUND, word of the mask, bits: sets are found. */
const FOUND = 0;
/** ASKED, word of the mask, bits: they are if the sentence turns out to be a question. */
const ASKED = 1;
/** OPEN, twice the gap, its bit: a gap opens behind this word. */
const OPEN = 2;
/** BEHIND, twice the gap, length, window, size: if the gap opened where a stretch of that length may follow; else skip so many numbers. */
const BEHIND = 3;

// Each gap has one of 31 bits, so that most commands need no look: none of their gaps has opened in the sentence.
/** The bit of what depends on no gap. */
export const ALWAYS = 1 << 31;

function bitOf(gap: number): number {
  return 1 << (gap % 31);
}

/** The bits of which one must be set for the commands of these actions to have an effect. */
export function needsOf(actions: readonly Action[]): number {
  let needs = 0;
  for (const { behind, opens } of actions)
    if (behind !== NONE) needs |= bitOf(behind);
    else if (opens !== NONE) needs |= ALWAYS;
  return needs;
}

/** Sets as the words of a mask. */
export type Mask = readonly number[];

/** The sets that actions find wherever they happen (`asks`: in a question). Those behind a gap are left to commands. */
export function maskOf(actions: readonly Action[], asks: boolean): Mask {
  const mask: number[] = [];
  for (const { target } of actions)
    if (target !== null && target.asks === asks)
      for (const set of target.sets) mask[set >> 5] = (mask[set >> 5] ?? 0) | (1 << (set & 31));
  return mask;
}

/** The gaps that actions open, and all that happens behind gaps. */
export function commandsOf({ widths }: Network, actions: readonly Action[]): readonly number[] {
  const commands: number[] = [];
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const key = `${action.behind} ${action.length}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [action]);
    else group.push(action);
  }
  for (const group of groups.values()) {
    const { behind = NONE, length = 0 } = group[0] ?? {};
    const inner: number[] = [];
    for (const gap of new Set(group.map(({ opens }) => opens)))
      if (gap !== NONE) inner.push(OPEN, 2 * gap, bitOf(gap));
    if (behind !== NONE) {
      maskOf(group, false).forEach((bits, word) => void inner.push(FOUND, word, bits));
      maskOf(group, true).forEach((bits, word) => void inner.push(ASKED, word, bits));
      commands.push(BEHIND, 2 * behind, length, 2 ** (widths[behind] ?? 0) - 1, inner.length);
    }
    commands.push(...inner);
  }
  return commands;
}

/** By gap: the last word at which it opened; and, as bits, how many words before that it did, too. */
export type Gaps = Int32Array;
/** Before all words: further than a gap can look back. */
export const LONG_AGO = -64;

/** Does the commands at a place, at a word of that number. Returns the bits of the gaps that opened. */
export function obey(
  commands: Int32Array,
  place: number,
  word: number,
  gaps: Gaps,
  asked: Int32Array,
  masks: Uint32Array,
  maskAt: number,
): number {
  let open = 0;
  const last = place + (commands[place] ?? 0);
  for (let at = place + 1; at <= last; ) {
    const command = commands[at];
    const second = commands[at + 1] ?? 0;
    const third = commands[at + 2] ?? 0;
    if (command === OPEN) {
      const ago = word - (gaps[second] ?? 0);
      gaps[second] = word;
      gaps[second + 1] = ago > 31 ? 1 : ((gaps[second + 1] ?? 0) << ago) | 1;
      open |= third;
      at += 3;
    } else if (command === BEHIND) {
      // The stretch began `third` words back: before that lies the window in which the gap must have opened.
      const back = third - (word - (gaps[second] ?? 0));
      const opened = gaps[second + 1] ?? 0;
      const shifted = back >= 0 ? opened >>> back : back > -32 ? opened << -back : 0;
      at += (shifted & (commands[at + 3] ?? 0)) === 0 ? 5 + (commands[at + 4] ?? 0) : 5;
    } else {
      if (command === FOUND) masks[maskAt + second] = (masks[maskAt + second] ?? 0) | third;
      else asked[second] = (asked[second] ?? 0) | third;
      at += 3;
    }
  }
  return open;
}
