import { speechOf } from '../../batch/run.ts';
import type { LoadedChecklists } from '../../checklist/index.ts';
import { itemsOf } from '../../model/checklist.ts';
import { InputError, type Problem } from '../../model/input-error.ts';
import type { Program } from '../../model/program.ts';
import { prepareFor } from '../../probes/language.ts';
import { makeScene } from '../../probes/scene.ts';
import { MOST_BYTES, makeIds, readExport } from '../../readers/index.ts';
import { type ComparedItem, compareLabels, emptyComparison } from './compare.ts';

/** What the labels of an export came to. */
export type Compared = {
  readonly file: string;
  readonly interactions: number;
  /** Interactions with a label on which a probe could be held to it. */
  readonly labelled: number;
  /** Items with labels, in the order of the checklists. */
  readonly items: readonly ComparedItem[];
};

const MOST_LISTED = 20;

/**
 * Reads an export with labels as `score` would, and compares. Throws InputError where a record or a label cannot be
 * read, or where there is no label on any item with a probe.
 */
export async function readLabels(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  loaded: LoadedChecklists,
  program: Pick<Program, 'mapping' | 'language'>,
  signal: AbortSignal,
): Promise<Compared> {
  const { checklists, book } = loaded;
  const names = checklists.flatMap(one => itemsOf(one).map(item => `${one.id}.${item.id}`));
  const { records } = await readExport(bytes, {
    ...{ file, reader: null, encoding: null, mapping: program.mapping, answerColumns: new Set(names) },
    ...{ ids: makeIds(), mostBytes: MOST_BYTES, spool: null, note: () => undefined },
  });
  const speech = program.language ?? speechOf(loaded);
  const items = emptyComparison(checklists);
  const problems: Problem[] = [];
  let interactions = 0;
  let labelled = 0;
  let rejected = 0;
  for await (const record of records) {
    signal.throwIfAborted();
    interactions += 1;
    if (!('reason' in record)) await prepareFor(speech, record);
    const came =
      'reason' in record
        ? { problem: record.reason }
        : compareLabels(items, checklists, record, makeScene(record, book, speech));
    if ('labels' in came) {
      if (came.labels > 0) labelled += 1;
      continue;
    }
    rejected += 1;
    const { line } = 'reason' in record ? record : record.source;
    if (problems.length < MOST_LISTED) problems.push({ file, line, message: `rejected: ${came.problem}` });
  }
  if (rejected > problems.length)
    problems.push({ file, message: `${rejected - problems.length} more are rejected` });
  if (problems.length > 0) throw new InputError(problems);
  if (labelled === 0) throw new InputError([noLabels(items, file)]);
  return { file, interactions, labelled, items: items.filter(item => labelsOn(item) > 0) };
}

function noLabels([first]: readonly ComparedItem[], file: string): Problem {
  const hint =
    first === undefined
      ? 'none of the checklists has a probe'
      : `an answer stands in a column such as ${first.checklist}.${first.item}: yes, no, na, or another of its answers`;
  return { file, message: 'holds no answer to an item that has a probe', hint };
}

/** How many labels an item has, with those on which the probe could not tell. */
export function labelsOn({ open, confusion }: ComparedItem): number {
  return [...confusion.values()].flatMap(row => [...row.values()]).reduce((sum, one) => sum + one, open);
}
