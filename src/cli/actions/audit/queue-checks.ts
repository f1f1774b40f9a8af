import { suggestSome } from '../../../decode/index.ts';
import { formatProblem, InputError, type Problem } from '../../../model/input-error.ts';
import { clean } from '../../../renderers/clean.ts';
import { MOST_QUEUED, type Queue } from './queue.ts';

const MOST_TOLD = 20;

/**
 * Throws InputError where a queue is not the one that was asked for: more rejects than are `allowed`, interactions of a
 * sample that are not there, ids (`null`: none were asked for) nobody has, nothing at all.
 */
export function checkQueue(
  queue: Queue,
  given: readonly string[],
  allowed: number,
  ids: ReadonlySet<string> | null,
): void {
  const problems = [
    ...(queue.rejected > allowed ? tooManyRejected(queue, allowed) : []),
    ...queue.missing.filter(({ id }) => ids === null || ids.has(id)).map(missing),
    ...unknown(queue, ids),
  ];
  if (problems.length === 0 && queue.ids.length === 0)
    problems.push(...given.map(file => ({ file, message: 'holds no interaction that could be read' })));
  if (problems.length > 0) throw new InputError(problems);
}

/** What people should know of a queue before they begin, in lines. */
export function tellOf(queue: Queue, auditor: string, { again }: { readonly again?: boolean }): string {
  const count = queue.done.length;
  const lines = [
    ...queue.listed
      .slice(0, MOST_TOLD)
      .map(({ reason, ...place }) => formatProblem({ ...place, message: `rejected: ${reason}` })),
    ...(queue.listed.length > MOST_TOLD ? [`and ${queue.rejected - MOST_TOLD} more were rejected`] : []),
    ...(count === 0 || again === true ? [] : [doneAlready(queue.done, auditor)]),
    ...(queue.more
      ? [
          `these are the first ${MOST_QUEUED} that wait, and no fair choice of them all: csaudit sample draws one`,
        ]
      : []),
  ];
  return lines.map(line => `${clean(line)}\n`).join('');
}

function doneAlready(done: readonly string[], auditor: string): string {
  const few = done.length <= 5 ? ` (${done.join(', ')})` : '';
  const one = done.length === 1;
  return `passed over: ${done.length} ${one ? 'interaction' : 'interactions'}${few} ${one ? 'was' : 'were'} audited by ${auditor} already; --again makes a revision`;
}

function tooManyRejected({ rejected, listed }: Queue, allowed: number): Problem[] {
  const few = listed
    .slice(0, 5)
    .map(({ reason, ...place }) => ({ ...place, message: `rejected: ${reason}` }));
  const records = rejected === 1 ? 'record was' : 'records were';
  const message = `${rejected} ${records} rejected, more than --max-rejected ${allowed}`;
  return [...few, { message, hint: `--max-rejected ${rejected} goes on without them` }];
}

function missing({ id, file }: Queue['missing'][number]): Problem {
  const message = `holds no interaction "${id}", which the sample names`;
  return {
    file,
    message,
    hint: `csaudit sample <sample> --replace ${id} --why "…" takes the next in its place`,
  };
}

function unknown({ waiting, done, ids }: Queue, wanted: ReadonlySet<string> | null): Problem[] {
  const met = new Set([...waiting.map(({ interaction }) => interaction.id), ...done]);
  return [...(wanted ?? [])]
    .filter(id => !met.has(id))
    .map(id => ({
      message: `--id ${id}: there is no such interaction to audit`,
      hint: suggestSome(id, ids),
    }));
}
