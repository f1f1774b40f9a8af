import type { Document } from '../decode/index.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import { documentOf } from './chain.ts';
import { openChecklists } from './load.ts';
import { isMap, mapOf } from './loose.ts';
import { resolvePhrases } from './phrase-sets.ts';
import type { FileText, SourceText } from './source.ts';

/** A file that is no checklist and was found right: what it is, and how many facts or sets it holds. */
export type OtherFile = { readonly kind: 'facts' | 'phrases'; readonly entries: number };

/**
 * Checks a file of facts or of phrases as what it is; `null` where it looks like a checklist, or like nothing known. Throws an
 * InputError with its mistakes, or with what it is where only another command or file can tell whether it is right.
 */
export async function checkOtherFile(
  file: FileText,
  phraseFiles: readonly SourceText[],
): Promise<OtherFile | null> {
  // What is no YAML is told where it is read as a checklist.
  const document = await documentOf(file, []);
  const value = mapOf(document?.value);
  if (document === null || 'sections' in value || 'extends' in value || 'version' in value) return null;
  const elsewhere = toldElsewhere(value);
  if (elsewhere !== null) throw new InputError([{ file: file.file, ...elsewhere }]);
  if ('id' in value) return null;
  if ('facts' in value) {
    await openChecklists([], phraseFiles, null, file);
    return { kind: 'facts', entries: Object.keys(mapOf(value.facts)).length };
  }
  return 'phrases' in value ? await checkPhrases(file, document, phraseFiles) : null;
}

function toldElsewhere(value: Record<string, unknown>): Pick<Problem, 'message' | 'hint'> | null {
  if ('checklists' in value) {
    const hint = 'csaudit score checks it: --config names another than csaudit.yaml';
    return { message: 'looks like a program, and not like a checklist', hint };
  }
  if (isMap(value.examples) && 'language' in value) {
    const hint = 'csaudit checklist test checks those of csaudit itself';
    return { message: 'looks like sentences for phrase sets, and not like a checklist', hint };
  }
  if ('language' in value && (isMap(value.items) || isMap(value.sections))) {
    const id = typeof value.id === 'string' ? ` of ${value.id}` : '';
    const hint = 'name the checklist: its texts in the folders beside it are checked with it';
    return { message: `looks like the texts${id} in another language, and not like a checklist`, hint };
  }
  return null;
}

/** Phrases are parsed where they are used; here all of them are, to see whether they could be. */
async function checkPhrases(
  file: FileText,
  document: Document,
  phraseFiles: readonly SourceText[],
): Promise<OtherFile> {
  const { around } = await openChecklists([], [...phraseFiles, file]);
  const { shared: sets, regex, parsed } = around;
  const problems: Problem[] = [];
  const { phrases, language } = mapOf(document.value);
  for (const [name, list] of Object.entries(mapOf(phrases))) {
    const written = Array.isArray(list) ? list.map(String) : [];
    const resolver = { sets, regex, parsed, problems, language: String(language) };
    resolvePhrases(written, document, ['phrases', name], resolver);
  }
  if (problems.length > 0) throw new InputError(problems);
  return { kind: 'phrases', entries: Object.keys(mapOf(phrases)).length };
}
