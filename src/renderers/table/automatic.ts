import type { AutomaticReport, Counted } from '../../model/automatic.ts';
import { clean } from '../clean.ts';
import { count, counted, points, share, shareInterval } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { signWidth } from '../style.ts';
import { paragraph } from '../text.ts';
import { figureColumn, grid, type Row, textColumn } from './grid.ts';
import { andMore, type Section, strong, titled } from './section.ts';

const SHOWN = 12;
const COLUMNS = [
  textColumn('', 20),
  ...['people', 'probes', 'agree', 'interval', 'judged by both'].map(figureColumn),
];

const COUNTS: Readonly<Record<Counted, string>> = {
  people: 'all other figures are of what people answered',
  probes: 'all other figures are of what probes found, not of what people answered',
  both: 'all other figures mix the two: the person’s answer where there is one, else the probe’s',
};

/** What people answered beside what probes found: the whole, each checklist, and the items they agree on least. */
export const automatic: Section = ({ automatic }, page) => {
  if (automatic === null) return [];
  const { totals, checklists, items } = automatic;
  const { style } = page;
  const both = items
    .filter(({ agreement }) => agreement.judged > 0)
    .toSorted((a, b) => (a.agreement.share ?? 0) - (b.agreement.share ?? 0));
  const figures = (name: string, { people, probes }: AutomaticReport['totals']): Row => ({
    tone: null,
    cells: [name, strong(points(style, people.score), style), points(style, probes.score), '', '', ''],
  });
  const rows = [
    figures('score', totals),
    ...checklists.map(each => figures(clean(each.id), each)),
    ...both.slice(0, SHOWN).map(
      ({ checklist, id, people, probes, agreement }): Row => ({
        tone: null,
        cells: [
          clean(`${checklist}.${id}`),
          strong(points(style, people.rate), style),
          points(style, probes.rate),
          share(style, agreement.share),
          shareInterval(style, agreement.interval),
          count(agreement.judged),
        ],
      }),
    ),
  ];
  const lines = grid(COLUMNS, rows, page);
  const more = andMore(both.length - SHOWN, style, both.length === SHOWN + 1 ? ' item' : ' items');
  return titled('People and probes', [...lines, ...more, ...remarks(automatic, page)], page);
};

/** Whose figures the others are, what agreeing means, and what only one of the two judged. */
function remarks(
  { counted: counts, items, notes }: AutomaticReport,
  { style, width }: RenderOptions,
): string[] {
  const alone = (own: 'people' | 'probes', other: 'people' | 'probes') =>
    items.filter(item => item[own].judged > 0 && item[other].judged === 0).length;
  const people = alone('people', 'probes');
  const probes = alone('probes', 'people');
  const texts = [
    COUNTS[counts],
    ...(items.some(({ agreement }) => agreement.judged > 0)
      ? ['agree: of the answers both gave, those that are equal; least first']
      : []),
    ...(people > 0 ? [`${counted(people, 'item')} judged by people only`] : []),
    ...(probes > 0 ? [`${counted(probes, 'item')} judged by probes only`] : []),
    ...notes.map(clean),
  ];
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  return texts.flatMap(text => paragraph(text, layout)).map(style.dim);
}
