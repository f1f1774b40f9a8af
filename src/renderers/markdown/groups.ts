import type { Report } from '../../model/report.ts';
import { marksAlone } from '../certain.ts';
import { count, counted, difference, interval, points } from '../numbers.ts';
import { prose } from '../scorecard/prose.ts';
import { type Style, TONES } from '../style.ts';
import { cell } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { folded, inHtml, tableBlock } from './block.ts';
import { mark } from './figures.ts';
import { partsBelow } from './parts.ts';

const SHOWN = 100;
const FIGURES = ['interactions', 'score', 'interval', 'gap'].map(name => [name, 'right'] as const);

/** Every kind of group there is more than one of, and agents, folded away; beneath each what of them is below target. */
export function groups(report: Report, style: Style): readonly Block[] {
  return Object.entries(report.groups)
    .filter(([by, members]) => members.length > (by === 'agent' ? 0 : 1))
    .toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'))
    .flatMap(([by, members]) => {
      const below = members.filter(({ state }) => state === 'below').length;
      const rows = members.map(group => [
        `${mark(TONES[group.state], style)} ${cell(group.key)}`.trim(),
        count(group.interactions),
        points(style, group.score, group.target),
        interval(style, group.interval, group.target),
        difference(style, group.gap),
        group.state === 'none' ? '' : group.state,
      ]);
      const heads = [['', 'left'] as const, ...FIGURES, ['state', 'left'] as const];
      const summary = `By ${inHtml(by)}: ${counted(members.length, 'group')}${below === 0 ? '' : `, ${count(below)} below target`}`;
      const caution = marksAlone(report, by, style);
      const told = tableBlock('', heads, rows, { noun: 'groups', most: SHOWN });
      return [
        folded(summary, caution === null ? told : { ...told, close: ['', prose(caution)] }),
        partsBelow(report, by, style),
      ];
    });
}
