import type { Answer } from '../../model/answer.ts';
import { type Checklist, itemsOf } from '../../model/checklist.ts';
import type { ProgramReport } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { clean } from '../clean.ts';
import { points, share } from '../numbers.ts';
import { conditionsOf } from '../passing.ts';
import { signed, signWidth, toneOfPassed } from '../style.ts';
import { figureColumn, grid, textColumn } from '../table/grid.ts';
import { paragraph } from '../text.ts';
import { type DeskPage, inside } from './page.ts';

const PASSED = { good: 'passed', bad: 'not passed', unsure: 'passed or not: cannot be told' } as const;

/** The scorecard at the end of an audit: scores, what passing hangs on, what was missed, what is unanswered. */
export function endPage(
  card: Scorecard,
  checklists: readonly Checklist[],
  program: ProgramReport,
  page: DeskPage,
): string[] {
  const body = inside(page);
  const { style, width } = body;
  const block = (text: string, indent: number, lines: number) =>
    paragraph(clean(text), { width, indent, lines, more: style.marks.more });
  const entries = card.checklists.flatMap(score => entriesOf(score, checklists));
  const list = (title: string, some: readonly Entry[]) =>
    some.length === 0
      ? []
      : [
          '',
          style.heading(`${title}: ${some.length}`),
          ...some.flatMap(entry => block(entryText(entry), 2, 2)),
        ];
  const verdict = PASSED[toneOfPassed(card.passed)];
  return [
    style.heading(
      `Score ${points(style, card.score, program.pass)}, coverage ${share(style, card.coverage)}, ${verdict}`,
    ),
    '',
    ...grid(
      [textColumn('checklist'), figureColumn('score'), figureColumn('coverage'), figureColumn('judged')],
      card.checklists.map(({ id, score, coverage, answers }) => ({
        tone: null,
        cells: [
          clean(checklists.find(one => one.id === id)?.title ?? id),
          points(style, score, program.checklists.find(one => one.id === id)?.pass ?? null),
          share(style, coverage),
          judgedOf(answers),
        ],
      })),
      body,
    ),
    '',
    ...conditionsOf(card, program, style).flatMap(({ tone, text }) =>
      signed(tone, block(text, signWidth(style), 2), style),
    ),
    ...list(
      'Missed',
      entries.filter(({ answer }) => answer.outcome === 'missed'),
    ),
    ...list(
      'In part',
      entries.filter(({ answer }) => answer.outcome === 'partial'),
    ),
    ...list(
      'Unanswered',
      entries.filter(({ answer }) => answer.outcome === 'unanswered'),
    ),
  ];
}

type Entry = {
  readonly checklist: string;
  readonly ask: string;
  readonly critical: string | null;
  readonly answer: Answer;
};

function entriesOf(
  { id, answers }: Scorecard['checklists'][number],
  checklists: readonly Checklist[],
): Entry[] {
  const checklist = checklists.find(one => one.id === id);
  if (checklist === undefined) throw new Error(`"${id}" is not among the checklists`);
  const items = new Map(itemsOf(checklist).map(item => [item.id, item]));
  return answers.map(answer => {
    const item = items.get(answer.item);
    return { checklist: id, ask: item?.ask ?? '', critical: item?.critical ?? null, answer };
  });
}

function entryText({ checklist, ask, critical, answer }: Entry): string {
  const note = answer.note === '' ? '' : ` (note: ${answer.note})`;
  return `${checklist}.${answer.item}${critical === null ? '' : ` (critical: ${critical})`}: ${ask}${note}`;
}

function judgedOf(answers: readonly Answer[]): string {
  const applying = answers.filter(({ outcome }) => outcome !== 'notApplicable');
  return `${applying.filter(({ credit }) => credit !== null).length} of ${applying.length}`;
}
