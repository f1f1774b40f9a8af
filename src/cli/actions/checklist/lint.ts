import { advise, type Given, refuseUnknownAdvice } from '../../../advice/index.ts';
import { openChecklists, textsAlone } from '../../../checklist/index.ts';
import { type Checklist, itemsOf } from '../../../model/checklist.ts';
import { formatProblem, InputError } from '../../../model/input-error.ts';
import { loadRegexEngine } from '../../../probes/phrases/regex.ts';
import { cleanLines } from '../../../renderers/clean.ts';
import { readChecklist, readPhrases, shippedNames } from '../../checklist-files.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { counted } from './summary.ts';

export type LintOptions = { readonly strict?: boolean; readonly format: 'text' | 'json' };

type Linted = { readonly checklist: Checklist; readonly given: readonly Given[] };

/** Loads checklists with all their texts, what is wrong with which is thrown as one InputError; says what could be better. */
export async function lint(io: Io, names: readonly string[], options: LintOptions): Promise<number> {
  const asked = names.length > 0 ? names : await shippedNames();
  const texts = await Promise.all(asked.map(name => readChecklist(name, io.cwd, 'all')));
  // Advice names lines, which what was made ready at build time does not know.
  const loaded = await openChecklists(texts.map(textsAlone), await readPhrases());
  const regex = await loadRegexEngine();
  const written = loaded.checklists.flatMap((checklist, at) => {
    const document = loaded.documents[at];
    return document === undefined ? [] : [{ checklist, document, regex }];
  });
  const unknown = written.flatMap(refuseUnknownAdvice);
  if (unknown.length > 0) throw new InputError(unknown);
  const linted = written.map(one => ({ checklist: one.checklist, given: advise(one) }));
  await io.stdout.write(cleanLines(options.format === 'json' ? asJson(linted) : linted.map(asText).join('')));
  return options.strict === true && linted.some(({ given }) => given.length > 0) ? EXIT.gateNotMet : EXIT.ok;
}

function asText({ checklist, given }: Linted): string {
  const lines = given.map(
    ({ id, ...problem }) => `${formatProblem({ ...problem, message: `${id}: ${problem.message}` })}\n`,
  );
  const advised =
    given.length === 0 ? '' : `, ${given.length} ${given.length === 1 ? 'piece' : 'pieces'} of advice`;
  return `${lines.join('')}${checklist.file}: ok, ${counted(itemsOf(checklist).length)}${advised}\n`;
}

function asJson(linted: readonly Linted[]): string {
  const checklists = linted.map(({ checklist, given }) => ({
    id: checklist.id,
    file: checklist.file,
    items: itemsOf(checklist).length,
    advice: given.map(({ id, file, line, column, message, hint }) => ({
      id,
      file,
      line,
      column,
      message,
      hint,
    })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, checklists }, null, 2)}\n`;
}
