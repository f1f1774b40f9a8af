import { suggest } from '../../decode/index.ts';
import { type Checklist, itemsOf } from '../../model/checklist.ts';
import { InputError } from '../../model/input-error.ts';
import type { Gate } from '../../model/program.ts';
import { languageCode } from '../../probes/language.ts';
import { type Askable, unknownIn } from '../../scoring/judge-names.ts';

/** What a gate of a run may ask of. */
export function askedOf(checklists: readonly Checklist[], groups: readonly string[]): Askable {
  return {
    checklists: checklists.map(one => ({ id: one.id, items: itemsOf(one).map(({ id }) => id) })),
    groups,
  };
}

/** Refuses a gate that asks for what there is not, with the near word, before anything is scored. */
export function checkGate(gate: Gate, askable: Askable): void {
  const unknown = unknownIn(gate, askable, true);
  if (unknown.length === 0) return;
  throw new InputError(
    unknown.map(({ message, word, allowed, hint }) => ({ message, hint: hint ?? suggest(word, allowed) })),
  );
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
