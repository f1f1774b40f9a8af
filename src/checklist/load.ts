import { parseDocument } from '../decode/index.ts';
import type { Checklist } from '../model/checklist.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import { emptyBook, type PhraseBook } from '../probes/phrases/book.ts';
import { type CompileRegex, holdsRegex, loadRegexEngine } from '../probes/phrases/regex.ts';
import { compileChecklist } from './compile.ts';
import { readPhraseFiles } from './phrase-sets.ts';
import type { Surroundings } from './workbench.ts';

/** The text of a file, and the name to call it by. */
export type SourceText = { readonly file: string; readonly text: string };

/** Checklists ready to score, and the book in which their probes look phrases up. */
export type LoadedChecklists = { readonly checklists: readonly Checklist[]; readonly book: PhraseBook };

const noEngine: CompileRegex = () => ({ problem: 'patterns are not loaded' });

/** Checklists from their texts. Throws one InputError with every mistake of all of them. */
export async function loadChecklists(
  texts: readonly SourceText[],
  phraseFiles: readonly SourceText[],
): Promise<LoadedChecklists> {
  const problems: Problem[] = [];
  const files = [...phraseFiles, ...texts].map(({ file }) => file);
  const documents = texts.flatMap(({ file, text }) => collect(problems, () => parseDocument(text, file)));
  const phraseDocuments = phraseFiles.flatMap(({ file, text }) =>
    collect(problems, () => parseDocument(text, file)),
  );
  const phraseProblems: Problem[] = [];
  const shared = readPhraseFiles(phraseDocuments, phraseProblems);
  // Names of sets in a broken file would be unknown all over: the file is mended first.
  if (phraseProblems.length > 0 || phraseDocuments.length < phraseFiles.length)
    throw new InputError(inPlace([...problems, ...phraseProblems], files));
  const values = [
    ...documents.map(document => document.value),
    [...shared.values()].flat().map(entry => entry.phrases),
  ];
  const regex = values.some(holdsRegex) ? await loadRegexEngine() : noEngine;
  const book = emptyBook();
  const parsed: Surroundings['parsed'] = new Map();
  const checklists = documents.flatMap(
    document => compileChecklist(document, { shared, book, regex, problems, parsed }) ?? [],
  );
  refuseSameId(checklists, problems);
  if (problems.length > 0) throw new InputError(inPlace(problems, files));
  return { checklists, book };
}

function refuseSameId(checklists: readonly Checklist[], problems: Problem[]): void {
  for (const [index, checklist] of checklists.entries()) {
    const other = checklists.slice(0, index).find(earlier => earlier.id === checklist.id);
    if (other === undefined) continue;
    problems.push({
      file: checklist.file,
      message: `the checklist id "${checklist.id}" is taken by ${other.file}`,
      hint: 'give one of them another id',
    });
  }
}

/** In the order in which the files would be mended. */
function inPlace(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const order = ({ file = '' }: Problem) => files.indexOf(file);
  return problems.toSorted(
    (a, b) => order(a) - order(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Runs a step; what it finds wrong joins the other problems, so that all are told at once. */
function collect<T>(problems: Problem[], step: () => T): T[] {
  try {
    return [step()];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}
