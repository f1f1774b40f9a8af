import { loadRun } from '../../batch/run.ts';
import { filesOf } from '../../checklist/index.ts';
import { formatProblem, InputError } from '../../model/input-error.ts';
import type { Report, Verdict } from '../../model/report.ts';
import { languagesOf } from '../../probes/phrases/book.ts';
import { clean } from '../../renderers/clean.ts';
import { requireComparable } from '../../scoring/comparable.ts';
import type { About } from '../../scoring/explain/about.ts';
import { judge } from '../../scoring/judge.ts';
import { makeReport } from '../../scoring/report.ts';
import type { Tally } from '../../scoring/tally.ts';
import type { Scale } from '../../scoring/weighed/figure.ts';
import { annotate, annotateProblems, withoutCommands } from '../annotations.ts';
import type { ScoreOptions } from '../commands/score.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { isStore } from '../is-store.ts';
import { VERSION } from '../version.ts';
import { askedFields, fieldsNotFound } from './asked-fields.ts';
import { cardFacts, refuseWithoutFile } from './card-facts.ts';
import { askedOf, checkGate, checkLanguage } from './check-gate.ts';
import type { Explained, ExplainedCard } from './explaining.ts';
import { type OpenOutputs, openOutputs, refuseWithoutCards } from './outputs.ts';
import { planOf, readBaseline } from './run-plan.ts';
import { scoreExports } from './score-exports.ts';
import { programFor } from './score-program.ts';
import { withShownFindings } from './shown-findings.ts';

/** Scores exports, writes the report in every format asked for, and returns the exit code the gate calls for. */
export async function score(
  io: Io,
  exports: readonly string[],
  given: ScoreOptions,
  open: OpenOutputs = openOutputs,
): Promise<number> {
  const options = withShownFindings(given);
  refuseTwice(exports);
  await refuseStores(exports, io.cwd);
  if (options.whatIf !== undefined)
    return (await import('./what-if.ts')).whatIf(io, exports, options, options.whatIf);
  refuseWithoutCards(options);
  refuseWithoutFile(exports, options.format);
  const chosen = await programFor(options, io.cwd);
  const { program, file } = chosen;
  const plan = await planOf(chosen, options, io.cwd);
  const run = await loadRun(plan);
  const { loaded, facts } = run;
  checkGate(program.gate, askedOf(loaded.checklists, facts.groups));
  checkLanguage(program.language, languagesOf(loaded.book));
  const baseline = await readBaseline(program.gate, io.cwd);
  // A baseline that cannot be compared with should be told before an hour of scoring, not after.
  if (baseline !== null) requireComparable(facts.program, baseline.program);
  const read = [
    ...exports,
    ...plan.texts.flatMap(filesOf).map(one => one.file),
    program.facts,
    file,
    program.gate.baseline,
  ];
  const outputs = await open(
    io,
    read.flatMap(path => path ?? []),
    options,
    cardFacts(facts),
  );
  try {
    const found = await scoreExports(io, exports, options, program.mapping, { run, plan }, outputs.card);
    const plain = makeReport(found.tally, {
      ...facts,
      tool: { name: 'csaudit', version: VERSION },
      sources: found.sources,
      rejected: found.rejected,
      scorecards: options.scorecards === true ? found.cards : null,
      confidence: program.gate.confidence,
    });
    const report = options.findings === true ? await withFindings(plain, found.tally) : plain;
    refuseEmpty(report);
    const verdict = judge(report, program.gate, baseline, program.maxRejected);
    const about = { report, verdict, baseline, facts };
    const { checklists } = loaded;
    const card = found.explained === null ? null : { card: found.explained, checklists };
    await outputs.finish(report, verdict, await explainedIn(options.explain, about, card));
    return await exitCode(io, report, program.maxRejected, verdict, askedFields(options));
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

/** Loaded only by those who ask for it. `elsewhere` says where interactions are explained, if not here. */
export async function explainedIn(
  what: string | undefined,
  about: About,
  card: ExplainedCard | null,
  elsewhere: string | null = null,
): Promise<Explained | null> {
  if (what === undefined) return null;
  const { explaining } = await import('./explaining.ts');
  return explaining(what, about, card, elsewhere);
}

/** Loaded only by those who ask for it. `scale`: what the report was weighed with, where it was. */
export async function withFindings(
  report: Report,
  tally: Tally,
  scale: Scale | null = null,
): Promise<Report> {
  const { makeFindings } = await import('../../scoring/findings/findings.ts');
  return { ...report, findings: makeFindings(tally, tally.detail, report, scale) };
}

export function refuseTwice(exports: readonly string[]): void {
  const twice = exports.find((path, index) => exports.indexOf(path) !== index);
  if (twice !== undefined)
    throw new InputError([{ file: twice, message: 'is named twice; each interaction counts once' }]);
}

/** A store holds answers that people gave: they are not scored again, but reported on. */
async function refuseStores(exports: readonly string[], cwd: string): Promise<void> {
  for (const path of exports) {
    if (!(await isStore(path, cwd))) continue;
    const hint = `report on its audits: csaudit report ${path}`;
    throw new InputError([{ file: path, message: 'is a store of audits, not an export', hint }]);
  }
}

/** Nothing read is nothing passed. */
export function refuseEmpty(report: Report): void {
  if (report.totals.interactions > 0) return;
  const rejects = report.rejected
    .slice(0, 5)
    .map(({ file, line, reason }) => ({ file, line, message: `rejected: ${reason}` }));
  const files = report.sources.map(source => ({
    file: source.file,
    message: 'holds no interaction that could be read',
  }));
  throw new InputError([...rejects, ...files]);
}

const NOTHING_JUDGED =
  'nothing could be judged: the export holds nothing these checklists can look at (--explain <id> tells for each item)';

/**
 * Being unable to run as asked comes before the gate: no verdict on half an export is a pass. `by`: fields the report
 * was asked to be split by, of which there must be groups.
 */
export async function exitCode(
  io: Io,
  report: Report,
  maxRejected: number,
  verdict: Verdict,
  by: readonly string[] = [],
): Promise<number> {
  await annotate(io, verdict, report, maxRejected);
  const rejected = report.sources.reduce((sum, source) => sum + source.rejected, 0);
  if (rejected > maxRejected) {
    const [first] = report.rejected;
    const example =
      first === undefined ? '' : clean(` (first: ${formatProblem({ ...first, message: first.reason })})`);
    const were = rejected === 1 ? 'record was' : 'records were';
    const told = `${rejected} ${were} rejected, more than --max-rejected ${maxRejected}${example}\n`;
    await io.stderr.write(withoutCommands(told, io.env));
    return EXIT.notRunAsAsked;
  }
  if (report.totals.scored === 0) {
    await annotateProblems(io, [{ message: NOTHING_JUDGED }]);
    await io.stderr.write(`${NOTHING_JUDGED}\n`);
    return EXIT.notRunAsAsked;
  }
  const notFound = fieldsNotFound(report, by);
  for (const told of notFound) await io.stderr.write(`${told}\n`);
  await annotateProblems(
    io,
    notFound.map(message => ({ message })),
  );
  if (notFound.length > 0) return EXIT.notRunAsAsked;
  if (verdict.state === 'failed') return EXIT.gateNotMet;
  return verdict.state === 'undetermined' ? EXIT.undetermined : EXIT.ok;
}
