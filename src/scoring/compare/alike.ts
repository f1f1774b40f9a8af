import { InputError } from '../../model/input-error.ts';
import type { Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { differencesFrom } from '../comparable.ts';

/** A report, and the file it was read from. */
export type Saved = { readonly file: string; readonly report: Report };

/** Throws InputError unless two reports were scored alike, with what to do about it. */
export function requireAlike({ before, after }: Pair<Saved>): void {
  const hint =
    'score the earlier export again with the checklists of now (csaudit score … -f json=before.json), and compare that';
  const problems = differencesFrom(after.report.program, before.report.program).map(how => {
    return { file: before.file, message: `was not scored like ${after.file}: ${how}`, hint };
  });
  if (problems.length > 0) throw new InputError(problems);
}
