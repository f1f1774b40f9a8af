import type { RunPlan } from '../../batch/run.ts';
import type { Gate } from '../../model/program.ts';
import type { Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { readReport } from '../../renderers/saved-report.ts';
import { readChecklists, readPhrases } from '../checklist-files.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { ProgramFile } from '../program-file.ts';
import { readText } from '../reading-files.ts';

/** What a program's run is made of, read from its files. */
export async function planOf(
  { program }: ProgramFile,
  options: Pick<ScoreOptions, 'lang' | 'redact' | 'findings'>,
  cwd: string,
): Promise<RunPlan> {
  const names = program.checklists.map(entry => entry.name);
  const { sources, language } = await readChecklists(names, cwd, options.lang ?? null);
  return {
    program,
    texts: sources,
    phrases: await readPhrases(),
    language,
    facts: await readFacts(program.facts, cwd),
    redacts: options.redact === true,
    detailed: options.findings === true,
  };
}

export async function readFacts(file: string | null, cwd: string): Promise<RunPlan['facts']> {
  return file === null ? null : { file, text: await readText(file, cwd) };
}

/** The saved report that a gate measures drops from; `null`: none is asked for. */
export async function readBaseline({ baseline }: Pick<Gate, 'baseline'>, cwd: string) {
  return baseline === null ? null : readReport(await readText(baseline, cwd), baseline);
}

/** As `readBaseline`, for two gates: most often it is the same one. */
export async function readBaselines(gates: Pair<Gate>, cwd: string): Promise<Pair<Report | null>> {
  const before = await readBaseline(gates.before, cwd);
  const same = gates.after.baseline === gates.before.baseline;
  return { before, after: same ? before : await readBaseline(gates.after, cwd) };
}
