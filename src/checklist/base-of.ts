import type { Place } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';
import { mapOf } from './loose.ts';
import type { FileText } from './source.ts';

/** What a checklist names as its base, as written, and where. */
export type BaseName = { readonly name: string; readonly place: Place };

/**
 * The base a checklist names, or `null`. Few do, and those that do not are not parsed to see it. What is wrong with a
 * text is told when it is loaded, and not here.
 */
export async function baseOf({ file, text, ready }: FileText): Promise<BaseName | null> {
  const extending = ready === undefined ? text.includes('extends') : 'extends' in mapOf(ready.value);
  if (!extending) return null;
  const { parseDocument } = await import('../decode/document.ts');
  try {
    const document = parseDocument(text, file);
    const name = mapOf(document.value).extends;
    return typeof name === 'string' && name.trim() !== ''
      ? { name, place: document.place(['extends']) }
      : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
