import { shape } from '../decode/index.ts';
import type { Finding } from '../model/answer.ts';
import type { Scene, Side } from '../model/checklist.ts';
import { notApplicable, unverifiable } from './finding.ts';

/** Whose turns a probe reads, and which of them. `within` counts seconds from the first turn. */
export type Window = {
  readonly by: Side;
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
  readonly by?: Side | undefined;
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

const NO_TRANSCRIPT = unverifiable('no transcript');
const UNTIMED = unverifiable('turns without a time');
const SILENT: Readonly<Record<Side, Finding>> = {
  agent: notApplicable('the agent never speaks'),
  customer: notApplicable('the customer never speaks'),
  any: notApplicable('the any never speaks'),
};

/** The 0-based turns of one side, in order; or what is found where there are none. */
export function turnsBy(scene: Scene, by: Side): readonly number[] | Finding {
  if (scene.turns.length === 0) return NO_TRANSCRIPT;
  const turns = scene.turnsBy(by);
  return turns.length === 0 ? SILENT[by] : turns;
}

/** The 0-based turns in a window, in order; or what is found where there are none to look at. */
export function turnsIn(scene: Scene, window: Window): readonly number[] | Finding {
  const said = turnsBy(scene, window.by);
  if ('grounds' in said) return said;
  let turns = said;
  if (window.within !== null) {
    const begun = scene.turns[0]?.at;
    const until = window.within * 1000;
    if (begun === undefined || said.some(index => scene.turns[index]?.at === undefined)) return UNTIMED;
    turns = turns.filter(index => (scene.turns[index]?.at ?? 0) - begun <= until);
  }
  if (window.first !== null && turns.length > window.first) turns = turns.slice(0, window.first);
  if (window.last !== null && turns.length > window.last) turns = turns.slice(-window.last);
  return turns;
}

/** Whether a phrase set occurs in any of the turns. */
export function saidIn(scene: Scene, set: number, turns: readonly number[]): boolean {
  for (const turn of turns) if (scene.said(set, turn)) return true;
  return false;
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
