import { clean } from '../../renderers/clean.ts';
import { count, counted } from '../../renderers/numbers.ts';
import { figureColumn, grid, type Row, textColumn } from '../../renderers/table/grid.ts';
import type { ComparedItem } from '../labels/compare.ts';
import { agreementOf, countsOf, kappaOf, qualityOf, type Share } from '../labels/confusion.ts';
import { type Compared, labelsOn } from '../labels/read.ts';
import { headline, type Page, percent, quotes, wrapped } from './page.ts';

const COLUMNS = [
  textColumn('item', 16),
  ...['labels', 'open', 'agree', 'kappa', 'precision', 'recall'].map(figureColumn),
];

/** A table of how far probes agree with labels, and beneath it the first labels with which each does not. */
export function labelsText({ file, interactions, labelled, items }: Compared, page: Page): string[] {
  const title = `${file}: ${counted(interactions, 'interaction')}, ${count(labelled)} with labels`;
  const disagreeing = items.filter(({ disagree }) => disagree > 0);
  return [
    ...wrapped(title, page, 0).map(page.style.heading),
    ...grid(COLUMNS, items.flatMap(rowsOf), page),
    ...disagreeing.flatMap(item => ['', ...disagreementsText(item, page)]),
  ];
}

function rowsOf(item: ComparedItem): Row[] {
  const { checklist, item: id, open, confusion } = item;
  const kappa = kappaOf(confusion);
  const { labelled, found } = countsOf(confusion);
  const first = [
    `${checklist}.${id}`,
    String(labelsOn(item)),
    open === 0 ? '' : String(open),
    shareText(agreementOf(confusion), false),
    kappa === null ? '–' : kappa.toFixed(2),
    '',
    '',
  ];
  const outcomes = (['met', 'missed'] as const).flatMap(outcome => {
    if (labelled(outcome) + found(outcome) === 0) return [];
    const { precision, recall } = qualityOf(confusion, outcome);
    return [[`  ${outcome}`, String(labelled(outcome)), '', '', '', shareText(precision), shareText(recall)]];
  });
  return [first, ...outcomes].map(cells => ({ tone: null, cells }));
}

/** `80 % (61-91)`; without an interval where there is none to be told. */
function shareText({ share, of, interval }: Share, withInterval = true): string {
  if (share === null) return '–';
  const text = percent(share * of, of);
  if (interval === null || !withInterval) return text;
  const [low, high] = interval.map(end => Math.round(100 * end));
  return `${text} (${low}-${high})`;
}

function disagreementsText({ checklist, item, disagree, disagreements }: ComparedItem, page: Page): string[] {
  const more = disagree > disagreements.length ? `, the first ${disagreements.length}` : '';
  return [
    page.style.strong(`${checklist}.${item}: ${counted(disagree, 'disagreement')}${more}`),
    ...disagreements.flatMap(one => [
      ...headline(one, clean(one.id), `labelled ${one.written} (${one.labelled}), found ${one.found}`, page),
      ...wrapped(one.note, page),
      ...quotes(one.evidence, page),
    ]),
  ];
}
