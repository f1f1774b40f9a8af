import type { Change, Comparison, GroupMove, MixMove, Tried } from '../../model/comparison.ts';
import { clean } from '../clean.ts';
import { count, counted, difference, points, written } from '../numbers.ts';
import type { Style, Tone } from '../style.ts';
import { criticalLines, openOfCritical } from './critical.ts';
import { changeInterval } from './interval.ts';
import { movedMost, thoughWords } from './moved.ts';

/** Of each kind that is named in a line. */
export const NAMED = 4;

/** A line of the answer, and whether it is good or bad news. */
export type Said = { readonly tone: Tone | null; readonly text: string };

/** Good and bad are for certain only; what moved beyond its own interval is a question. */
export function toneOfChange({ state, certain }: Pick<Change, 'state' | 'certain'>): Tone | null {
  if (state === 'none' || state === 'unsure') return null;
  if (!certain) return 'unsure';
  return state === 'better' ? 'good' : 'bad';
}

/** What happened, in a few lines: critical errors that moved for certain, the score, what is real of it, who and what made it, and what to beware of. */
export function answer(comparison: Comparison, style: Style): readonly Said[] {
  const { items, groups, warnings } = comparison;
  const agents = groups.agent ?? [];
  const nameOf = ({ checklist, id }: { checklist: string; id: string }) => `${checklist}.${id}`;
  const keyOf = ({ key }: GroupMove) => key;
  const lines = [
    ...criticalLines(comparison, style),
    whole(comparison, style),
    ...comparison.mix.flatMap(one => parted(one, style)),
    ...certain('item', items, nameOf, style),
    ...certain('agent', agents, keyOf, style),
    ...recognised(comparison),
    ...movers(comparison, style),
    ...comparison.tried.flatMap(list => byChance(list, comparison)),
    ...warnings.map(({ text }): Said => ({ tone: 'unsure', text: `Beware: ${text}.` })),
  ];
  return lines.map(({ tone, text }) => ({ tone, text: clean(text) }));
}

/** `score 68.6 → 74.2 (+5.6, +1.2 to +10.0): better for certain` */
export function whole({ totals, confidence }: Comparison, style: Style): Said {
  const { before, after, change, interval, state } = totals;
  const { arrow } = style.marks;
  const bound = change === 0 ? null : before.value;
  const scores = `${points(style, before.value, change === 0 ? null : after.value)} ${arrow} ${points(style, after.value, bound)}`;
  if (state === 'none') return { tone: 'unsure', text: `Score ${scores}: there is no score on both sides.` };
  const sure =
    interval === null ? '' : `, ${written(100 * confidence)} % interval ${changeInterval(style, interval)}`;
  const told = interval === null ? 'how sure that is cannot be told' : WORDS[state];
  return {
    tone: toneOfChange(totals) ?? 'unsure',
    text: `Score ${scores} (${difference(style, change)}${sure}): ${told}.`,
  };
}

const WORDS = {
  better: 'better for certain',
  worse: 'worse for certain',
  unsure: 'nothing changed beyond what chance may explain',
};

/** Said where others came or went, or the shares moved the score; by agent and channel always. */
function parted({ by, real, interval, state, mix, both, new: added, gone }: MixMove, style: Style): Said[] {
  if (by !== 'agent' && by !== 'channel' && Math.abs(mix) < 0.05) return [];
  const sure = interval === null ? '' : ` (${changeInterval(style, interval)})`;
  const moves = [...(added > 0 ? [`${count(added)} new`] : []), ...(gone > 0 ? [`${count(gone)} gone`] : [])];
  const who = `${count(both)} in both${moves.length === 0 ? '' : `, ${moves.join(', ')}`}`;
  const text = `By ${by} (${who}): ${difference(style, real)} is real${sure}, ${signedPoints(style, mix)} is mix.`;
  return [{ tone: state === 'better' ? 'good' : state === 'worse' ? 'bad' : null, text }];
}

function certain<T extends Change>(
  what: string,
  changes: readonly T[],
  nameOf: (one: T) => string,
  style: Style,
): Said[] {
  const { better, worse } = certainOf(changes);
  const listed = (some: readonly T[]) => {
    const named = some.slice(0, NAMED).map(one => `${nameOf(one)} (${difference(style, one.change)})`);
    const more = some.length > NAMED ? ` and ${count(some.length - NAMED)} more` : '';
    return `${named.join(', ')}${more}`;
  };
  return [
    ...(better.length > 0
      ? [
          {
            tone: 'good' as const,
            text: `Better for certain, ${counted(better.length, what)}: ${listed(better)}.`,
          },
        ]
      : []),
    ...(worse.length > 0
      ? [
          {
            tone: 'bad' as const,
            text: `Worse for certain, ${counted(worse.length, what)}: ${listed(worse)}.`,
          },
        ]
      : []),
  ];
}

/** Those that are certain, in a list from fall to rise: the greatest change of each way first. */
export function certainOf<T extends Change>(
  changes: readonly T[],
): Readonly<Record<'better' | 'worse', readonly T[]>> {
  const sure = changes.filter(one => one.certain);
  return {
    better: sure.filter(({ state }) => state === 'better').toReversed(),
    worse: sure.filter(({ state }) => state === 'worse'),
  };
}

function recognised({ recognition: { item, agent } }: Comparison): Said[] {
  const named = [...(agent === null ? [] : [`agent ${agent}`]), ...(item === null ? [] : [`item ${item}`])];
  return named.length === 0
    ? []
    : [{ tone: 'good', text: `To recognise, improved most: ${named.join(', ')}.` }];
}

/** The items that did most to the score, either way: chance or not, these are the points of the change. */
function movers(comparison: Comparison, style: Style): Said[] {
  const most = movedMost(comparison, NAMED);
  if (most.length === 0) return [];
  const named = most.map(one => {
    const though = thoughWords(one);
    const why = though === null ? '' : `, ${though}`;
    return `${one.checklist}.${one.id} (${signedPoints(style, one.moved)}${why})`;
  });
  return [{ tone: null, text: `The score was moved most by ${named.join(', ')}.` }];
}

/** Points with their sign and one decimal. */
export function signedPoints(style: Style, value: number): string {
  const shown = points(style, value);
  return value > 0 && Number(shown) !== 0 ? `+${shown}` : shown;
}

/** Only of items and agents, and only where something moved that is not certain. */
function byChance({ list, compared, moved, byChance, better, worse }: Tried, comparison: Comparison): Said[] {
  const open = moved - better - worse;
  if ((list !== 'items' && list !== 'agent') || open <= 0) return [];
  const of = counted(compared, list === 'items' ? 'item' : 'agent');
  const why = list === 'items' ? openOfCritical(comparison) : '';
  const text = `Not certain: ${count(open)} of ${of} moved beyond chance taken alone; chance alone would move about ${byChance.toFixed(1)}.${why}`;
  return [{ tone: null, text }];
}

/** Those that are certain first, then those that moved, then the others, last those nothing is sure of; of each the greatest `by`. */
export function tellingFirst<T extends Change>(
  changes: readonly T[],
  by: (one: T) => number | null = ({ change }) => change,
): readonly T[] {
  const rank = ({ certain: sure, state, interval }: Change) => {
    if (sure) return 0;
    if (state === 'better' || state === 'worse') return 1;
    return interval === null ? 3 : 2;
  };
  const size = (one: T) => {
    const value = by(one);
    return value === null ? -1 : Math.abs(value);
  };
  return changes.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a));
}
