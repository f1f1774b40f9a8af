import type { ProgramReport, Totals } from '../../model/report.ts';
import { count, difference, interval, points, share, target, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { type Style, signed, signWidth, TONES, type Tone } from '../style.ts';
import { paragraph } from '../text.ts';
import type { Section } from './section.ts';

/** A figure of the whole: its name before it, what is to be said of it behind. */
type Line = {
  readonly name: string;
  readonly figure: string;
  readonly remark: string;
  readonly tone?: Tone | null;
};

/** The whole in a few lines: score, target, coverage, passed and failed. */
export const totals: Section = ({ totals, program, confidence }, options) => {
  const { style } = options;
  const lines: Line[] = [
    {
      name: 'score',
      figure: points(style, totals.score, totals.target),
      remark: scoreRemark(totals, `${written(100 * confidence)} %`, program.aggregation, style),
    },
    ...(totals.target === null ? [] : [targetLine(totals, totals.target, style)]),
    {
      name: 'coverage',
      figure: share(style, totals.coverage),
      remark: 'of the weight that applies was judged',
    },
    {
      name: 'passed',
      figure: count(totals.passed),
      remark: `${count(totals.failed)} failed, ${count(totals.undetermined)} undetermined${unmarked(program, totals)}`,
    },
  ];
  return align(lines, options);
};

/** Why it could not be told, where no mark says what passing is. Where it could be, critical items decided. */
function unmarked({ pass, checklists }: ProgramReport, { undetermined }: Totals): string {
  const marked = pass !== null || checklists.some(each => each.pass !== null);
  return marked || undetermined === 0 ? '' : ': no pass mark is set';
}

function scoreRemark(
  { score, interval: ends, target }: Totals,
  sure: string,
  aggregation: string,
  style: Style,
): string {
  if (score === null) return 'nothing was judged';
  return `${ends === null ? '' : `${sure} interval ${interval(style, ends, target)}, `}${aggregation}`;
}

function targetLine(totals: Totals, points: number, style: Style): Line {
  const state = totals.state === 'none' ? '' : `: ${totals.state}`;
  const more = totals.needed === null ? '' : `, ${count(totals.needed)} more to settle`;
  const remark = `gap ${difference(style, totals.gap)}${state}${more}`;
  return { name: 'target', figure: target(style, points), remark, tone: TONES[totals.state] };
}

/** Names and figures in columns; remarks wrap in what is left of the page. */
function align(lines: readonly Line[], { style, width }: RenderOptions): string[] {
  const longest = (texts: readonly string[]) => texts.reduce((most, { length }) => Math.max(most, length), 0);
  const names = longest(lines.map(({ name }) => name));
  const figures = longest(lines.map(({ figure }) => figure));
  const start = signWidth(style);
  const indent = start + names + figures + 4;
  return lines.flatMap(({ name, figure, remark, tone = null }) => {
    const [first = '', ...more] = paragraph(remark, { width, indent, lines: 4, more: style.marks.more });
    const aligned = `${name.padEnd(names)}  ${' '.repeat(figures - figure.length)}${style.strong(figure)}`;
    const line = `${' '.repeat(start)}${aligned}  ${first.slice(indent)}`.trimEnd();
    return [...signed(tone, [line], style), ...more];
  });
}
