import { type OpenChecklists, openChecklists, textsAlone } from '../../../checklist/index.ts';
import { jsonText } from '../../../renderers/json-text.ts';
import { type TestedChecklist, testExamples } from '../../../testing/examples.ts';
import { examplesJson, phrasesJson } from '../../../testing/json.ts';
import { mutate } from '../../../testing/mutants/mutate.ts';
import { readSentences } from '../../../testing/phrase-examples.ts';
import { prepare } from '../../../testing/prepare.ts';
import { knownSets, testSentences } from '../../../testing/sentences.ts';
import { examplesText, phrasesText } from '../../../testing/text/examples.ts';
import { mutantsText } from '../../../testing/text/mutants.ts';
import { usedSets } from '../../../testing/used-sets.ts';
import { readChecklist, readPhraseExamples, readPhrases, shippedNames } from '../../checklist-files.ts';
import type { TestOptions } from '../../commands/checklist.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { loadProgram } from '../../program-file.ts';
import { readText } from '../../reading-files.ts';
import { styleFor, widthFor } from '../../terminal.ts';

/** Runs the examples of checklists, and of the phrase sets they use. Exit code 1 where one is not as expected. */
export async function test(io: Io, names: readonly string[], options: TestOptions): Promise<number> {
  const { program } = await loadProgram(undefined, io.cwd);
  const open = await openAll(io, names, options, options.facts ?? program.facts);
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
  const prepared = options.mutate === true ? await prepare(open, used, sentences) : null;
  const mutated = prepared === null ? null : await mutate(prepared, async () => {});
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
      ...(mutated === null ? [] : mutantsText(mutated, page)),
    ];
    await io.stdout.write(lines.map(line => `${line}\n`).join(''));
  }
  return isWrong ? EXIT.gateNotMet : EXIT.ok;
}

/** The checklists with the texts of all languages. What is to be told of places in them is read from their texts. */
async function openAll(
  io: Io,
  names: readonly string[],
  options: TestOptions,
  factsFile: string | null,
): Promise<OpenChecklists> {
  const wanted = names.length > 0 ? names : await shippedNames();
  const sources = await Promise.all(wanted.map(name => readChecklist(name, io.cwd, 'all')));
  const phrases = await readPhrases();
  const facts = factsFile === null ? null : { file: factsFile, text: await readText(factsFile, io.cwd) };
  const needsPlaces = options.coverage === true || options.mutate === true;
  return needsPlaces
    ? openChecklists(sources.map(textsAlone), phrases.map(textsAlone), null, facts)
    : openChecklists(sources, phrases, null, facts);
}
