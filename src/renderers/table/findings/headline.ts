import type { Findings, Member } from '../../../model/findings.ts';
import type { Report } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { count, counted, difference, interval, points, target } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { signed, signWidth, TONES, type Tone } from '../../style.ts';
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

/**
 * Agents who are off target for certain with all agents together; those whose own interval alone says so are counted, and
 * not named: of many agents chance puts some there.
 */
function named(
  { groups }: Report,
  { who }: Findings,
  side: NonNullable<Member['certain']>,
  { style }: RenderOptions,
): Line[] {
  const members = who.agent ?? [];
  const certain = members.filter(one => one.certain === side);
  const alone = (groups.agent ?? []).filter(({ state }) => state === side).length - certain.length;
  if (certain.length === 0) {
    if (alone <= 0) return [];
    const lie = alone === 1 ? 'lies' : 'lie';
    const whose = alone === 1 ? 'its own interval' : 'their own intervals';
    const text = `${count(alone)} of ${counted(members.length, 'agent')} ${lie} ${side} target by ${whose}; of so many that is not certain, and nobody is named.`;
    return [{ tone: 'unsure', text }];
  }
  const ordered = side === 'below' ? certain : certain.toReversed();
  const shown = ordered
    .slice(0, NAMED)
    .map(({ key, score }) => (side === 'below' ? `${key} (${points(style, score)})` : key));
  const more = certain.length > NAMED ? ` and ${count(certain.length - NAMED)} more` : '';
  const rest = alone > 0 ? `; ${count(alone)} more by their own interval only` : '';
  const sure =
    members.length === 1 ? ' for certain' : `, certain for all ${count(members.length)} agents together`;
  const text = `${side === 'below' ? 'Below' : 'Above'} target${sure}: ${shown.join(', ')}${more}${rest}.`;
  return [{ tone: side === 'below' ? 'bad' : 'good', text }];
}

function flagged({ trends }: Findings): Line[] {
  return trends.flatMap(({ by, points }) => {
    const keys = points.flatMap(({ key, rules }) => (rules.length > 0 ? key : []));
    if (keys.length === 0) return [];
    return [{ tone: 'unsure' as const, text: `By ${by}, more than chance: ${keys.slice(0, 5).join(', ')}.` }];
  });
}
