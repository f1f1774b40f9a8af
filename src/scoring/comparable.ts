import { InputError } from '../model/input-error.ts';
import type { ProgramReport } from '../model/report.ts';

/**
 * Throws InputError unless two reports were scored alike: the same checklists by content, at the same weights,
 * zeroed or not. A drop between others would tell of the checklists, not of the service.
 */
export function requireComparable(now: ProgramReport, baseline: ProgramReport): void {
  const hint = 'score the earlier export again with this program and save that report as the baseline';
  const problems = differencesFrom(now, baseline).map(how => {
    return { message: `the baseline was not scored like this report: ${how}`, hint };
  });
  if (problems.length > 0) throw new InputError(problems);
}

/** In what an earlier report was scored otherwise, in words of which "it" is the earlier one. */
export function differencesFrom(now: ProgramReport, earlier: ProgramReport): readonly string[] {
  const found: string[] = [];
  const then = new Map(earlier.checklists.map(entry => [entry.id, entry]));
  for (const entry of now.checklists) {
    const other = then.get(entry.id);
    if (other === undefined) found.push(`it has no checklist "${entry.id}"`);
    else if (other.hash !== entry.hash) {
      found.push(`its "${entry.id}" is another (version ${other.version}, now ${entry.version})`);
    } else if (other.weight !== entry.weight) {
      found.push(`its "${entry.id}" weighs ${other.weight}, now ${entry.weight}`);
    }
    then.delete(entry.id);
  }
  for (const id of then.keys()) found.push(`it has a checklist "${id}", this one has not`);
  if (now.onCritical !== earlier.onCritical) {
    found.push(`it was scored with onCritical ${earlier.onCritical}, now ${now.onCritical}`);
  }
  return found;
}
