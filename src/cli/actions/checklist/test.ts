import { openChecklists } from '../../../checklist/index.ts';
import { jsonText } from '../../../renderers/json-text.ts';
import { type TestedChecklist, testExamples } from '../../../testing/examples.ts';
import { examplesJson, phrasesJson } from '../../../testing/json.ts';
import { readSentences } from '../../../testing/phrase-examples.ts';
import { knownSets, testSentences } from '../../../testing/sentences.ts';
import { examplesText, phrasesText } from '../../../testing/text/examples.ts';
import { usedSets } from '../../../testing/used-sets.ts';
import { readChecklist, readPhraseExamples, readPhrases, shippedNames } from '../../checklist-files.ts';
import type { TestOptions } from '../../commands/checklist.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { styleFor, widthFor } from '../../terminal.ts';

/** Runs the examples of checklists, and of the phrase sets they use. Exit code 1 where one is not as expected. */
export async function test(io: Io, names: readonly string[], options: TestOptions): Promise<number> {
  const texts = await Promise.all(
    (names.length > 0 ? names : await shippedNames()).map(name => readChecklist(name, io.cwd, 'all')),
  );
  const open = await openChecklists(texts, await readPhrases());
  const used = names.length > 0 ? usedSets(open) : new Set(open.around.shared.keys());
  const sentences = await readSentences(await readPhraseExamples(), knownSets(open.around));
  const checklists: TestedChecklist[] = [];
  for (const [index, document] of open.documents.entries()) {
    const checklist = open.checklists[index];
    if (checklist !== undefined) checklists.push(await testExamples(checklist, document, open));
  }
  const phrases = testSentences(sentences, used, open.around);
  const isWrong =
    checklists.some(({ examples }) => examples.some(({ result }) => result === 'wrong')) ||
    phrases.some(one => one.sentences.some(({ asExpected }) => !asExpected));
  const page = { style: styleFor(io.stdout, io, undefined), width: widthFor(io.stdout, io.env) };
  if (options.format === 'json') {
    const found = {
      schemaVersion: 1,
      ok: !isWrong,
      checklists: checklists.map(examplesJson),
      phrases: phrases.map(phrasesJson),
    };
    await io.stdout.write(`${jsonText(found, 2)}\n`);
  } else {
    const lines = [
      ...checklists.flatMap(one => examplesText(one, page)),
      ...phrases.flatMap(one => phrasesText(one, page)),
    ];
    await io.stdout.write(lines.map(line => `${line}\n`).join(''));
  }
  return isWrong ? EXIT.gateNotMet : EXIT.ok;
}
