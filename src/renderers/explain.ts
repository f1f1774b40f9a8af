import type { Answer, Answerer, Evidence } from '../model/answer.ts';
import { type Checklist, type Item, itemsOf } from '../model/checklist.ts';
import type { ProgramReport } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { clean } from './clean.ts';
import { coverageMean, coverageSum, scoreMean, scoreSum, term, type Weighed } from './explain-sums.ts';
import { count, written } from './numbers.ts';
import { conditionsOf } from './passing.ts';
import { LEAST_WIDTH, type RenderOptions } from './renderer.ts';
import { signed, type Tone, toneOfPassed } from './style.ts';
import { paragraph } from './text.ts';

const EVIDENCE_SHOWN = 5;
const WHOLE = 1000;
export const OUTCOMES: Readonly<
  Record<Answer['outcome'], { readonly tone: Tone | null; readonly word: string }>
> = {
  met: { tone: 'good', word: 'met' },
  partial: { tone: 'unsure', word: 'partial' },
  missed: { tone: 'bad', word: 'missed' },
  notApplicable: { tone: null, word: 'not applicable' },
  unanswered: { tone: 'unsure', word: 'unanswered' },
  unverifiable: { tone: 'unsure', word: 'unverifiable' },
};

export const ANSWERERS: Readonly<Record<Answerer, string>> = {
  probe: 'a probe',
  auditor: 'an auditor',
  export: 'the export',
};

/**
 * One scorecard with every term of its sums: who answered what and why, what each answer earned of which weight,
 * and how that makes scores, coverage and the pass. `checklists` are those it was scored with; throws when one is
 * not among them or not in the program, for then the sums would not add up.
 */
export function renderExplanation(
  card: Scorecard,
  checklists: readonly Checklist[],
  program: ProgramReport,
  page: RenderOptions,
): string {
  const options = { ...page, width: Math.max(LEAST_WIDTH, page.width) };
  const { style } = options;
  const parts = card.checklists.map(score => {
    const checklist = checklists.find(({ id }) => id === score.id);
    const facts = program.checklists.find(({ id }) => id === score.id);
    if (checklist === undefined || facts === undefined)
      throw new Error(`"${score.id}" is not in the program`);
    const zeroed = program.onCritical === 'zero' && score.criticalMisses.length > 0;
    return { checklist, weighed: { score, weight: facts.weight, zeroed } };
  });
  const weighed = parts.map(part => part.weighed);
  const agent = card.fields.agent === undefined ? '' : `, agent ${card.fields.agent}`;
  const blocks = [
    block(`${card.id} (${card.file}:${card.line}${agent})`, 0, options).map(style.heading),
    ...parts.map(part => explainChecklist(part.checklist, part.weighed, options)),
    [
      style.heading('Interaction'),
      ...figure('score', scoreMean(weighed, card.score, style), options),
      ...figure('coverage', coverageMean(weighed, card.coverage, style), options),
    ],
    explainPassed(card, program, options),
  ];
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function explainChecklist(checklist: Checklist, weighed: Weighed, options: RenderOptions): string[] {
  const { style } = options;
  const items = new Map(itemsOf(checklist).map(item => [item.id, item]));
  const { id, version, title } = checklist;
  return [
    ...block(`${title} (${id} ${version}, weight ${written(weighed.weight)})`, 0, options).map(style.heading),
    ...weighed.score.answers.flatMap(answer => explainAnswer(answer, items.get(answer.item), options)),
    ...figure('score', scoreSum(weighed, items, style), options),
    ...figure('coverage', coverageSum(weighed.score, style), options),
  ];
}

function explainAnswer(answer: Answer, item: Item | undefined, options: RenderOptions): string[] {
  if (item === undefined) throw new Error(`"${answer.item}" is not an item of its checklist`);
  const { style, quotes } = options;
  const { tone, word } = OUTCOMES[answer.outcome];
  const by = answer.by === null ? '' : ` by ${ANSWERERS[answer.by]}`;
  const critical = item.critical === null ? '' : ` (critical: ${item.critical})`;
  const told = answer.evidence.filter(once);
  const shown = told.slice(0, EVIDENCE_SHOWN);
  const left = told.length - shown.length;
  return [
    ...signed(
      tone,
      block(`${item.id}: ${word}${by}, ${worth(answer, item, options)}${critical}`, 4, options),
      style,
    ),
    ...block(item.ask, 6, options).map(style.dim),
    ...[answer.note, ...shown.map(each => tell(each, quotes))].flatMap(text => block(text, 6, options)),
    ...(left > 0 ? block(`${style.marks.more} and ${count(left)} more`, 6, options) : []),
  ];
}

/** What the answer does to the sums: `2×1 = 2`, or why it is in neither or in one. */
function worth({ outcome, credit }: Answer, { weight }: Item, { style }: RenderOptions): string {
  if (credit !== null) return `${term(weight, credit, style)} = ${written(weight * credit)}`;
  return outcome === 'notApplicable' ? 'in neither sum' : `its weight ${written(weight)} lowers the coverage`;
}

/** Two places of one turn have nearly the same words around them; a field has one value, whichever probe read it. */
function once(evidence: Evidence, index: number, all: readonly Evidence[]): boolean {
  if ('field' in evidence)
    return !all.slice(0, index).some(other => 'field' in other && other.field === evidence.field);
  const before = all[index - 1];
  return !(before !== undefined && 'turn' in before && before.turn === evidence.turn);
}

function tell(evidence: Evidence, quotes: boolean): string {
  const place = 'field' in evidence ? evidence.field : `turn ${evidence.turn}`;
  if (!quotes || evidence.quote === '') return place;
  return `${place}: ${'field' in evidence ? evidence.quote : `"${evidence.quote}"`}`;
}

function explainPassed(card: Scorecard, program: ProgramReport, options: RenderOptions): string[] {
  const { style } = options;
  const word = { good: 'passed', bad: 'not passed', unsure: 'passed or not: cannot be told' }[
    toneOfPassed(card.passed)
  ];
  const conditions = conditionsOf(card, program, style).flatMap(({ tone, text }) => {
    return signed(tone, block(text, 4, options), style);
  });
  return [style.heading(word.replace(/^./u, first => first.toUpperCase())), ...conditions];
}

/** A sum is never cut, however long: all of it is needed to redo it. */
function figure(name: string, sum: string, { style, width }: RenderOptions): string[] {
  const lines = paragraph(sum, { width, indent: 12, lines: WHOLE, more: style.marks.more });
  return lines.map((line, index) => (index === 0 ? `  ${name.padEnd(10)}${line.slice(12)}` : line));
}

function block(text: string, indent: number, { style, width }: RenderOptions): string[] {
  return paragraph(clean(text), { width, indent, lines: 4, more: style.marks.more });
}
