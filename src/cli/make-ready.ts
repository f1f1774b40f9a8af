import { filesOf, loadChecklists, makeReady, type SourceText } from '../checklist/index.ts';
import { parseDocument } from '../decode/document.ts';
import { type Built, readChecklist, readPhrases, shippedNames } from './checklist-files.ts';

/** For the build: what dist/ready/ holds, by file name. Throws an InputError when a shipped file has a mistake. */
export async function readyFiles(): Promise<ReadonlyMap<string, string>> {
  const checklists = await Promise.all((await shippedNames()).map(name => readChecklist(name, '.', 'all')));
  const phrases = await readPhrases();
  await loadChecklists(checklists, phrases);
  return new Map([...checklists, ...phrases].flatMap(filesOf).map(built));
}

function built({ file, text }: SourceText): readonly [string, string] {
  const made: Built = { text, ready: makeReady(parseDocument(text, file)) };
  return [file.replace(/^checklists\/(.*)\.yaml$/u, '$1.json'), JSON.stringify(made)];
}
