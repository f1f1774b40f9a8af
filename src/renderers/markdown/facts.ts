import type { Report } from '../../model/report.ts';
import { count } from '../numbers.ts';
import type { Style } from '../style.ts';
import { astray, placeOf, questionOf, tellersOf, timesBeyond, titleOf, toneOfTold } from '../told.ts';
import { cell } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { tableBlock } from './block.ts';
import { mark } from './figures.ts';

const SHOWN = 15;
const VALUES = 5;
const AGENTS = 4;

/** What customers were told of the same fact, by whom and how often, beside what is right. */
export function facts({ findings }: Report, style: Style, quotes: boolean): Block {
  const all = astray(findings);
  const rows = all.flatMap(fact => {
    const left = timesBeyond(fact, VALUES);
    const rest = [cell(questionOf(fact)), '', 'something else', count(left), '', ''];
    const told = fact.told.slice(0, VALUES).map(told => {
      const place = cell(placeOf(told.example, ` ${style.marks.dot} `));
      const said = quotes && told.example.quote !== '' ? `: ${cell(`"${told.example.quote}"`)}` : '';
      return [
        cell(questionOf(fact)),
        fact.value === null ? 'not in the facts' : cell(fact.value),
        `${mark(toneOfTold(told), style)} ${cell(told.value)}`,
        count(told.interactions),
        cell(tellersOf(told, AGENTS)),
        `${place}${said}`,
      ];
    });
    return left === 0 ? told : [...told, rest];
  });
  return tableBlock(
    titleOf(all),
    [
      ...[['question', 'left'] as const, ['right', 'left'] as const, ['told', 'left'] as const],
      ...[['interactions', 'right'] as const, ['by', 'left'] as const, ['as in', 'left'] as const],
    ],
    rows,
    { noun: 'values', most: SHOWN },
  );
}
