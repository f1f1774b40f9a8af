import { resolve } from 'node:path';
import { InputError } from '../../model/input-error.ts';
import type { WrittenGoal } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { Review } from '../../model/review.ts';
import { explainReview, meantInReview, namesInReview } from '../../plan/explain/explain-review.ts';
import { GOAL_FIELDS } from '../../plan/goals.ts';
import { unknownGoals } from '../../plan/known.ts';
import { reviewGoals } from '../../plan/review.ts';
import { reviewRenderers } from '../../renderers/plan/index.ts';
import { readReport } from '../../renderers/saved-report.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { readText } from '../reading-files.ts';
import { type Explained, figure, nothing } from './explaining.ts';
import { gaps } from './gaps.ts';
import { daysOf } from './plan-days.ts';
import { madeOutputs, unjudged } from './plan-outputs.ts';
import { programRead } from './score-program.ts';

/**
 * Looks at the goals of the program beside exports, the audits of a store, or a saved report. The exit code is 0, and
 * with --strict 1 where a goal whose day has come is missed for certain.
 */
export async function review(io: Io, inputs: readonly string[], given: ReviewOptions): Promise<number> {
  const days = daysOf(io, given.due);
  const { program, file } = await programRead(given, io.cwd);
  const goals = goalsIn(program.goals, file);
  const before = given.before ?? [];
  refuseTwice(io, inputs, before);
  const earlier = await Promise.all(before.map(async path => readReport(await readText(path, io.cwd), path)));
  const fields = goals.flatMap(({ scope }) => (scope.kind === 'group' ? [scope.by] : []));
  const elsewhere = given.checklist === undefined ? [] : await namesWithout(given, io.cwd);
  const { explain, ...others } = given;
  let missed = false;
  const make = (report: Report) => {
    const problems = unknownGoals(goals, report, elsewhere);
    if (problems.length > 0) throw new InputError(problems);
    const found = reviewGoals(report, goals, earlier, days);
    missed = found.goals.some(({ state }) => state === 'missed');
    return found;
  };
  const options = {
    ...{ ...others, by: [...new Set([...GOAL_FIELDS, ...fields])] },
    ...{ judges: false, mayLack: 'findings' as const },
  };
  const explained = explain === undefined ? null : reviewExplained(explain);
  const open = madeOutputs(reviewRenderers, 'table', make, before, explained);
  const code = unjudged(await gaps(io, inputs, options, open));
  return code === EXIT.ok && given.strict === true && missed ? EXIT.gateNotMet : code;
}

/** What --explain asks for; throws InputError where no goal is called so. */
function reviewExplained(what: string): (report: Report, review: Review) => Explained {
  return (report, found) => {
    const [named] = meantInReview(found, what);
    if (named === undefined)
      throw nothing(what, namesInReview(found), 'figures of the report: csaudit gaps … --explain');
    return figure(() => explainReview(report, found, named));
  };
}

function goalsIn(goals: readonly WrittenGoal[], file: string | null): readonly WrittenGoal[] {
  if (goals.length > 0) return goals;
  const message =
    file === null ? 'there is no program file, and so no goal to review' : 'no goals are written here';
  throw new InputError([
    {
      ...(file === null ? {} : { file }),
      message,
      hint: 'csaudit plan -f yaml prints goals to paste into csaudit.yaml, under the key goals:',
    },
  ]);
}

/** What the program scores with where nobody picks checklists. */
async function namesWithout(
  { checklist: _, ...given }: ReviewOptions,
  cwd: string,
): Promise<readonly string[]> {
  return (await programRead(given, cwd)).program.checklists.map(({ name }) => name);
}

/** A report counts once: what is looked at now is no earlier one. */
function refuseTwice(io: Io, inputs: readonly string[], before: readonly string[]): void {
  const seen = new Set(inputs.map(path => resolve(io.cwd, path)));
  for (const path of before) {
    if (seen.has(resolve(io.cwd, path)))
      throw new InputError([{ file: path, message: 'is named twice; each report counts once' }]);
    seen.add(resolve(io.cwd, path));
  }
}
