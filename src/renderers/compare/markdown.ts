import type { Change, Comparison } from '../../model/comparison.ts';
import { clean } from '../clean.ts';
import { count, counted, difference, points, share, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Style } from '../style.ts';
import { cell, code } from '../what-if/markdown/code.ts';
import { type Block, fitted } from '../what-if/markdown/fitted.ts';
import { criticalMoved, criticalWords } from './critical.ts';
import { changeInterval } from './interval.ts';
import {
  apartWords,
  LONGER,
  listedFields,
  listSizes,
  sameWords,
  type Told,
  toldItems,
  toldOf,
} from './lists.ts';
import { answer, tellingFirst, toneOfChange, whole } from './words.ts';

const SHOWN = 30;
const NOTHING: Block = { open: [], rows: [], close: [], rest: 0, noun: '' };

/** For a comment or a step summary on GitHub: what others wrote stands in code spans, and none of it can be Markdown. */
export function markdown(comparison: Comparison, { style }: RenderOptions): string {
  const { listed, apart } = listedFields(comparison);
  return fitted([
    head(comparison, style),
    figures(comparison, style),
    critical(comparison, style),
    changes('Items', 'items', toldItems(comparison.items), one => `${one.checklist}.${one.id}`, style),
    ...listed.map(([by, members]) => {
      const name = (one: (typeof members)[number]) =>
        `${one.key}${one.presence === 'both' ? '' : ` (${one.presence})`}`;
      return changes(`By ${code(by)}`, 'groups', toldOf(members), name, style);
    }),
    ...(apart.length === 0 ? [] : [{ ...NOTHING, open: [`<sub>${apartWords(apart)}</sub>`] }]),
    foot(comparison),
  ]);
}

function head(comparison: Comparison, style: Style): Block {
  const { before, after } = comparison.reports;
  const named = ({ file, interactions }: typeof before) =>
    `${code(file)} (${counted(interactions, 'interaction')})`;
  const overall = whole(comparison, style).text;
  const rest = answer(comparison, style).filter(({ text }) => text !== overall);
  const first = [
    ...criticalMoved(comparison).map(one => `${criticalWords(one, comparison, style)}.`),
    overall,
  ];
  return {
    ...NOTHING,
    open: [
      `### csaudit compare: ${first.join(' ')}`,
      '',
      `${named(before)} ${style.marks.arrow} ${named(after)}`,
      ...(rest.length === 0 ? [] : ['']),
      ...rest.map(({ tone, text }) => `- ${tone === null ? '' : `${style.signs[tone]} `}${code(text, 600)}`),
    ],
  };
}

function figures({ totals, checklists }: Comparison, style: Style): Block {
  const { before, after } = totals.coverage;
  const moved = before === null || after === null ? null : after - before;
  return {
    ...NOTHING,
    open: [
      ...HEAD,
      row('score', totals, style),
      `| | coverage | | ${share(style, before)} | ${share(style, after)} | ${difference(style, moved)} | |`,
      ...checklists.map(one => row(cell(one.id), one, style)),
    ],
  };
}

function critical({ critical }: Comparison, style: Style): Block {
  const rows = critical.filter(one => one.before.n + one.after.n > 0).map(one => row(one.family, one, style));
  return rows.length === 0 ? NOTHING : { ...NOTHING, open: ['#### Critical accuracy', '', ...HEAD], rows };
}

const HEAD = ['| | | n | before | after | change | interval |', '|---|---|---:|---:|---:|---:|---:|'];

function changes<T extends Change>(
  title: string,
  noun: string,
  { rows, same }: Told<T>,
  nameOf: (one: T) => string,
  style: Style,
): Block {
  if (rows.length + same === 0) return NOTHING;
  const close = same === 0 ? [] : ['', `<sub>${sameWords(same)}</sub>`];
  if (rows.length === 0) return { ...NOTHING, open: [`#### ${title}`, ...close] };
  return {
    open: [`#### ${title}`, '', ...HEAD],
    rows: tellingFirst(rows)
      .slice(0, SHOWN)
      .map(one => row(cell(nameOf(one)), one, style)),
    close,
    rest: Math.max(0, rows.length - SHOWN),
    noun,
  };
}

/** `name` is safe. */
function row(name: string, one: Change, style: Style): string {
  const { before, after, change, interval } = one;
  const tone = toneOfChange(one);
  const n =
    before.n === after.n ? count(after.n) : `${count(before.n)} ${style.marks.arrow} ${count(after.n)}`;
  const cells = [
    tone === null ? '' : style.signs[tone],
    name,
    n,
    points(style, before.value),
    points(style, after.value),
    difference(style, change),
    changeInterval(style, interval),
  ];
  return `| ${cells.join(' | ')} |`;
}

function foot(comparison: Comparison): Block {
  const { tool, confidence } = comparison;
  const sizes = listSizes(comparison);
  const lists = sizes === '' ? '' : ` Lists: ${sizes}; ${LONGER}.`;
  const told = `Intervals at ${written(100 * confidence)} %, of each change by itself; a tick or a cross: certain with all of its list together.${lists}`;
  return { ...NOTHING, open: [`<sub>${told} ${clean(tool.name)} ${code(tool.version)}</sub>`] };
}
