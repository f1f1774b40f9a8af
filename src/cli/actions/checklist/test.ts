import { setImmediate } from 'node:timers/promises';
import { type OpenChecklists, openChecklists, textsAlone } from '../../../checklist/index.ts';
import type { Program } from '../../../model/program.ts';
import { jsonText } from '../../../renderers/json-text.ts';
import { coverageOf } from '../../../testing/coverage.ts';
import { testedJson } from '../../../testing/json.ts';
import { type Compared, readLabels } from '../../../testing/labels/read.ts';
import { type Mutated, mutate } from '../../../testing/mutants/mutate.ts';
import { readSentences } from '../../../testing/phrase-examples.ts';
import { type Prepared, prepare } from '../../../testing/prepare.ts';
import { knownSets } from '../../../testing/sentences.ts';
import { isAsExpected, runExamples } from '../../../testing/tested.ts';
import { testedText } from '../../../testing/text/tested.ts';
import { usedSets } from '../../../testing/used-sets.ts';
import { readChecklist, readPhraseExamples, readPhrases, shippedNames } from '../../checklist-files.ts';
import type { TestOptions } from '../../commands/checklist.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { loadProgram } from '../../program-file.ts';
import { makeStatus } from '../../progress.ts';
import { closeExport, openExport, readText } from '../../reading-files.ts';
import { styleFor, widthFor } from '../../terminal.ts';

/** Runs the examples of checklists, and of the phrase sets they use. Exit code 1 where one is not as expected. */
export async function test(io: Io, names: readonly string[], options: TestOptions): Promise<number> {
  const { coverage = false, mutate: mutates = false, labels, format } = options;
  const { program } = await loadProgram(undefined, io.cwd);
  const open = await openAll(io, names, coverage || mutates, options.facts ?? program.facts);
  const used = names.length > 0 ? usedSets(open) : new Set(open.around.shared.keys());
  const sentences = await readSentences(await readPhraseExamples(), knownSets(open.around));
  const prepared = coverage || mutates ? await prepare(open, used, sentences) : null;
  const tested = {
    ...(await runExamples(open, used, sentences)),
    coverage: coverage && prepared !== null ? coverageOf(prepared) : null,
    mutants: mutates && prepared !== null ? await mutants(io, prepared) : null,
    labels: labels === undefined ? null : await compared(io, labels, open, program),
  };
  const page = { style: styleFor(io.stdout, io, undefined), width: widthFor(io.stdout, io.env) };
  await io.stdout.write(
    format === 'json' ? `${jsonText(testedJson(tested), 2)}\n` : testedText(tested, page),
  );
  return isAsExpected(tested) ? EXIT.ok : EXIT.gateNotMet;
}

/** The checklists with the texts of all languages. Only documents of plain texts know the place of every value. */
async function openAll(
  io: Io,
  names: readonly string[],
  needsPlaces: boolean,
  factsFile: string | null,
): Promise<OpenChecklists> {
  const wanted = names.length > 0 ? names : await shippedNames();
  const sources = await Promise.all(wanted.map(name => readChecklist(name, io.cwd, 'all')));
  const phrases = await readPhrases();
  const facts = factsFile === null ? null : { file: factsFile, text: await readText(factsFile, io.cwd) };
  return needsPlaces
    ? openChecklists(sources.map(textsAlone), phrases.map(textsAlone), null, facts)
    : openChecklists(sources, phrases, null, facts);
}

async function mutants(io: Io, prepared: Prepared): Promise<Mutated> {
  const status = makeStatus(io.stderr);
  try {
    return await mutate(prepared, async what => {
      status.tell(`changing ${what}`);
      // Ctrl-C is heard only between one thing and the next.
      await setImmediate();
      io.signal.throwIfAborted();
    });
  } finally {
    await status.done();
  }
}

async function compared(io: Io, path: string, open: OpenChecklists, program: Program): Promise<Compared> {
  const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
  try {
    return await readLabels(bytes, path === '-' ? 'stdin' : path, open, program, io.signal);
  } finally {
    closeExport(bytes);
  }
}
