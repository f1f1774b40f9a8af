import { advise, type Given, refuseUnknownAdvice } from '../../../advice/index.ts';
import {
  checkOtherFile,
  type OtherFile,
  openChecklists,
  type SourceText,
  textsAlone,
} from '../../../checklist/index.ts';
import { type Checklist, itemsOf } from '../../../model/checklist.ts';
import { formatProblem, InputError, type Problem } from '../../../model/input-error.ts';
import { loadRegexEngine } from '../../../probes/phrases/regex.ts';
import { cleanLines } from '../../../renderers/clean.ts';
import { counted as some } from '../../../renderers/numbers.ts';
import { isPath, readChecklist, readPhrases, shippedNames } from '../../checklist-files.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { counted } from './summary.ts';

export type LintOptions = { readonly strict?: boolean; readonly format: 'text' | 'json' };

type Other = OtherFile & { readonly file: string };
type Linted = { readonly checklist: Checklist; readonly given: readonly Given[] };

/**
 * Loads checklists with all their texts, what is wrong with which is thrown as one InputError; says what could be better.
 * Files of facts and of phrases are checked as what they are.
 */
export async function lint(io: Io, names: readonly string[], options: LintOptions): Promise<number> {
  const asked = names.length > 0 ? names : await shippedNames();
  const texts = await Promise.all(asked.map(name => readChecklist(name, io.cwd, 'all')));
  // Advice names lines, which what was made ready at build time does not know.
  const problems: Problem[] = [];
  const phrases = await readPhrases();
  const others: Other[] = [];
  const sources: SourceText[] = [];
  for (const [at, text] of texts.entries()) {
    const other = isPath(asked[at] ?? '') ? await kept(checkOtherFile(text, phrases), problems) : null;
    if (other === null) sources.push(textsAlone(text));
    else if (other !== undefined) others.push({ file: text.file, ...other });
  }
  const loaded = await kept(openChecklists(sources, phrases), problems);
  if (loaded === undefined || problems.length > 0) throw new InputError(problems);
  const regex = await loadRegexEngine();
  const written = loaded.checklists.flatMap((checklist, at) => {
    const document = loaded.documents[at];
    return document === undefined ? [] : [{ checklist, document, regex }];
  });
  const unknown = written.flatMap(refuseUnknownAdvice);
  if (unknown.length > 0) throw new InputError(unknown);
  const linted = written.map(one => ({ checklist: one.checklist, given: advise(one) }));
  const told =
    options.format === 'json'
      ? asJson(linted, others)
      : [...others.map(otherText), ...linted.map(asText)].join('');
  await io.stdout.write(cleanLines(told));
  return options.strict === true && linted.some(({ given }) => given.length > 0) ? EXIT.gateNotMet : EXIT.ok;
}

/** What comes of it; `undefined` where there are mistakes, which join the problems. */
function kept<T>(work: Promise<T>, problems: Problem[]): Promise<T | undefined> {
  return work.catch(error => {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  });
}

function otherText({ file, kind, entries }: Other): string {
  const what = kind === 'facts' ? some(entries, 'fact') : some(entries, 'phrase set');
  return `${file}: ok, ${what}\n`;
}

function asText({ checklist, given }: Linted): string {
  const lines = given.map(
    ({ id, ...problem }) => `${formatProblem({ ...problem, message: `${id}: ${problem.message}` })}\n`,
  );
  const advised =
    given.length === 0 ? '' : `, ${given.length} ${given.length === 1 ? 'piece' : 'pieces'} of advice`;
  return `${lines.join('')}${checklist.file}: ok, ${counted(itemsOf(checklist).length)}${advised}\n`;
}

function asJson(linted: readonly Linted[], others: readonly Other[]): string {
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
  return `${JSON.stringify({ schemaVersion: 1, checklists, others: others.map(({ file, kind, entries }) => ({ file, kind, entries })) }, null, 2)}\n`;
}
