import type { Answer } from '../../src/model/answer.ts';
import type { Checklist, Item } from '../../src/model/checklist.ts';
import type { Member, MemberItem } from '../../src/model/findings.ts';
import type {
  ChecklistReport,
  CriticalAccuracy,
  GroupReport,
  ItemReport,
  ProgramReport,
  Reason,
  Report,
  SectionReport,
  Totals,
  Verdict,
} from '../../src/model/report.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { SpreadReport } from '../../src/model/spread.ts';
import type { RenderOptions } from '../../src/renderers/renderer.ts';
import { makeStyle } from '../../src/renderers/style.ts';

/** The options tests print with: 80 columns of Unicode without colour, quotes and all. */
export const plain: RenderOptions = {
  style: makeStyle({ colour: false, unicode: true }),
  width: 80,
  quotes: true,
};

export const noTarget = { target: null, gap: null, state: 'none', needed: null } as const;

/** What a report of nothing says: no figure is known. */
export const noFigure = { interactions: 0, score: null, interval: null, ...noTarget } as const;

export function anAccuracy(over: Partial<CriticalAccuracy> = {}): CriticalAccuracy {
  return { opportunities: 0, errors: 0, accuracy: null, interval: null, ...over };
}

export function totalsOf(over: Partial<Totals> = {}): Totals {
  return {
    ...noFigure,
    deviation: null,
    scored: 0,
    coverage: null,
    passed: 0,
    failed: 0,
    undetermined: 0,
    critical: { customer: anAccuracy(), business: anAccuracy(), compliance: anAccuracy() },
    criticalMisses: 0,
    lowest: [],
    lowestCoverage: [],
    ...over,
  };
}

export function aChecklistReport(over: Partial<ChecklistReport> = {}): ChecklistReport {
  return {
    ...noFigure,
    deviation: null,
    id: 'courtesy',
    coverage: null,
    lowest: [],
    lowestCoverage: [],
    ...over,
  };
}

export function aSectionReport(over: Partial<SectionReport> = {}): SectionReport {
  return {
    ...noFigure,
    deviation: null,
    checklist: 'courtesy',
    id: 'opening',
    title: 'Opening',
    coverage: null,
    pointsLost: 0,
    ...over,
  };
}

export function anItemReport(over: Partial<ItemReport> = {}): ItemReport {
  return {
    ...noTarget,
    checklist: 'courtesy',
    section: 'opening',
    id: 'greeting',
    ask: 'Did the agent greet the customer?',
    training: null,
    critical: null,
    met: 0,
    partial: 0,
    missed: 0,
    notApplicable: 0,
    unanswered: 0,
    unverifiable: 0,
    rate: null,
    interval: null,
    pointsLost: 0,
    instances: [],
    ...over,
  };
}

export function aGroup(over: Partial<GroupReport> = {}): GroupReport {
  return { ...noFigure, deviation: null, key: 'Ana', checklists: {}, lowest: [], ...over };
}

/** A spread that cannot be told, but for what a test says. */
export function aMember(over: Partial<Member> = {}): Member {
  return {
    ...{ key: 'Ana', interactions: 1, score: null, interval: null, shrunk: null, rank: null, certain: null },
    ...{ path: null, checklists: [], sections: [], items: [] },
    ...over,
  };
}

export function aMemberItem(over: Partial<MemberItem> = {}): MemberItem {
  return {
    ...{ item: 'courtesy.greeting', judged: 0, rate: null, interval: null, ...noTarget, pointsLost: 0 },
    ...over,
  };
}

export function aSpread(over: Partial<SpreadReport> = {}): SpreadReport {
  return {
    checklist: 'consistency',
    item: 'sites',
    by: 'site',
    of: 'score',
    groups: 0,
    spread: null,
    interval: null,
    limit: 5,
    state: 'none',
    needed: null,
    highest: null,
    lowest: null,
    groupsLeftOut: 0,
    leftOut: [],
    note: null,
    ...over,
  };
}

export function aProgram(over: Partial<ProgramReport> = {}): ProgramReport {
  return {
    checklists: [
      {
        id: 'courtesy',
        version: '1.0.0',
        hash: 'c0ffee',
        title: 'Courtesy',
        weight: 1,
        target: 90,
        pass: 75,
      },
    ],
    target: 90,
    pass: null,
    onCritical: 'fail',
    aggregation: 'mean of interaction scores',
    ...over,
  };
}

/** A report of nothing at all, but for what a test says. */
export function aReport(over: Partial<Report> = {}): Report {
  return {
    tool: { name: 'csaudit', version: '0.1.0' },
    program: aProgram(),
    sources: [],
    confidence: 0.95,
    totals: totalsOf(),
    checklists: [],
    sections: [],
    items: [],
    groups: {},
    spreads: [],
    automatic: null,
    weighing: null,
    findings: null,
    scorecards: null,
    rejected: [],
    ...over,
  };
}

export function aReason(over: Partial<Reason> = {}): Reason {
  return {
    what: 'score',
    operator: '>=',
    expected: 85,
    actual: 90,
    interval: null,
    state: 'met',
    interactions: [],
    note: null,
    ...over,
  };
}

export const noGate: Verdict = { ok: true, state: 'met', reasons: [] };

export function anItem(over: Partial<Item> = {}): Item {
  return {
    id: 'greeting',
    ask: 'Did the agent greet the customer?',
    standard: null,
    source: null,
    weight: 1,
    answers: [],
    critical: null,
    training: null,
    target: null,
    when: null,
    probe: null,
    dependsOn: [],
    spread: null,
    allow: [],
    examples: [],
    ...over,
  };
}

export function aChecklist(items: readonly Item[], over: Partial<Checklist> = {}): Checklist {
  return {
    id: 'courtesy',
    version: '1.0.0',
    title: 'Courtesy',
    about: '',
    target: 90,
    pass: 75,
    sections: [{ id: 'opening', title: 'Opening', items }],
    allow: [],
    hash: 'c0ffee',
    file: 'courtesy.yaml',
    ...over,
  };
}

export function anAnswer(over: Partial<Answer> = {}): Answer {
  return { item: 'greeting', by: 'probe', outcome: 'met', credit: 1, evidence: [], note: '', ...over };
}

export function aScorecard(over: Partial<Scorecard> = {}): Scorecard {
  return {
    id: 'chat-1',
    file: 'july.csv',
    line: 2,
    at: null,
    fields: { agent: 'Ana', channel: 'chat' },
    score: null,
    coverage: null,
    passed: null,
    criticalMisses: [],
    metrics: {},
    checklists: [],
    ...over,
  };
}
