import { InputError } from '../model/input-error.ts';
import type {
  ChecklistReport,
  GroupReport,
  ItemReport,
  ProgramReport,
  Report,
  SectionReport,
  SourceReport,
  Totals,
  Verdict,
} from '../model/report.ts';
import { automaticJson } from './automatic-json.ts';
import { accuracyJson, figureJson, gapJson, intervalJson, lowCoverageJson, lowJson } from './figure-json.ts';
import { findingsJson } from './findings-json.ts';
import { jsonText } from './json-text.ts';
import type { Renderer } from './renderer.ts';
import { evidenceJson, scorecardJson } from './scorecard-json.ts';
import { spreadJson } from './spread-json.ts';
import { weighingJson } from './weighing-json.ts';

/** Raised when a field is removed, renamed, or means something else; an added field leaves it as it is. */
export const SCHEMA_VERSION = 1;

/** The saved form of a report. `scorecards` is there only if they were asked for. */
export const json: Renderer = {
  id: 'json',
  summary: 'the whole report as one object, for programs and as a baseline',
  render: (report, verdict, { quotes }) => {
    try {
      return `${jsonText(reportJson(report, verdict, quotes), 2)}\n`;
    } catch (error) {
      // A text of half a billion characters is more than JavaScript can hold.
      if (error instanceof RangeError) throw new InputError([TOO_BIG]);
      throw error;
    }
  },
};

const TOO_BIG = {
  message: 'the report is too big for one JSON text',
  hint: 'leave --scorecards out, and write them with -f jsonl, one a line',
};

// Each function below returns the type it is given: the compiler tells when the model has a field the format lacks.

function reportJson(report: Report, verdict: Verdict, quotes: boolean) {
  const { automatic, findings, scorecards, weighing } = report;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: report.tool.name, version: report.tool.version },
    program: programJson(report.program),
    sources: report.sources.map(sourceJson),
    confidence: report.confidence,
    totals: totalsJson(report.totals),
    checklists: report.checklists.map(checklistJson),
    sections: report.sections.map(sectionJson),
    items: report.items.map(item => itemJson(item, quotes)),
    groups: Object.fromEntries(
      Object.entries(report.groups).map(([by, members]) => [by, members.map(groupJson)]),
    ),
    spreads: report.spreads.map(spreadJson),
    ...(automatic === null ? {} : { automatic: automaticJson(automatic) }),
    ...(weighing === null ? {} : { weighing: weighingJson(weighing) }),
    ...(findings === null ? {} : { findings: findingsJson(findings, quotes) }),
    ...(scorecards === null ? {} : { scorecards: scorecards.map(card => scorecardJson(card, quotes)) }),
    rejected: report.rejected.map(({ file, line, reason }) => ({ file, line, reason })),
    verdict: verdictJson(verdict),
  };
}

export function programJson(program: ProgramReport): ProgramReport {
  return {
    checklists: program.checklists.map(({ id, version, hash, title, weight, target, pass }) => {
      return { id, version, hash, title, weight, target, pass };
    }),
    target: program.target,
    pass: program.pass,
    onCritical: program.onCritical,
    aggregation: program.aggregation,
  };
}

export function sourceJson({ file, reader, interactions, rejected }: SourceReport): SourceReport {
  return { file, reader, interactions, rejected };
}

export function totalsJson(totals: Totals): Totals {
  const { customer, business, compliance } = totals.critical;
  return {
    ...figureJson(totals),
    deviation: totals.deviation,
    scored: totals.scored,
    ...gapJson(totals),
    coverage: totals.coverage,
    passed: totals.passed,
    failed: totals.failed,
    undetermined: totals.undetermined,
    critical: {
      customer: accuracyJson(customer),
      business: accuracyJson(business),
      compliance: accuracyJson(compliance),
    },
    criticalMisses: totals.criticalMisses,
    lowest: totals.lowest.map(lowJson),
    lowestCoverage: totals.lowestCoverage.map(lowCoverageJson),
  };
}

function checklistJson(checklist: ChecklistReport): ChecklistReport {
  return {
    id: checklist.id,
    ...figureJson(checklist),
    deviation: checklist.deviation,
    coverage: checklist.coverage,
    ...gapJson(checklist),
    lowest: checklist.lowest.map(lowJson),
    lowestCoverage: checklist.lowestCoverage.map(lowCoverageJson),
  };
}

function sectionJson(section: SectionReport): SectionReport {
  return {
    checklist: section.checklist,
    id: section.id,
    title: section.title,
    ...figureJson(section),
    deviation: section.deviation,
    coverage: section.coverage,
    ...gapJson(section),
    pointsLost: section.pointsLost,
  };
}

function itemJson(item: ItemReport, quotes: boolean): ItemReport {
  return {
    checklist: item.checklist,
    section: item.section,
    id: item.id,
    ask: item.ask,
    training: item.training,
    critical: item.critical,
    met: item.met,
    partial: item.partial,
    missed: item.missed,
    notApplicable: item.notApplicable,
    unanswered: item.unanswered,
    unverifiable: item.unverifiable,
    rate: item.rate,
    interval: intervalJson(item.interval),
    ...gapJson(item),
    pointsLost: item.pointsLost,
    instances: item.instances.map(({ interaction, agent, note, evidence }) => {
      return { interaction, agent, note, evidence: evidence.map(each => evidenceJson(each, quotes)) };
    }),
  };
}

function groupJson(group: GroupReport): GroupReport {
  return {
    key: group.key,
    ...(group.population === undefined ? {} : { population: group.population }),
    ...figureJson(group),
    deviation: group.deviation,
    ...gapJson(group),
    checklists: Object.fromEntries(Object.entries(group.checklists)),
    lowest: group.lowest.map(lowJson),
  };
}

export function verdictJson({ ok, state, reasons, confidence }: Verdict): Verdict {
  return {
    ok,
    state,
    ...(confidence === undefined ? {} : { confidence }),
    reasons: reasons.map(reason => ({
      what: reason.what,
      operator: reason.operator,
      expected: reason.expected,
      actual: reason.actual,
      interval: intervalJson(reason.interval),
      state: reason.state,
      interactions: [...reason.interactions],
      note: reason.note,
    })),
  };
}
