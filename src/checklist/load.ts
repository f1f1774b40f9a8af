import type { Document } from '../decode/index.ts';
import type { Checklist } from '../model/checklist.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import { emptyBook, type PhraseBook } from '../probes/phrases/book.ts';
import { type CompileRegex, holdsRegex, loadRegexEngine } from '../probes/phrases/regex.ts';
import { compileChecklist } from './compile.ts';
import { readPhraseFiles } from './phrase-sets.ts';
import { type Ready, readyDocument, readyPhrase } from './ready.ts';
import type { Surroundings } from './workbench.ts';

/** The text of a file, and the name to call it by. `ready`: what it holds, where that was found out before. */
export type SourceText = { readonly file: string; readonly text: string; readonly ready?: Ready };

/** Checklists ready to score, and the book in which their probes look phrases up. */
export type LoadedChecklists = { readonly checklists: readonly Checklist[]; readonly book: PhraseBook };

const noEngine: CompileRegex = () => ({ problem: 'patterns are not loaded' });

/** Checklists from their texts. Throws one InputError with every mistake of all of them. */
export async function loadChecklists(
  texts: readonly SourceText[],
  phraseFiles: readonly SourceText[],
): Promise<LoadedChecklists> {
  try {
    return await load(texts, phraseFiles);
  } catch (error) {
    const all = [...texts, ...phraseFiles];
    if (!(error instanceof InputError) || all.every(({ ready }) => ready === undefined)) throw error;
    // What was made ready does not know its places: mistakes are told from the texts.
    return await load(texts.map(textAlone), phraseFiles.map(textAlone));
  }
}

const textAlone = ({ file, text }: SourceText): SourceText => ({ file, text });

async function load(
  texts: readonly SourceText[],
  phraseFiles: readonly SourceText[],
): Promise<LoadedChecklists> {
  const problems: Problem[] = [];
  const files = [...phraseFiles, ...texts].map(({ file }) => file);
  const documents = await documentsOf(texts, problems);
  const phraseDocuments = await documentsOf(phraseFiles, problems);
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
  for (const { ready } of [...texts, ...phraseFiles])
    for (const phrase of ready?.phrases ?? []) parsed.set(phrase.written, readyPhrase(phrase));
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

/** The documents of the texts that are YAML; what is wrong with the others joins the problems, so that all are told at once. */
async function documentsOf(sources: readonly SourceText[], problems: Problem[]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const { file, text, ready } of sources) {
    try {
      documents.push(ready === undefined ? await parsed(text, file) : readyDocument(ready, file));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  return documents;
}

/** The parser is loaded only for a text that needs it. */
async function parsed(text: string, file: string): Promise<Document> {
  return (await import('../decode/document.ts')).parseDocument(text, file);
}
