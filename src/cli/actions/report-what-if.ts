import { loadRun, type Run } from '../../batch/run.ts';
import { filesOf } from '../../checklist/index.ts';
import { InputError } from '../../model/input-error.ts';
import type { Program } from '../../model/program.ts';
import type { Report } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Pair } from '../../model/what-if.ts';
import { languagesOf } from '../../probes/phrases/book.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { makeReport } from '../../scoring/report.ts';
import { type Compared, compare } from '../../what-if/comparison.ts';
import { pairChecklists } from '../../what-if/pairing.ts';
import { answerFromSaved, misfitOf, scoreAgain } from '../../what-if/saved.ts';
import { doubted } from '../../what-if/verdict.ts';
import { makeWhatIf } from '../../what-if/what-if.ts';
import type { ReportOptions } from '../commands/report.ts';
import type { Io } from '../io.ts';
import { askedOf, checkGate } from './check-gate.ts';
import { gateWith } from './gate-with.ts';
import { cardsOf, type Saved } from './report.ts';
import { readBaselines, readFacts } from './run-plan.ts';
import { savedRun } from './saved-run.ts';
import { verdictsOn } from './saved-verdicts.ts';
import { exitCode } from './score.ts';
import { programFor } from './score-program.ts';
import { tellAside } from './what-if.ts';
import { otherProgram, standIns } from './what-if-other.ts';
import { openWhatIfOutputs, refuseBeside } from './what-if-outputs.ts';

/**
 * Scores the answers of a saved run again, as its program was and as it would be, and writes what would be otherwise.
 * What was saved does not answer an item that looks for something else: there it is unverifiable, never guessed.
 */
export async function reportWhatIf(
  io: Io,
  path: string,
  saved: Saved,
  options: ReportOptions,
  name: string,
): Promise<number> {
  refuseBeside(options);
  refuseWeighed(path, saved.report);
  const cards = cardsOf(saved.report, '--what-if needs the answers of every interaction');
  const { program, file } = await programFor(options, io.cwd);
  const { plan, before, present } = await savedRun(saved.report, program, io.cwd);
  checkGate(program.gate, askedOf(before.loaded.checklists, before.facts.groups));
  const other = await otherProgram(
    name,
    {
      program: present,
      texts: plan.texts,
      ids: saved.report.program.checklists.map(({ id }) => id),
      language: null,
    },
    gate => gateWith(gate, options),
    io.cwd,
  );
  refuseLanguage(name, present, other.program);
  const facts = await readFacts(other.program.facts, io.cwd);
  const after = await loadRun({ ...plan, program: other.program, texts: other.texts, facts });
  refuseSpeech(name, present, { before, after });
  const gates = { before: program.gate, after: other.program.gate };
  const kept = [...plan.texts, ...other.texts].flatMap(filesOf).map(one => one.file);
  const outputs = await openWhatIfOutputs(
    io,
    [
      ...kept,
      path,
      name,
      file,
      gates.before.baseline,
      gates.after.baseline,
      program.facts,
      other.program.facts,
    ].flatMap(one => one ?? []),
    options,
  );
  try {
    await tellAside(io, name, other, options.quiet === true);
    const stands = standIns({
      before: { texts: plan.texts, ids: before.loaded.checklists.map(({ id }) => id) },
      after: { texts: other.texts, ids: after.loaded.checklists.map(({ id }) => id) },
    });
    const pairs = pairChecklists(before.loaded.checklists, after.loaded.checklists, stands);
    const books = { before: before.loaded, after: after.loaded };
    const sameFacts = plan.facts?.text === facts?.text;
    const { untold, score } = answerFromSaved(pairs, after.facts, books, sameFacts);
    const comparison = compare(pairs, { before: before.facts, after: after.facts });
    for (const card of cards) {
      refuseMisfit(path, card, before.facts);
      comparison.add({ before: scoreAgain(card, before.facts), after: score(card) });
    }
    const compared = comparison.finish();
    const reports = reportsOf(saved.report, compared, { before, after }, gates);
    refuseOtherScores(path, saved.report, reports.before);
    const baselines = await readBaselines(gates, io.cwd);
    const judged = verdictsOn(saved, reports, program, other.program, baselines);
    await outputs.finish(
      makeWhatIf(pairs, compared, {
        other: { file: name, kind: other.kind },
        from: 'saved',
        reports,
        verdicts: { before: judged.before, after: doubted(judged.after, untold) },
        gates,
        books,
        untold,
      }),
    );
    return await exitCode(io, reports.before, judged.maxRejected, judged.before);
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

function reportsOf(
  saved: Report,
  { tallies }: Compared,
  runs: Pair<Run>,
  gates: Pair<Program['gate']>,
): Pair<Report> {
  const { tool, sources, rejected, confidence } = saved;
  const beside = { tool, sources, rejected, scorecards: null };
  const { before, after } = gates;
  return {
    before: makeReport(tallies.before, {
      ...runs.before.facts,
      ...beside,
      confidence: before.confidence ?? confidence,
    }),
    after: makeReport(tallies.after, {
      ...runs.after.facts,
      ...beside,
      confidence: after.confidence ?? confidence,
    }),
  };
}

function refuseLanguage(name: string, present: Program, other: Program): void {
  if (present.language === other.language) return;
  const message = 'changes the language, and that changes what probes find';
  throw new InputError([{ file: name, message, hint: 'give --what-if to csaudit score, with the export' }]);
}

/** The words of interactions tell their language by the languages of all phrases: other ones may tell another. */
function refuseSpeech(name: string, { language }: Program, { before, after }: Pair<Run>): void {
  const [was, is] = [before, after].map(({ loaded }) => languagesOf(loaded.book).join(', '));
  if (language !== null || was === is) return;
  const message = `has phrases in ${is || 'no language'}, the report was scored with phrases in ${was || 'none'}: in what language an interaction is may be told otherwise`;
  throw new InputError([{ file: name, message, hint: 'give --what-if to csaudit score, with the export' }]);
}

function refuseMisfit(path: string, card: Scorecard, facts: ScoringFacts): void {
  const misfit = misfitOf(card, facts);
  if (misfit === null) return;
  const message = `the scorecard of "${card.id}" does not fit the checklists of its report: ${misfit}`;
  throw new InputError([{ file: path, message, hint: 'save the run again' }]);
}

/** What would be otherwise is told of the interactions that were audited, not of those they stand for. */
function refuseWeighed(path: string, { weighing }: Report): void {
  if (weighing === null) return;
  const message = 'was weighed back from a sample, and --what-if compares audits as they are';
  throw new InputError([{ file: path, message, hint: 'save it again with csaudit report --no-weights' }]);
}

/** Its own answers must give its own score: else it is no report of them, or of another way to score. */
function refuseOtherScores(path: string, saved: Report, again: Report): void {
  const [was, is] = [saved.totals.score, again.totals.score];
  const same = was === null || is === null ? was === is : Math.abs(was - is) <= 1e-6;
  if (same && saved.totals.interactions === again.totals.interactions) return;
  const found = `${is ?? 'no score'} over ${again.totals.interactions}`;
  const message = `its scorecards give ${found} interactions, its totals say ${was ?? 'no score'} over ${saved.totals.interactions}`;
  throw new InputError([{ file: path, message, hint: 'save the run again' }]);
}
