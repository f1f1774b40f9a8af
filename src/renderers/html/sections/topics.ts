import { count, points, share } from '../../numbers.ts';
import { listCell, nameCell, pointsCell, textCell, withBeneath } from '../cells.ts';
import { name } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { STYLE } from '../signs.ts';
import { figure, prose, table, text, word } from '../table.ts';

const AGENTS_SHOWN = 5;
const TRAINING = [prose('topic'), figure('points lost, share'), text('whom for first')];

/** Training, in the order of the points lost. */
export const training: MakePart = ({ findings }) => {
  const rows = (findings?.training ?? []).map(({ topic, pointsLost, share: of, items, agents }) => {
    const first = agents
      .slice(0, AGENTS_SHOWN)
      .map(({ key, pointsLost }) => `${name(key)} (${points(STYLE, pointsLost, 0)})`);
    const more = agents.length > AGENTS_SHOWN ? [`${count(agents.length - AGENTS_SHOWN)} more`] : [];
    return [
      withBeneath(nameCell(topic), listCell(items).html),
      withBeneath(pointsCell(pointsLost, 0), `${share(STYLE, of)} %`),
      { html: [...first, ...more].join(', ') || STYLE.marks.none, by: agents.length },
    ];
  });
  const caption = 'Training topics, and whom they would help most';
  return { id: 'training', title: 'Training', body: table(caption, TRAINING, rows) };
};

/** What can be said of items as questions. */
export const advice: MakePart = ({ findings }) => {
  const rows = (findings?.advice ?? []).map(({ item, kind, text: said }) => [
    nameCell(item),
    textCell(kind.replace('-', ' ')),
    textCell(said),
  ]);
  const columns = [text('item'), word('kind'), prose('advice')];
  return { id: 'advice', title: 'Items to look at again', body: table('Advice on items', columns, rows) };
};
