import type { Change, Comparison } from '../../model/comparison.ts';
import { clean } from '../clean.ts';
import { count, counted, difference, points, share, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Style, Tone } from '../style.ts';
import { cell, code } from '../what-if/markdown/code.ts';
import { type Block, fitted } from '../what-if/markdown/fitted.ts';
import { criticalMoved, criticalWords } from './critical.ts';
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
import { answer, signedPoints, tellingFirst, toneOfChange, whole } from './words.ts';

const SHOWN = 30;
const NOTHING: Block = { open: [], rows: [], close: [], rest: 0, noun: '' };

/** For a comment or a step summary on GitHub: what others wrote stands in code spans, and none of it can be Markdown. */
export function markdown(comparison: Comparison, { style }: RenderOptions): string {
  const { listed, apart } = listedFields(comparison);
  return fitted([
    head(comparison, style),
    figures(comparison, style),
    critical(comparison, style),
    sections(comparison, style),
    items(comparison, style),
    ...listed.map(([by, members]) => {
      const name = (one: (typeof members)[number]) =>
        `${one.key}${one.presence === 'both' ? '' : ` (${one.presence})`}`;
      const { rows: told, same } = toldOf(members);
      const rows = tellingFirst(told).map(one => row(cell(name(one)), one, style));
      const remarks = same === 0 ? [] : [sameWords(same)];
      return list({ title: `By ${code(by)}`, noun: 'groups', head: HEAD, rows, all: rows.length, remarks });
    }),
    ...(apart.length === 0 ? [] : [{ ...NOTHING, open: [`<sub>${apartWords(apart)}</sub>`] }]),
    foot(comparison),
  ]);
}

function head(comparison: Comparison, style: Style): Block {
  const { before, after } = comparison.reports;
  const named = ({ file, interactions }: typeof before) =>
    `${code(file)} (${counted(interactions, 'interaction')})`;
  const overall = whole(comparison, style);
  const rest = answer(comparison, style).filter(({ text }) => text !== overall.text);
  const signOf = (tone: Tone | null) => (tone === null ? '' : `${style.signs[tone]} `);
  const first = [
    ...criticalMoved(comparison).map(
      one => `${signOf(toneOfChange(one))}${criticalWords(one, comparison, style)}.`,
    ),
    `${signOf(overall.tone)}${overall.text}`,
  ];
  return {
    ...NOTHING,
    open: [
      `### csaudit compare: ${first.join(' ')}`,
      '',
      `${named(before)} ${style.marks.arrow} ${named(after)}`,
      ...(rest.length === 0 ? [] : ['']),
      ...rest.map(({ tone, text }) => `- ${signOf(tone)}${code(text, 600)}`),
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

function sections(comparison: Comparison, style: Style): Block {
  const { moved, others } = listedSections(comparison);
  const rows = moved.map(one => row(cell(`${one.checklist}: ${one.title}`), one, style));
  const remarks = others === null ? [] : [others];
  return list({
    title: 'Sections that moved',
    noun: 'sections',
    head: HEAD,
    rows,
    all: rows.length,
    remarks,
  });
}

/** With what each did to the score. */
function items(comparison: Comparison, style: Style): Block {
  const { rows: told, same } = toldItems(comparison.items);
  const rows = shownItems(comparison, told, SHOWN).map(one => {
    const though = thoughWords(one);
    const moved = `${signedPoints(style, one.moved)}${though === null ? '' : `, ${though}`}`;
    return `${row(cell(`${one.checklist}.${one.id}`), one, style)} ${moved} |`;
  });
  const remarks = same === 0 ? [] : [sameWords(same)];
  return list({ title: 'Items', noun: 'items', head: ITEM_HEAD, rows, all: told.length, remarks });
}

const ITEM_HEAD = HEAD.map((line, at) => `${line}${at === 0 ? ' score |' : '---|'}`);

type Listed = {
  readonly title: string;
  readonly noun: string;
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** How many there are to tell of; `rows` are the first of them, or all. */
  readonly all: number;
  readonly remarks: readonly string[];
};

function list({ title, noun, head, rows, all, remarks }: Listed): Block {
  const close = remarks.flatMap(text => ['', `<sub>${text}</sub>`]);
  if (rows.length === 0)
    return close.length === 0 ? NOTHING : { ...NOTHING, open: [`#### ${title}`, ...close] };
  const shown = rows.slice(0, SHOWN);
  return { open: [`#### ${title}`, '', ...head], rows: shown, close, rest: all - shown.length, noun };
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
