import type { Document } from '../decode/index.ts';
import type { Checklist } from '../model/checklist.ts';
import { formatProblem, InputError, type Problem } from '../model/input-error.ts';
import { emptyBook, type PhraseBook } from '../probes/phrases/book.ts';
import { type CompileRegex, holdsRegex, loadRegexEngine } from '../probes/phrases/regex.ts';
import { type Chain, compileChain, documentOf, parseChain, valuesIn } from './chain.ts';
import { type ExampleFacts, exampleDocument, readFacts } from './facts.ts';
import { readPhraseFiles } from './phrase-sets.ts';
import { readyPhrase } from './ready.ts';
import { type FileText, filesOf, type SourceText, textsAlone } from './source.ts';
import { refuseUnknownScores } from './spread.ts';
import { translate } from './translate.ts';
import type { Surroundings } from './workbench.ts';

/**
 * Checklists ready to score, the book in which their probes look phrases up, and what each checklist was made of: its
 * document in the ordinary form, whose `place` tells in which file a value was written.
 */
export type LoadedChecklists = {
  readonly checklists: readonly Checklist[];
  readonly book: PhraseBook;
  readonly documents: readonly Document[];
};

/** The same with what they share. */
export type OpenChecklists = LoadedChecklists & { readonly around: Surroundings };

const noEngine: CompileRegex = () => ({ problem: 'patterns are not loaded' });

/**
 * Checklists from their texts, shown in a language where there are translations (`null`: as written), with the facts
 * of the program (`null`: it names none). Throws one InputError with every mistake of all of them.
 */
export async function loadChecklists(
  sources: readonly SourceText[],
  phraseFiles: readonly SourceText[],
  language: string | null = null,
  facts: FileText | ExampleFacts | null = null,
): Promise<LoadedChecklists> {
  const { around: _, ...loaded } = await openChecklists(sources, phraseFiles, language, facts);
  return loaded;
}

/** As `loadChecklists`, for those who look into the checklists themselves. */
export async function openChecklists(
  sources: readonly SourceText[],
  phraseFiles: readonly SourceText[],
  language: string | null = null,
  facts: FileText | ExampleFacts | null = null,
): Promise<OpenChecklists> {
  try {
    return await load(sources, phraseFiles, language, facts);
  } catch (error) {
    const all = [...sources, ...phraseFiles].flatMap(filesOf);
    if (!(error instanceof InputError) || all.every(({ ready }) => ready === undefined)) throw error;
    // What was made ready does not know its places: mistakes are told from the texts.
    return await load(sources.map(textsAlone), phraseFiles.map(textsAlone), language, facts);
  }
}

async function load(
  sources: readonly SourceText[],
  phraseFiles: readonly SourceText[],
  language: string | null,
  given: FileText | ExampleFacts | null,
): Promise<OpenChecklists> {
  const problems: Problem[] = [];
  const files = [...phraseFiles, ...sources].flatMap(filesOf);
  const names = [...(given === null ? [] : [given]), ...files].map(({ file }) => file);
  const chains: Chain[] = [];
  for (const source of sources) chains.push(await parseChain(source, problems));
  const phraseProblems: Problem[] = [];
  const phraseDocuments: Document[] = [];
  for (const file of phraseFiles)
    phraseDocuments.push(...[(await documentOf(file, phraseProblems)) ?? []].flat());
  const shared = readPhraseFiles(phraseDocuments, phraseProblems);
  // Names of sets in a broken file would be unknown all over: the file is mended first.
  if (phraseProblems.length > 0) throw new InputError(inPlace([...problems, ...phraseProblems], names));
  const told = given === null ? null : await factsDocumentOf(given, problems);
  const phrases = [...shared.values()].flat().map(entry => entry.phrases);
  const values = [told?.value, ...chains.flatMap(valuesIn), phrases];
  const regex = values.some(holdsRegex) ? await loadRegexEngine() : noEngine;
  const book = emptyBook();
  const parsed: Surroundings['parsed'] = new Map();
  for (const { ready } of files)
    for (const phrase of ready?.phrases ?? []) parsed.set(phrase.written, readyPhrase(phrase));
  const resolver = { sets: shared, regex, problems, parsed };
  const before = problems.length;
  const facts = told === null ? null : await readFacts(told, resolver);
  // Facts of a broken file, too, would be unknown all over.
  if (problems.length > before) throw new InputError(inPlace(problems, names));
  const around = { shared, book, regex, problems, parsed, facts };
  const made = chains.flatMap(chain => compileChain(chain, around) ?? []);
  const checklists = made.map(one => translate(one.checklist, one.document, one.texts, language));
  refuseSameId(checklists, problems);
  refuseUnknownScores(checklists, problems);
  if (problems.length > 0) throw new InputError(inPlace(problems, names));
  return { checklists, book, documents: made.map(({ document }) => document), around };
}

async function factsDocumentOf(
  given: FileText | ExampleFacts,
  problems: Problem[],
): Promise<Document | null> {
  return 'text' in given ? await documentOf(given, problems) : exampleDocument(given);
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

/** In the order in which the files would be mended; a base that two checklists extend has its mistakes once. */
function inPlace(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const order = ({ file = '' }: Problem) => files.indexOf(file);
  const once = new Map(problems.map(problem => [formatProblem(problem), problem]));
  return [...once.values()].toSorted(
    (a, b) => order(a) - order(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
