import type { Answer, Evidence, Stated } from '../model/answer.ts';
import type { Measurement } from '../model/checklist.ts';
import type { FieldValue } from '../model/interaction.ts';
import type { ChecklistScore, Scorecard } from '../model/scorecard.ts';
import { jsonText } from './json-text.ts';

/**
 * One scorecard as a line of JSON, without its line break. Without `quotes` nothing that people wrote is in it: of the
 * fields, only numbers and those by which a report is split.
 */
export function scorecardLine(card: Scorecard, quotes: boolean): string {
  return jsonText(scorecardJson(card, quotes), 0);
}

/** A scorecard as it is saved: field by field, so that nothing internal slips into the format. */
export function scorecardJson(card: Scorecard, quotes: boolean): Scorecard {
  return {
    id: card.id,
    file: card.file,
    line: card.line,
    at: card.at,
    fields: Object.fromEntries(
      Object.entries(card.fields).filter(([name, value]) => quotes || isPlain(name, value)),
    ),
    score: card.score,
    coverage: card.coverage,
    passed: card.passed,
    criticalMisses: card.criticalMisses.map(({ checklist, item, family }) => ({ checklist, item, family })),
    metrics: Object.fromEntries(
      Object.entries(card.metrics).map(([name, metric]) => [name, metricJson(metric)]),
    ),
    checklists: card.checklists.map(each => checklistJson(each, quotes)),
  };
}

const NAMED: ReadonlySet<string> = new Set(['agent', 'team', 'site', 'channel', 'language']);

/** Whether a field holds nothing that people wrote: a number, or what a report is split by. */
export function isPlain(name: string, value: FieldValue): boolean {
  return (
    NAMED.has(name) || typeof value !== 'string' || (value.length <= 12 && /^-?\d+(\.\d+)?$/u.test(value))
  );
}

/** Evidence with its quote, or with an empty one. */
export function evidenceJson(evidence: Evidence, quotes: boolean): Evidence {
  const quote = quotes ? evidence.quote : '';
  return 'field' in evidence
    ? { field: evidence.field, quote }
    : { turn: evidence.turn, start: evidence.start, end: evidence.end, quote };
}

function checklistJson(score: ChecklistScore, quotes: boolean): ChecklistScore {
  return {
    id: score.id,
    score: score.score,
    earned: score.earned,
    judged: score.judged,
    applicable: score.applicable,
    coverage: score.coverage,
    criticalMisses: [...score.criticalMisses],
    answers: score.answers.map(answer => answerJson(answer, quotes)),
  };
}

function answerJson(answer: Answer, quotes: boolean): Answer {
  return {
    item: answer.item,
    outcome: answer.outcome,
    credit: answer.credit,
    by: answer.by,
    evidence: answer.evidence.map(each => evidenceJson(each, quotes)),
    note: answer.note,
    ...(answer.stated === undefined ? {} : { stated: answer.stated.map(one => statedJson(one, quotes)) }),
  };
}

function statedJson(one: Stated, quotes: boolean): Stated {
  const { fact, ask, is, value, right, turn, start, end } = one;
  return { fact, ask, is, value, right, turn, start, end, quote: quotes ? one.quote : '' };
}

/** Turns count from 1 wherever people see them, as in evidence. */
function metricJson(metric: Measurement): Measurement {
  switch (metric.state) {
    case 'measured':
      return { state: metric.state, value: metric.value, field: metric.field };
    case 'derived':
      return { state: metric.state, value: metric.value, turns: metric.turns.map(turn => turn + 1) };
    case 'unavailable':
      return { state: metric.state, value: metric.value, why: metric.why };
  }
}
