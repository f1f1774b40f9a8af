import type { Consistency } from '../../../model/findings.ts';
import type { SpreadReport } from '../../../model/spread.ts';
import { difference } from '../../numbers.ts';
import { TONES } from '../../style.ts';
import { NO_SHARE } from '../../weighed-words.ts';
import { countCell, intervalCell, nameCell, pointsCell, shareCell, withBeneath } from '../cells.ts';
import { safe } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { STYLE, sign } from '../signs.ts';
import { type Cell, figure, prose, table, text, word } from '../table.ts';

/** How far groups lie apart, and who and what makes it. */
export const consistency: MakePart = ({ spreads, findings, weighing }) => {
  const found = findings?.consistency ?? [];
  const body = [
    table('Spreads against their limits', SPREAD, spreads.map(spreadRow)),
    table('How much of the differences lies between groups', SHARE, found.map(shareRow)),
    weighing === null || found.length === 0 ? '' : `<p class="note">${safe(NO_SHARE)}</p>`,
    ...found.map(differences),
  ];
  return { id: 'consistency', title: 'Consistency', body: body.join('') };
};

const SPREAD = [
  ...[
    prose('item'),
    text('compared'),
    figure('spread'),
    figure('interval'),
    figure('at most'),
    word('state'),
  ],
  ...[text('highest'), text('lowest'), figure('groups'), figure('more to settle')],
];

function spreadRow(one: SpreadReport): readonly Cell[] {
  const tone = TONES[one.state];
  const none = { html: STYLE.marks.none, by: null };
  const item = nameCell(`${one.checklist}.${one.item}`);
  return [
    one.note === null ? item : withBeneath(item, safe(one.note)),
    nameCell(`${one.of} by ${one.by}`),
    pointsCell(one.spread, one.limit),
    intervalCell(one.interval, one.limit),
    pointsCell(one.limit),
    tone === null ? none : { html: sign(tone, one.state), by: one.state },
    one.highest === null ? none : nameCell(one.highest.key),
    one.lowest === null ? none : nameCell(one.lowest.key),
    countCell(one.groups),
    one.needed === null ? none : countCell(one.needed),
  ];
}

const SHARE = [
  ...[
    text('by'),
    figure('groups'),
    figure('share between groups, %'),
    figure('interval'),
    figure('pairs that differ'),
  ],
  prose('items that differ most'),
];

function shareRow(one: Consistency): readonly Cell[] {
  const items = one.items.slice(0, 3).map(({ item }) => item);
  return [
    nameCell(one.by),
    countCell(one.groups),
    shareCell(one.share),
    intervalCell(one.interval),
    countCell(one.differing),
    { html: items.map(item => safe(item, 100)).join(', ') || STYLE.marks.none, by: items[0] ?? null },
  ];
}

const PAIRS = [text('higher'), text('lower'), figure('difference'), figure('interval')];
const ITEMS = [text('item'), figure('points apart'), text('loses most'), text('loses least')];

function differences({ by, pairs, items }: Consistency): string {
  const title = `by ${by}`;
  const pairRows = pairs.map(({ higher, lower, difference: apart, interval }) => [
    nameCell(higher),
    nameCell(lower),
    { html: difference(STYLE, apart), by: apart },
    intervalCell(interval),
  ]);
  const itemRows = items.map(({ item, spread, losesMost, losesLeast }) => [
    nameCell(item),
    pointsCell(spread),
    nameCell(losesMost),
    nameCell(losesLeast),
  ]);
  const body = `${table(`Pairs that differ for certain, ${title}`, PAIRS, pairRows)}${table(`Items that make the differences, ${title}`, ITEMS, itemRows)}`;
  return body === '' ? '' : `<details><summary>${safe(`Differences ${title}`)}</summary>${body}</details>`;
}
