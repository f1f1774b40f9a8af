import type {
  AnswerMove,
  ChecklistChange,
  Failing,
  GroupCrossing,
  InteractionChange,
  ItemChange,
  ItemMove,
  KeyChange,
  Pair,
  Read,
  ScoreChange,
  Turned,
  WhatIf,
} from '../../model/what-if.ts';
import { intervalJson } from '../figure-json.ts';
import { programJson, sourceJson, totalsJson, verdictJson } from '../json.ts';
import { jsonText } from '../json-text.ts';
import { evidenceJson } from '../scorecard-json.ts';
import type { RenderWhatIf } from './renderer.ts';

/** Raised when a field is removed, renamed, or means something else; an added field leaves it as it is. */
export const WHAT_IF_VERSION = 1;

/** The whole comparison as one object, described in docs/what-if.schema.json. */
export const json: RenderWhatIf = (whatIf, { quotes }) => `${jsonText(whatIfJson(whatIf, quotes), 2)}\n`;

// Each function below returns the type it is given: the compiler tells when the model has a field the format lacks.

function whatIfJson(
  whatIf: WhatIf,
  quotes: boolean,
): WhatIf & { readonly schemaVersion: typeof WHAT_IF_VERSION } {
  return {
    schemaVersion: WHAT_IF_VERSION,
    tool: { name: whatIf.tool.name, version: whatIf.tool.version },
    other: { file: whatIf.other.file, kind: whatIf.other.kind },
    from: whatIf.from,
    sources: whatIf.sources.map(sourceJson),
    read: pairJson(whatIf.read, readJson),
    rejected: pairJson(whatIf.rejected, list =>
      list.map(({ file, line, reason }) => ({ file, line, reason })),
    ),
    confidence: whatIf.confidence,
    programs: pairJson(whatIf.programs, programJson),
    keys: whatIf.keys.map(keyJson),
    checklists: whatIf.checklists.map(checklistJson),
    totals: pairJson(whatIf.totals, totalsJson),
    verdicts: pairJson(whatIf.verdicts, verdictJson),
    change: changeJson(whatIf.change),
    items: whatIf.items.map(itemMoveJson),
    groups: whatIf.groups.map(crossingJson),
    turned: whatIf.turned.map(turnedJson),
    changed: whatIf.changed,
    interactions: whatIf.interactions.map(each => interactionJson(each, quotes)),
  };
}

function pairJson<T>({ before, after }: Pair<T>, write: (one: T) => T = same): Pair<T> {
  return { before: write(before), after: write(after) };
}

function same<T>(value: T): T {
  return value;
}

function readJson({ interactions, rejected }: Read): Read {
  return { interactions, rejected };
}

function keyJson({ key, before, after }: KeyChange): KeyChange {
  return { key, before, after };
}

function checklistJson(checklist: ChecklistChange): ChecklistChange {
  return {
    id: pairJson(checklist.id),
    version: pairJson(checklist.version),
    hash: pairJson(checklist.hash),
    keys: checklist.keys.map(keyJson),
    items: checklist.items.map(itemJson),
    score: pairJson(checklist.score),
    moved: checklist.moved,
  };
}

function itemJson({ item, ask, change, keys }: ItemChange): ItemChange {
  return { item, ask, change, keys: keys.map(keyJson) };
}

function changeJson(change: ScoreChange): ScoreChange {
  const { paired, mean, interval, difference, items, checklists, rest } = change;
  return { paired, mean, interval: intervalJson(interval), difference, items, checklists, rest };
}

function itemMoveJson({ checklist, item, ask, moved, pointsLost, rate, told }: ItemMove): ItemMove {
  return { checklist, item, ask, moved, pointsLost: pairJson(pointsLost), rate: pairJson(rate), told };
}

function crossingJson({ by, key, interactions, score, line, bound, reached }: GroupCrossing): GroupCrossing {
  return {
    by,
    key,
    interactions: pairJson(interactions),
    score: pairJson(score),
    line,
    bound: pairJson(bound),
    reached: pairJson(reached),
  };
}

function turnedJson({ before, after, interactions }: Turned): Turned {
  return { before, after, interactions };
}

function interactionJson(each: InteractionChange, quotes: boolean): InteractionChange {
  return {
    id: each.id,
    file: each.file,
    line: each.line,
    agent: each.agent,
    score: pairJson(each.score),
    coverage: pairJson(each.coverage),
    passed: pairJson(each.passed),
    failing: pairJson(each.failing, list => list.map(failingJson)),
    weights: each.weights.map(({ checklist, moved }) => ({ checklist, moved })),
    moves: each.moves.map(move => answerJson(move, quotes)),
  };
}

function failingJson(failing: Failing): Failing {
  if ('critical' in failing) return { name: failing.name, critical: failing.critical };
  return { name: failing.name, score: failing.score, pass: failing.pass };
}

function answerJson(move: AnswerMove, quotes: boolean): AnswerMove {
  return {
    checklist: move.checklist,
    item: move.item,
    moved: move.moved,
    outcome: pairJson(move.outcome),
    credit: pairJson(move.credit),
    note: move.note,
    evidence: move.evidence.map(each => evidenceJson(each, quotes)),
  };
}
