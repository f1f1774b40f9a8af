import { InputError, type Problem } from '../model/input-error.ts';
import type { ProgramReport } from '../model/report.ts';

/**
 * Throws InputError unless two reports were scored alike: the same checklists by content, at the same weights,
 * zeroed or not. A drop between others would tell of the checklists, not of the service.
 */
export function requireComparable(now: ProgramReport, baseline: ProgramReport): void {
  const problems: Problem[] = [];
  const then = new Map(baseline.checklists.map(entry => [entry.id, entry]));
  for (const entry of now.checklists) {
    const other = then.get(entry.id);
    if (other === undefined) problems.push(differs(`it has no checklist "${entry.id}"`));
    else if (other.hash !== entry.hash) {
      problems.push(differs(`its "${entry.id}" is another (version ${other.version}, now ${entry.version})`));
    } else if (other.weight !== entry.weight) {
      problems.push(differs(`its "${entry.id}" weighs ${other.weight}, now ${entry.weight}`));
    }
    then.delete(entry.id);
  }
  for (const id of then.keys()) problems.push(differs(`it has a checklist "${id}", this one has not`));
  if (now.onCritical !== baseline.onCritical) {
    problems.push(differs(`it was scored with onCritical ${baseline.onCritical}, now ${now.onCritical}`));
  }
  if (problems.length > 0) throw new InputError(problems);
}

function differs(how: string): Problem {
  return {
    message: `the baseline was not scored like this report: ${how}`,
    hint: 'score the earlier export again with this program and save that report as the baseline',
  };
}
