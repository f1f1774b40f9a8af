import type { Member, MemberScore } from '../../model/findings.ts';
import type { Gap, Interval, Report } from '../../model/report.ts';
import { membersOf } from '../certain.ts';
import { count, counted, difference, interval, points, written } from '../numbers.ts';
import type { Style } from '../style.ts';
import { cell } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { block, folded, inHtml, tableBlock } from './block.ts';

const SHOWN = 30;
const FIGURES = ['actual', 'interval', 'gap'].map(name => [name, 'right'] as const);

/**
 * Checklists, sections and items of a field's groups that their own intervals say are below target, the greatest shortfall
 * first, folded away. Not of periods: their scores stand in order of time. One group alone is the whole report again.
 */
export function partsBelow(report: Report, by: string, style: Style): Block {
  const members = membersOf(report, by);
  if (members.length < 2 || report.findings?.trends.some(trend => trend.by === by)) return block({});
  const repeated = onlySections(report);
  const parts = members
    .flatMap(member => partsOf(member, repeated))
    .filter(({ figure }) => figure.state !== 'none');
  const below = parts
    .filter(({ figure }) => figure.state === 'below')
    .toSorted((a, b) => (a.figure.gap ?? 0) - (b.figure.gap ?? 0));
  const above = parts.filter(({ figure }) => figure.state === 'above').length;
  const rows = below
    .slice(0, SHOWN)
    .map(({ key, kind, name, actual, figure }) => [
      cell(key),
      `${kind} ${cell(name)}`,
      points(style, actual, figure.target),
      interval(style, figure.interval, figure.target),
      difference(style, figure.gap),
    ]);
  const told = tableBlock('', [['group', 'left'], ['what', 'left'], ...FIGURES], rows, {
    noun: 'figures',
    most: SHOWN,
  });
  const summary = `By ${inHtml(by)}, part by part: ${count(below.length)} of ${counted(parts.length, 'checklist, section or item', 'checklists, sections and items')} below target, ${count(above)} above`;
  const chance = written(100 * (1 - report.confidence));
  const caution = `Each by its own interval alone: of a hundred that lie at their target about ${chance} come out below or above it by chance.`;
  return folded(summary, { ...told, rest: below.length - rows.length, close: ['', caution] });
}

type Part = {
  readonly key: string;
  readonly kind: 'checklist' | 'section' | 'item';
  readonly name: string;
  readonly actual: number | null;
  readonly figure: Gap & { readonly interval: Interval };
};

function partsOf({ key, checklists, sections, items }: Member, repeated: ReadonlySet<string>): Part[] {
  const scored = (kind: Part['kind'], all: readonly MemberScore[]) =>
    all.map((figure): Part => ({ key, kind, name: figure.id, actual: figure.score, figure }));
  return [
    ...scored('checklist', checklists),
    ...scored('section', sections).filter(({ name }) => !repeated.has(name)),
    ...items.map((figure): Part => ({ key, kind: 'item', name: figure.item, actual: figure.rate, figure })),
  ];
}

/** The only section of a checklist is the checklist again. */
function onlySections({ sections }: Report): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { checklist } of sections) times.set(checklist, (times.get(checklist) ?? 0) + 1);
  return new Set(
    sections
      .filter(({ checklist }) => times.get(checklist) === 1)
      .map(({ checklist, id }) => `${checklist}.${id}`),
  );
}
