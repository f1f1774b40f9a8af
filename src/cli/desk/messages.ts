import { InputError } from '../../model/input-error.ts';
import { clean } from '../../renderers/clean.ts';

/** A key that does nothing where it was pressed, with those that do. */
export function unknownKey(name: string, keys: readonly { readonly key: string }[]): string {
  const shown = [...name].length === 1 ? `"${name}"` : (NAMES[name] ?? `That key (${name})`);
  return `${shown} does nothing here; these keys work: ${keys.map(({ key }) => key).join(' ')}`;
}

const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Escape',
  space: 'Space',
  paste: 'Pasted text',
  unknown: 'That key',
};

/** What went wrong while something was written, in a few words. */
export function notSaved(error: unknown): string {
  const problems = error instanceof InputError ? error.problems.map(({ message }) => message) : [];
  const why =
    problems.length > 0 ? problems.join('; ') : error instanceof Error ? error.message : String(error);
  return clean(`NOT SAVED: ${why}. The question stays as it was; press the key again when that is mended.`);
}
