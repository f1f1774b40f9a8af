import { loadRun, type Run, type RunPlan } from '../../batch/run.ts';
import { loadChecklists, type SourceText } from '../../checklist/index.ts';
import type { Checklist } from '../../model/checklist.ts';
import { InputError, type Problem } from '../../model/input-error.ts';
import type { Program } from '../../model/program.ts';
import type { Report } from '../../model/report.ts';
import { withTargets } from '../../scoring/facts.ts';
import { isPath, readChecklist, readPhrases, shippedNames } from '../checklist-files.ts';
import { readFacts } from './run-plan.ts';

/** The run a report was saved from, made ready again; `present` is its program, as far as it was saved. */
export type SavedRun = { readonly plan: RunPlan; readonly before: Run; readonly present: Program };

/**
 * Finds the checklists a report was scored with, by id among those of the program, else among the shipped ones. What is
 * found must be the very same: a checklist of another hash is refused, for it did not make these answers.
 */
export async function savedRun(saved: Report, program: Program, cwd: string): Promise<SavedRun> {
  const phrases = await readPhrases();
  const facts = await readFacts(program.facts, cwd);
  const own = await Promise.all(program.checklists.map(({ name }) => readChecklist(name, cwd)));
  const known = (await loadChecklists(own, phrases, null, facts)).checklists;
  const shipped = await shippedNames();
  const problems: Problem[] = [];
  const texts: SourceText[] = [];
  const names: string[] = [];
  for (const { id } of saved.program.checklists) {
    const at = known.findIndex(checklist => checklist.id === id);
    const text = own[at] ?? (shipped.includes(id) ? await readChecklist(id, cwd) : null);
    if (text !== null) texts.push(text);
    else
      problems.push(
        missing(
          id,
          known.map(checklist => checklist.id),
        ),
      );
    names.push(program.checklists[at]?.name ?? id);
  }
  if (problems.length > 0) throw new InputError(problems);
  const { target, pass, onCritical } = saved.program;
  const loaded = await loadChecklists(texts, phrases, null, facts);
  for (const [at, { id, version, hash }] of saved.program.checklists.entries()) {
    const found = loaded.checklists[at];
    if (found === undefined || found.hash !== hash)
      problems.push(otherHash({ id, version, hash }, found, isPath(names[at] ?? id)));
  }
  if (problems.length > 0) throw new InputError(problems);
  const targets = new Map(loaded.checklists.map(checklist => [checklist.id, checklist.target]));
  // A target that a checklist brings along, or that follows from the others, is not one the program set.
  const computed = withTargets({ ...saved.program, target: null }, loaded.checklists).target;
  const present: Program = {
    ...program,
    checklists: saved.program.checklists.map((entry, at) => ({
      name: names[at] ?? entry.id,
      weight: entry.weight,
      target: entry.target === targets.get(entry.id) ? null : entry.target,
    })),
    target: target === computed ? null : target,
    pass,
    onCritical,
    groups: Object.keys(saved.groups),
  };
  const plan: RunPlan = { program: present, texts, phrases, facts, redacts: false };
  return { plan, before: await loadRun(plan), present };
}

function missing(id: string, known: readonly string[]): Problem {
  return {
    message: `the report was scored with a checklist "${id}", which is not in the program (${known.join(', ')})`,
    hint: 'name its file with -c, or the program file with --config',
  };
}

function otherHash(
  { id, version, hash }: { readonly id: string; readonly version: string; readonly hash: string },
  found: Checklist | undefined,
  own: boolean,
): Problem {
  const now = found === undefined ? 'another' : `version ${found.version} with other content`;
  return {
    file: found?.file ?? id,
    message: `is not the "${id}" that the report was scored with: that was version ${version} with hash ${hash}, this is ${now}`,
    hint: own
      ? 'take it as it was then (git show <commit>:<file> > then.yaml, and -c ./then.yaml), or score the export again with --what-if'
      : 'it comes with csaudit: use the csaudit that scored the report, or score the export again with --what-if',
  };
}
