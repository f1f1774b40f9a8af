import { isAbsolute, relative } from 'node:path';
import type { Problem } from '../model/input-error.ts';
import type { Reason, Report, Verdict } from '../model/report.ts';
import { clean } from '../renderers/clean.ts';
import { reasonText } from '../renderers/table/verdict.ts';
import type { Io } from './io.ts';
import { plainStyle } from './terminal.ts';

/** GitHub shows so many annotations of a kind for each step, and drops the others without a word. */
const SHOWN = 10;

type Where = Pick<Io, 'env' | 'stderr' | 'cwd'>;
type Level = 'error' | 'warning';

/** One thing to tell: what it is about, as in `condition`, and where it is, if it is somewhere. */
type Told = { readonly title: string; readonly kind: string; readonly problem: Problem };

const REJECTED = { title: 'csaudit: record rejected', kind: 'rejected record' };

/**
 * Tells GitHub why a gate is not met and what could not be read, where GITHUB_ACTIONS is set: an annotation for each condition, and
 * for each reject at its line. To stderr, which the runner reads for them as well as stdout, so that what is printed there
 * stays what was asked for.
 */
export async function annotate(
  where: Where,
  verdict: Verdict,
  { rejected, sources }: Pick<Report, 'rejected' | 'sources'>,
  maxRejected: number,
): Promise<void> {
  const all = sources.reduce((sum, source) => sum + source.rejected, 0);
  const records = rejected.map(({ file, line, reason }) => ({
    ...REJECTED,
    problem: { file, line, message: reason },
  }));
  const [none, unlisted] = [all > maxRejected, Math.max(0, all - rejected.length)];
  await tell(
    where,
    'error',
    [...ofReasons(verdict, 'failed'), ...(none ? records : [])],
    none ? unlisted : 0,
  );
  await tell(
    where,
    'warning',
    [...ofReasons(verdict, 'undetermined'), ...(none ? [] : records)],
    none ? 0 : unlisted,
  );
}

/** Likewise tells why a command was not run as asked. */
export async function annotateProblems(where: Where, problems: readonly Problem[]): Promise<void> {
  const told = { title: 'csaudit: not run as asked', kind: 'problem' };
  await tell(
    where,
    'error',
    problems.map(problem => ({ ...told, problem })),
  );
}

/** `unlisted`: how many more rejected records there are than are listed. */
async function tell(
  { env, stderr, cwd }: Where,
  level: Level,
  all: readonly Told[],
  unlisted = 0,
): Promise<void> {
  if (env.GITHUB_ACTIONS !== 'true') return;
  const shown = all.slice(0, all.length + unlisted > SHOWN ? SHOWN - 1 : SHOWN);
  const lines = shown.map(({ title, problem: { hint, ...problem } }) =>
    annotation(
      level,
      title,
      clean(`${problem.message}${hint === undefined ? '' : ` (${hint})`}`),
      placeOf(problem, cwd),
    ),
  );
  const left = all.slice(shown.length);
  const more = moreOf(left, unlisted);
  if (more !== '') lines.push(annotation(level, left[0]?.title ?? REJECTED.title, `and ${more}`));
  await stderr.write(lines.join(''));
}

/** `3 more conditions and 12 more rejected records`. */
function moreOf(left: readonly Told[], unlisted: number): string {
  const counts = new Map<string, number>();
  for (const { kind } of left) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (unlisted > 0) counts.set(REJECTED.kind, (counts.get(REJECTED.kind) ?? 0) + unlisted);
  return [...counts].map(([kind, count]) => `${count} more ${kind}${count === 1 ? '' : 's'}`).join(' and ');
}

const JOINER = '\u2060';

/**
 * A page for people in which no line is a command to GitHub's runner, whatever customers wrote: it obeys `::` where a line begins,
 * and `##[` anywhere. An invisible joiner takes the meaning away, not the words.
 */
export function withoutCommands(text: string, env: Io['env']): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  return text.replace(/^(\s*:)(?=:)/gmu, `$1${JOINER}`).replaceAll('##[', `##${JOINER}[`);
}

/** Formats for people, where a word more or less breaks nothing. */
const PAGES: ReadonlySet<string> = new Set(['table', 'plain', 'markdown']);

/** What a format made for stdout: a page for people commands nobody, and what machines read stays to the byte. */
export function pageWithoutCommands<T>(format: string, made: T, env: Io['env']): T | string {
  return typeof made === 'string' && PAGES.has(format) ? withoutCommands(made, env) : made;
}

/** A workflow command: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
export function annotation(
  level: Level,
  title: string,
  text: string,
  place: readonly (readonly [name: string, value: string | number])[] = [],
): string {
  const properties = [...place, ['title', title] as const];
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${written.join(',')}::${data(text)}\n`;
}

/** GitHub shows an annotation at its line where the path is that of a file in the repository; a pipe has none. */
function placeOf({ file, line, column }: Problem, cwd: string) {
  if (file === undefined || file === 'stdin') return [];
  const inside = isAbsolute(file) ? relative(cwd, file) : file;
  const path = inside.startsWith('..') ? file : inside.replace(/^\.\//u, '');
  return [
    ['file', clean(path)] as const,
    ...(line === undefined ? [] : [['line', line] as const]),
    ...(column === undefined ? [] : [['col', column] as const]),
  ];
}

function ofReasons({ reasons }: Verdict, state: 'failed' | 'undetermined'): readonly Told[] {
  const title = state === 'failed' ? 'csaudit: gate not met' : 'csaudit: gate undetermined';
  return reasons
    .filter(reason => reason.state === state)
    .map(reason => ({ title, kind: 'condition', problem: { message: textOf(reason) } }));
}

function textOf(reason: Reason): string {
  return reasonText(reason, plainStyle());
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
