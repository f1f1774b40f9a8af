import type { Change, Comparison } from '../../model/comparison.ts';
import type { Pair } from '../../model/what-if.ts';
import { clean } from '../clean.ts';
import { count, counted, difference, points, share, written } from '../numbers.ts';
import { LEAST_WIDTH, type RenderOptions } from '../renderer.ts';
import { type Style, signed, signWidth } from '../style.ts';
import { figureColumn, grid, type Row, textColumn } from '../table/grid.ts';
import { andMore, remark, remarks, strong, titled } from '../table/section.ts';
import { paragraph } from '../text.ts';
import { changeInterval } from './interval.ts';
import {
  apartWords,
  LONGER,
  listedFields,
  listedSections,
  listSizes,
  sameWords,
  shownItems,
  toldItems,
  toldOf,
} from './lists.ts';
import { thoughWords } from './moved.ts';
import { answer, signedPoints, tellingFirst, toneOfChange } from './words.ts';

const SHOWN = 12;
const FIGURES = ['n', 'before', 'after', 'change', 'interval'].map(figureColumn);

/** For people, in a terminal: what happened and how sure that is, then the figures. */
export function table(comparison: Comparison, options: RenderOptions): string {
  const page = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const parts = [
    title(comparison, page),
    inShort(comparison, page),
    figures(comparison, page),
    critical(comparison, page),
    sections(comparison, page),
    items(comparison, page),
    ...groups(comparison, page),
    apart(comparison, page),
    legend(comparison, page),
  ].filter(lines => lines.length > 0);
  return `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function title(
  { reports: { before, after } }: Comparison,
  { style, width }: RenderOptions,
): readonly string[] {
  const named = ({ file, interactions }: typeof before) =>
    `${clean(file)} (${counted(interactions, 'interaction')})`;
  const text = `${named(before)} ${style.marks.arrow} ${named(after)}`;
  return paragraph(text, { width, indent: 0, lines: 4, more: style.marks.more }).map(style.heading);
}

function inShort(comparison: Comparison, page: RenderOptions): readonly string[] {
  const { style, width } = page;
  const layout = { width, indent: signWidth(style), lines: 6, more: style.marks.more };
  const lines = answer(comparison, style).flatMap(({ tone, text }) =>
    signed(tone, paragraph(text, layout), style),
  );
  return titled('In short', lines, page);
}

/** The whole and its checklists. */
function figures({ totals, checklists }: Comparison, page: RenderOptions): readonly string[] {
  const { style } = page;
  const rows = [
    rowOf('score', totals, style),
    { tone: null, cells: ['coverage', ...coverageCells(totals.coverage, style)] },
    ...checklists.map(one => rowOf(one.id, one, style)),
  ];
  return titled('The whole, and each checklist', grid([textColumn('', 16), ...FIGURES], rows, page), page);
}

/** Of the interactions in which a critical error could occur, the share without one. */
function critical({ critical }: Comparison, page: RenderOptions): readonly string[] {
  const rows = critical
    .filter(({ before, after }) => before.n + after.n > 0)
    .map(one => rowOf(one.family, one, page.style));
  return titled('Critical accuracy', grid([textColumn('family', 16), ...FIGURES], rows, page), page);
}

function coverageCells({ before, after }: Pair<number | null>, style: Style): readonly string[] {
  const change = before === null || after === null ? null : after - before;
  return ['', share(style, before), share(style, after), difference(style, change), ''];
}

function sections(comparison: Comparison, page: RenderOptions): readonly string[] {
  const { moved, others } = listedSections(comparison);
  const rows = moved.slice(0, SHOWN).map(one => rowOf(`${one.checklist}: ${one.title}`, one, page.style));
  const lines = grid([textColumn('section', 16), ...FIGURES], rows, page);
  const rest = others === null ? [] : [remark(others, page.style)];
  return titled(
    'Sections that moved',
    [...lines, ...andMore(moved.length - SHOWN, page.style), ...rest],
    page,
  );
}

function items(comparison: Comparison, page: RenderOptions): readonly string[] {
  const { style } = page;
  const { rows: told, same } = toldItems(comparison.items);
  const rows = shownItems(comparison, told, SHOWN).map(one => {
    const row = rowOf(`${one.checklist}.${one.id}`, one, style);
    const though = thoughWords(one);
    const below =
      though === null ? [] : remarks(though, { ...page, width: page.width - 2 }).map(line => `  ${line}`);
    return { ...row, cells: [...row.cells, signedPoints(style, one.moved)], below };
  });
  const columns = [textColumn('item', 16), ...FIGURES, figureColumn('score')];
  const lines = [...grid(columns, rows, page), ...left(told.length, same, style)];
  return titled('Items, and what each did to the score', lines, page);
}

/** What a list does not show: those that are cut off, and those that are as they were. */
function left(told: number, same: number, style: Style): readonly string[] {
  return [...andMore(told - SHOWN, style), ...(same > 0 ? [remark(sameWords(same), style)] : [])];
}

/** Agents first. */
function groups(comparison: Comparison, page: RenderOptions): readonly (readonly string[])[] {
  const { style } = page;
  return listedFields(comparison)
    .listed.toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'))
    .map(([by, members]) => {
      const { rows: told, same } = toldOf(members);
      const rows = tellingFirst(told)
        .slice(0, SHOWN)
        .map(one => rowOf(`${one.key}${one.presence === 'both' ? '' : ` (${one.presence})`}`, one, style));
      const lines = grid([textColumn(clean(by), 16), ...FIGURES], rows, page);
      return titled(`By ${clean(by)}`, [...lines, ...left(told.length, same, style)], page);
    });
}

function apart(comparison: Comparison, page: RenderOptions): readonly string[] {
  const { apart } = listedFields(comparison);
  return apart.length === 0 ? [] : remarks(apartWords(apart), page);
}

function rowOf(name: string, one: Change, style: Style): Row {
  const { before, after, change, interval } = one;
  const differ = change !== null && Math.abs(change) > 1e-9;
  return {
    tone: toneOfChange(one),
    cells: [
      clean(name),
      before.n === after.n ? count(after.n) : `${count(before.n)} ${style.marks.arrow} ${count(after.n)}`,
      points(style, before.value, differ ? after.value : null),
      strong(points(style, after.value, differ ? before.value : null), style),
      difference(style, differ ? change : change === null ? null : 0),
      changeInterval(style, interval),
    ],
  };
}

function legend(comparison: Comparison, page: RenderOptions): readonly string[] {
  const { good, bad, unsure } = page.style.signs;
  const text = `interval: ${written(100 * comparison.confidence)} %, of each change by itself; ${good} ${bad} certain with all of its list together; in a list ${unsure} outside chance by itself only`;
  const sizes = listSizes(comparison);
  return [...remarks(text, page), ...(sizes === '' ? [] : remarks(`lists: ${sizes}; ${LONGER}`, page))];
}
