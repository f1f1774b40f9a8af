import type { Counted } from '../../model/automatic.ts';
import { InputError } from '../../model/input-error.ts';
import { clean } from '../../renderers/clean.ts';
import { besideEachOther } from '../../scoring/automatic.ts';
import { requireComparable } from '../../scoring/comparable.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { judge } from '../../scoring/judge.ts';
import { makeReport } from '../../scoring/report.ts';
import { eachAudit, openStore, type Store } from '../../store/index.ts';
import type { ReportOptions } from '../commands/report.ts';
import type { Io } from '../io.ts';
import { requireStore } from '../is-store.ts';
import { VERSION } from '../version.ts';
import { askedFields } from './asked-fields.ts';
import { cardFacts } from './card-facts.ts';
import { askedOf, checkGate } from './check-gate.ts';
import { type OpenOutputs, openOutputs, refuseWithoutCards } from './outputs.ts';
import { fieldsOf, filterOf } from './report-store-filter.ts';
import { type Folded, foldAudits, type Side } from './report-store-fold.ts';
import { readSelected } from './report-store-read.ts';
import { replacedIn, withoutReplaced } from './report-store-replaced.ts';
import { type Weighed, type Weighing, weighingOf } from './report-store-weigh.ts';
import { readBaseline } from './run-plan.ts';
import { exitCode, explainedIn, withFindings } from './score.ts';
import { programFor } from './score-program.ts';
import { withShownFindings } from './shown-findings.ts';

/** Reports on the audits of a store that fit, with the gate of the program and the flags; that is the exit code as well. */
export async function reportStore(
  io: Io,
  path: string,
  options: ReportOptions,
  open: OpenOutputs = openOutputs,
): Promise<number> {
  refuseElsewhere(path, options);
  await requireStore(path, io.cwd, 'name a store or a saved report; csaudit audit makes a store');
  const store = await openStore(path, { create: false, now: io.now });
  try {
    return await reportOn(io, store, path, withShownFindings(options), open);
  } finally {
    await store.close();
  }
}

async function reportOn(
  io: Io,
  store: Store,
  path: string,
  options: ReportOptions,
  open: OpenOutputs,
): Promise<number> {
  refuseWithoutCards(options);
  const { program, file } = await programFor({ ...options, checklist: [] }, io.cwd);
  const { selection, outside, facts: known } = await readSelected(store, options, program.groups);
  const facts = { ...known, detailed: options.findings === true };
  checkGate(program.gate, askedOf(facts.checklists, facts.groups));
  const baseline = await readBaseline(program.gate, io.cwd);
  if (baseline !== null) requireComparable(facts.program, baseline.program);
  const isOut = options.weights ? await replacedIn(store) : () => false;
  const { audits, notes: left } = withoutReplaced(selection.audits, isOut, path);
  const beside = outside.filter(one => !isOut(one));
  const drawings = { audits, outside: beside, fields: fieldsOf(options) };
  const weighing = await weighingOf(store, drawings, options.weights);
  const notes = [...selection.notes, ...left, ...weighing.notes];
  if (options.quiet !== true)
    for (const note of notes) await io.stderr.write(`${clean(`${path}: ${note}`)}\n`);
  const outputs = await open(
    io,
    [path, file, program.gate.baseline].flatMap(one => one ?? []),
    options,
    cardFacts(facts),
  );
  try {
    const counted = options.count ?? 'people';
    const folded = await foldAudits(eachAudit(store, filterOf(options)), {
      ...{ file: path, facts, counted, stratumOf: weighing.stratumOf, onCard: outputs.card },
      ids: new Set(audits.map(({ id }) => id)),
      keepsCards: options.scorecards === true,
    });
    const made = { facts, counted, notes, weighing, path };
    const { report: plain, scale } = reportOf(folded, made, program.gate.confidence);
    const { tally } = folded.counted;
    const report = options.findings === true ? await withFindings(plain, tally, scale) : plain;
    const verdict = judge(report, program.gate, baseline, program.maxRejected);
    const about = { report, verdict, baseline, facts };
    await outputs.finish(report, verdict, await explainedIn(options.explain, about, null, OF_STORE));
    return await exitCode(io, report, program.maxRejected, verdict, askedFields(options));
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

/** Where an audited interaction is explained. */
const OF_STORE = 'an audited interaction is explained by csaudit scorecard <id> --explain';

type Made = {
  readonly facts: ScoringFacts;
  readonly counted: Counted;
  readonly notes: readonly string[];
  readonly weighing: Weighing;
  readonly path: string;
};

function reportOf(folded: Folded, made: Made, confidence: number | null): Weighed {
  const { facts, counted, notes, weighing, path } = made;
  const reports = new Map<Side, Weighed>();
  for (const side of new Set([folded.people, folded.probes, folded.counted])) {
    const { interactions } = side.tally;
    const plain = makeReport(side.tally, {
      ...facts,
      tool: { name: 'csaudit', version: VERSION },
      sources: [{ file: path, reader: 'store', interactions, rejected: 0 }],
      ...{ rejected: [], confidence, scorecards: side === folded.counted ? folded.scorecards : null },
    });
    reports.set(side, weighing.weigh(plain, side.drawn, facts));
  }
  const of = (side: Side) => {
    const report = reports.get(side);
    if (report === undefined) throw new Error('a side without its report');
    return report;
  };
  const sides = { people: of(folded.people).report, probes: of(folded.probes).report };
  const { report, scale } = of(folded.counted);
  return {
    report: { ...report, automatic: besideEachOther(sides, folded.agreed, { counted, notes }) },
    scale,
  };
}

function refuseElsewhere(path: string, { whatIf, facts, checklist }: ReportOptions): void {
  if (whatIf !== undefined) {
    const hint = `save a report of them first: csaudit report ${path} --no-weights --scorecards -f json=report.json`;
    throw new InputError([
      { message: '--what-if takes a saved report, and this is a store of audits', hint },
    ]);
  }
  if (facts !== undefined) {
    const hint = 'what people answered is not looked at again';
    throw new InputError([{ message: '--facts goes with --what-if only', hint }]);
  }
  const twice = checklist?.find((id, at) => checklist.indexOf(id) !== at);
  if (twice !== undefined) throw new InputError([{ message: `-c ${twice} is given twice` }]);
}
