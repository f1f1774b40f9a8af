import { loadRun } from '../../batch/run.ts';
import { filesOf } from '../../checklist/index.ts';
import { languagesOf } from '../../probes/phrases/book.ts';
import { requireComparable } from '../../scoring/comparable.ts';
import { judge } from '../../scoring/judge.ts';
import { makeReport } from '../../scoring/report.ts';
import { compare } from '../../what-if/comparison.ts';
import { pairChecklists } from '../../what-if/pairing.ts';
import { judgeOther } from '../../what-if/verdict.ts';
import { makeWhatIf } from '../../what-if/what-if.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { Io } from '../io.ts';
import { VERSION } from '../version.ts';
import { askedOf, checkGate, checkLanguage } from './check-gate.ts';
import { gateWith } from './gate-with.ts';
import { planOf, readBaselines, readFacts } from './run-plan.ts';
import { exitCode, refuseEmpty, refuseTwice } from './score.ts';
import { programFor } from './score-program.ts';
import { compareExports } from './what-if-exports.ts';
import { type Other, otherProgram, standIns } from './what-if-other.ts';
import { openWhatIfOutputs, refuseBeside } from './what-if-outputs.ts';

/**
 * Scores exports twice, as the program is and as it would be, and writes what would be otherwise. The exit code is the
 * one of the program as it is.
 */
export async function whatIf(
  io: Io,
  exports: readonly string[],
  options: ScoreOptions,
  name: string,
): Promise<number> {
  refuseTwice(exports);
  refuseBeside(options);
  const chosen = await programFor(options, io.cwd);
  const { program, file } = chosen;
  const plan = await planOf(chosen, options, io.cwd);
  const before = await loadRun(plan);
  checkGate(program.gate, askedOf(before.loaded.checklists, before.facts.groups));
  checkLanguage(program.language, languagesOf(before.loaded.book));
  const ids = before.loaded.checklists.map(({ id }) => id);
  const present = { program, texts: plan.texts, ids, language: plan.language ?? null };
  const other = await otherProgram(name, present, gate => gateWith(gate, options), io.cwd);
  const after = await loadRun({
    ...plan,
    program: other.program,
    texts: other.texts,
    facts: await readFacts(other.program.facts, io.cwd),
  });
  checkLanguage(other.program.language, languagesOf(after.loaded.book));
  const gates = { before: program.gate, after: other.program.gate };
  const baselines = await readBaselines(gates, io.cwd);
  if (baselines.before !== null) requireComparable(before.facts.program, baselines.before.program);
  const read = [...plan.texts, ...other.texts].flatMap(filesOf).map(one => one.file);
  const kept = [
    ...exports,
    ...read,
    program.facts,
    other.program.facts,
    file,
    name,
    gates.before.baseline,
    gates.after.baseline,
  ];
  const outputs = await openWhatIfOutputs(
    io,
    kept.flatMap(path => path ?? []),
    options,
  );
  try {
    const runs = { before, after };
    const stands = standIns({
      before: present,
      after: { texts: other.texts, ids: after.loaded.checklists.map(({ id }) => id) },
    });
    const pairs = pairChecklists(before.loaded.checklists, after.loaded.checklists, stands);
    const comparison = compare(pairs, { before: before.facts, after: after.facts });
    await tellAside(io, name, other, options.quiet === true);
    const found = await compareExports(io, exports, options, program.mapping, runs, comparison);
    const compared = comparison.finish();
    const tool = { name: 'csaudit', version: VERSION };
    const beside = { tool, scorecards: null };
    const reports = {
      before: makeReport(compared.tallies.before, {
        ...before.facts,
        ...beside,
        ...found.before,
        confidence: program.gate.confidence,
      }),
      after: makeReport(compared.tallies.after, {
        ...after.facts,
        ...beside,
        ...found.after,
        confidence: other.program.gate.confidence,
      }),
    };
    refuseEmpty(reports.before);
    const verdict = judge(reports.before, program.gate, baselines.before, program.maxRejected);
    await outputs.finish(
      makeWhatIf(pairs, compared, {
        other: { file: name, kind: other.kind },
        from: 'exports',
        reports,
        verdicts: {
          before: verdict,
          after: judgeOther(reports.after, gates.after, baselines.after, program.maxRejected),
        },
        gates,
        books: { before: before.loaded, after: after.loaded },
        untold: new Set(),
      }),
    );
    return await exitCode(io, reports.before, program.maxRejected, verdict);
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

/** Nothing of a file is left aside in silence. */
export async function tellAside(
  io: Io,
  name: string,
  { aside }: Pick<Other, 'aside'>,
  quiet: boolean,
): Promise<void> {
  if (quiet || aside.length === 0) return;
  const keys = aside.join(', ');
  await io.stderr.write(
    `${name}: ${keys} left aside: both programs read the exports and group them as the present one does\n`,
  );
}
