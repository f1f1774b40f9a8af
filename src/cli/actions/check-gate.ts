import { GROUP_KINDS } from '../../checklist/index.ts';
import { suggest } from '../../decode/index.ts';
import { type Checklist, itemsOf } from '../../model/checklist.ts';
import { InputError, type Problem } from '../../model/input-error.ts';
import type { Gate, Minimum } from '../../model/program.ts';
import { languageCode } from '../../probes/language.ts';

/** Refuses a gate that asks for what there is not, with the near word, before anything is scored. */
export function checkGate(gate: Gate, checklists: readonly Checklist[]): void {
  const problems = gate.minimums.flatMap(minimum => problemOf(minimum, checklists) ?? []);
  if (problems.length > 0) throw new InputError(problems);
}

function problemOf({ scope }: Minimum, checklists: readonly Checklist[]): Problem | null {
  if (scope.kind === 'overall' || scope.kind === 'group') return null;
  const checklist = checklists.find(one => one.id === scope.checklist);
  const name = scope.kind === 'item' ? `${scope.checklist}.${scope.item}` : scope.checklist;
  const asked = `the gate asks for "${name}"`;
  if (checklist === undefined) {
    if (GROUP_KINDS.includes(scope.checklist)) {
      return {
        message: `${asked}, but a minimum is for every ${scope.checklist}`,
        hint: `write ${scope.checklist}=<points>`,
      };
    }
    const known = [...checklists.map(one => one.id), ...GROUP_KINDS];
    return { message: `${asked}, which is no checklist of this run`, hint: suggest(scope.checklist, known) };
  }
  const items = itemsOf(checklist).map(item => item.id);
  if (scope.kind === 'checklist' || items.includes(scope.item)) return null;
  return { message: `${asked}, which ${checklist.id} does not ask`, hint: suggest(scope.item, items) };
}

/** Refuses a language without any phrase: every probe of words would be left open, and the rest look better than it is. */
export function checkLanguage(language: string | null, known: readonly string[]): void {
  if (language === null || known.length === 0 || known.includes(languageCode(language))) return;
  throw new InputError([
    {
      message: `language: no checklist of this run has phrases in "${language}"`,
      hint: suggest(language, known),
    },
  ]);
}
