import type { Findings } from '../../../model/findings.ts';
import type { Report } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { count, difference, interval, points, target } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { signed, signWidth, TONES, type Tone } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { type Section, titled } from '../section.ts';

const NAMED = 3;

/** The answer in a few lines: where service stands, what to fix first, who stands where, and in what to trust. */
export const headline: Section = (report, options) => {
  const { findings } = report;
  if (findings === null) return [];
  const lines = [
    standsAt(report, options),
    fixFirst(report, findings, options),
    ...who(report, options),
    ...recognised(report),
    ...flagged(findings),
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

/** Agents, or else the first field there are groups of. */
function who({ groups }: Report, { style }: RenderOptions): Line[] {
  const members = groups.agent ?? [];
  const below = members.filter(({ state }) => state === 'below');
  if (below.length === 0) return [];
  const named = below.slice(0, NAMED).map(({ key, score }) => `${key} (${points(style, score)})`);
  const more = below.length > NAMED ? ` and ${count(below.length - NAMED)} more` : '';
  return [{ tone: 'bad', text: `Below target for certain: ${named.join(', ')}${more}.` }];
}

function recognised({ groups }: Report): Line[] {
  const above = (groups.agent ?? []).filter(({ state }) => state === 'above').toReversed();
  if (above.length === 0) return [];
  const named = above.slice(0, NAMED).map(({ key }) => key);
  const more = above.length > NAMED ? ` and ${count(above.length - NAMED)} more` : '';
  return [{ tone: 'good', text: `Above target for certain: ${named.join(', ')}${more}.` }];
}

function flagged({ trends }: Findings): Line[] {
  return trends.flatMap(({ by, points }) => {
    const keys = points.flatMap(({ key, rules }) => (rules.length > 0 ? key : []));
    if (keys.length === 0) return [];
    return [{ tone: 'unsure' as const, text: `By ${by}, more than chance: ${keys.slice(0, 5).join(', ')}.` }];
  });
}
