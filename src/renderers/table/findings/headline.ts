import type { Findings, Member } from '../../../model/findings.ts';
import type { Report } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { count, counted, difference, interval, points, target } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { type Style, signed, signWidth, TONES, type Tone } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { differently } from '../../told.ts';
import { type Section, titled } from '../section.ts';

const NAMED = 3;

/** The answer in a few lines: where service stands, what to fix first, who stands where, and in what to trust. */
export const headline: Section = (report, options) => {
  const { findings } = report;
  if (findings === null) return [];
  const lines = [
    standsAt(report, options),
    fixFirst(report, findings, options),
    ...named(report, findings, 'below', options),
    ...named(report, findings, 'above', options),
    ...flagged(findings),
    ...[differently(findings)].flatMap(line => line ?? []),
  ];
  return titled(
    'In short',
    lines.flatMap(line => told(line, options)),
    options,
  );
};

type Line = { readonly tone: Tone | null; readonly text: string };

function told({ tone, text }: Line, { style, width }: RenderOptions): readonly string[] {
  const layout = { width, indent: signWidth(style), lines: 4, more: style.marks.more };
  return signed(tone, paragraph(clean(text), layout), style);
}

function standsAt({ totals }: Report, { style }: RenderOptions): Line {
  const { score, state, gap, needed } = totals;
  const where = `The score is ${points(style, score, totals.target)} (${interval(style, totals.interval, totals.target)})`;
  if (state === 'none') return { tone: null, text: `${where}; no target is set.` };
  const side = state === 'unsure' ? 'neither above nor below for certain' : `${state} it for certain`;
  const more =
    needed === null
      ? ''
      : `; ${count(needed)} more ${needed === 1 ? 'interaction' : 'interactions'} would settle it`;
  const text = `${where}, target ${target(style, totals.target)} (${difference(style, gap)}): ${side}${more}.`;
  return { tone: TONES[state], text };
}

function fixFirst(report: Report, { pareto }: Findings, { style }: RenderOptions): Line {
  const first = pareto.slice(0, NAMED);
  if (first.length === 0) return { tone: 'good', text: 'No item loses points.' };
  const named = first.map(({ item, pointsLost }) => `${item} (${points(style, pointsLost)})`).join(', ');
  const share = Math.round(first.at(-1)?.cumulated ?? 0);
  const all = report.items.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  return {
    tone: null,
    text: `Fix first: ${named}: ${share} % of the ${points(style, all)} points lost.`,
  };
}

/** Agents who are off target for certain with all agents together, and those whose own interval alone says so. */
function named(
  { groups }: Report,
  { who }: Findings,
  side: NonNullable<Member['certain']>,
  { style }: RenderOptions,
): Line[] {
  const members = who.agent ?? [];
  const alone = new Set((groups.agent ?? []).flatMap(({ key, state }) => (state === side ? key : [])));
  const certain = members.filter(one => one.certain === side);
  const perhaps = members.filter(one => one.certain !== side && alone.has(one.key));
  const all = counted(members.length, 'agent');
  const sure = members.length === 1 ? ' for certain' : `, certain for all ${all} together`;
  const Side = side === 'below' ? 'Below' : 'Above';
  return [
    {
      tone: side === 'below' ? ('bad' as const) : ('good' as const),
      text: `${Side} target${sure}: ${firstOf(certain, side, style)}.`,
    },
    {
      tone: 'unsure' as const,
      text: `Perhaps ${side} target: ${firstOf(perhaps, side, style)}. Certain taken alone, not among ${all}.`,
    },
  ].filter((_, at) => (at === 0 ? certain : perhaps).length > 0);
}

/** The farthest from target first: the lowest with their scores, for them the report is about. */
function firstOf(members: readonly Member[], side: NonNullable<Member['certain']>, style: Style): string {
  const ordered = side === 'below' ? members : members.toReversed();
  const shown = ordered
    .slice(0, NAMED)
    .map(({ key, score }) => (side === 'below' ? `${key} (${points(style, score)})` : key));
  const more = members.length > NAMED ? ` and ${count(members.length - NAMED)} more` : '';
  return `${shown.join(', ')}${more}`;
}

function flagged({ trends }: Findings): Line[] {
  return trends.flatMap(({ by, points }) => {
    const keys = points.flatMap(({ key, rules }) => (rules.length > 0 ? key : []));
    if (keys.length === 0) return [];
    return [{ tone: 'unsure' as const, text: `By ${by}, more than chance: ${keys.slice(0, 5).join(', ')}.` }];
  });
}
