import { shape } from '../decode/index.ts';
import type { Scene } from '../model/checklist.ts';
import type { SPEAKERS } from '../model/interaction.ts';

/** Whose turns a probe reads, and which of them. `within` counts seconds from the first turn. */
export type Window = {
  readonly by: 'agent' | 'customer' | 'any';
  readonly first: number | null;
  readonly last: number | null;
  readonly within: number | null;
};

export const WINDOW_SHAPE = {
  by: shape.maybe(shape.oneOf(['agent', 'customer', 'any'])),
  first: shape.maybe(shape.count()),
  last: shape.maybe(shape.count()),
  within: shape.maybe(shape.positive()),
};

type WindowOptions = {
  readonly by?: 'agent' | 'customer' | 'any' | undefined;
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  readonly within?: number | undefined;
};

export function windowOf(options: WindowOptions): Window {
  return {
    by: options.by ?? 'agent',
    first: options.first ?? null,
    last: options.last ?? null,
    within: options.within ?? null,
  };
}

/** The 0-based turns in a window, in order; or why there are none to look at. */
export type InWindow =
  | { readonly turns: readonly number[] }
  | { readonly outcome: 'unverifiable' | 'notApplicable'; readonly note: string };

export function turnsIn(scene: Scene, window: Window): InWindow {
  const all = scene.interaction.turns;
  if (all.length === 0) return { outcome: 'unverifiable', note: 'no transcript' };
  const said = all.flatMap((turn, index) => (speaks(turn.speaker, window.by) ? [index] : []));
  if (said.length === 0) return { outcome: 'notApplicable', note: `the ${window.by} never speaks` };
  let turns = said;
  if (window.within !== null) {
    const begun = all[0]?.at;
    const until = window.within * 1000;
    if (begun === undefined || said.some(index => all[index]?.at === undefined)) {
      return { outcome: 'unverifiable', note: 'turns without a time' };
    }
    turns = turns.filter(index => (all[index]?.at ?? 0) - begun <= until);
  }
  if (window.first !== null) turns = turns.slice(0, window.first);
  if (window.last !== null) turns = turns.slice(-window.last);
  return { turns };
}

/** `any` means either side of the conversation; bots and system lines are nobody's words. */
export function speaks(speaker: (typeof SPEAKERS)[number], by: Window['by']): boolean {
  return by === 'any' ? speaker === 'agent' || speaker === 'customer' : speaker === by;
}

/** A window in words, for notes: `the agent's first 2 turns`. */
export function describeWindow(window: Window): string {
  const whose = window.by === 'any' ? '' : `the ${window.by}'s `;
  const parts = [
    window.first === null ? '' : window.first === 1 ? 'first turn' : `first ${window.first} turns`,
    window.last === null ? '' : window.last === 1 ? 'last turn' : `last ${window.last} turns`,
    window.first === null && window.last === null ? 'turns' : '',
    window.within === null ? '' : `within ${window.within} s`,
  ].filter(part => part !== '');
  return `${whose}${parts.join(' ')}`;
}
