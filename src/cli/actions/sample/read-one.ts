import type { RunIds } from '../../../batch/run-ids.ts';
import type { Interaction, Rejected } from '../../../model/interaction.ts';
import type { Mapping } from '../../../model/program.ts';
import type { Sample } from '../../../model/sample.ts';
import { MOST_BYTES, readExport } from '../../../readers/index.ts';
import { clean } from '../../../renderers/clean.ts';
import { withoutCommands } from '../../annotations.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import type { Io } from '../../io.ts';
import { makeProgress } from '../../progress.ts';
import { closeExport, openExport } from '../../reading-files.ts';
import { makeTemporaryFile } from '../../temporary-file.ts';

/** What reading an export came to; of its rejects the first. */
export type ReadOne = { readonly source: Sample['sources'][number]; readonly rejected: readonly Rejected[] };

/** What all exports of a run are read with. */
export type Reading = {
  readonly mapping: Mapping;
  readonly answerColumns: ReadonlySet<string>;
  readonly ids: RunIds;
};

const REJECTS_KEPT = 10;

/** Reads one export as it streams in. `take` is given each interaction, and may reject it. */
export async function readOne(
  io: Io,
  path: string,
  options: SampleOptions,
  { mapping, answerColumns, ids }: Reading,
  take: (interaction: Interaction) => Promise<Rejected | null>,
): Promise<ReadOne> {
  const file = path === '-' ? 'stdin' : path;
  const rejected: Rejected[] = [];
  const counts = { interactions: 0, rejected: 0 };
  const notes = new Set<string>();
  ids.begin(file);
  const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
  const progress = makeProgress(io.stderr, file, options.quiet === true);
  try {
    const { records } = await readExport(bytes, {
      ...{ file, mapping, answerColumns, ids: ids.meet },
      reader: options.reader ?? null,
      encoding: options.encoding ?? null,
      mostBytes: options.maxRecordBytes ?? MOST_BYTES,
      spool: options.sort === true ? makeTemporaryFile() : null,
      note: text => void notes.add(`${clean(`${file}: ${text}`)}\n`),
    });
    for await (const record of records) {
      io.signal.throwIfAborted();
      const reject = 'reason' in record ? record : await take(record);
      counts[reject === null ? 'interactions' : 'rejected'] += 1;
      if (reject !== null && rejected.length < REJECTS_KEPT) rejected.push(reject);
      progress.records(counts.interactions + counts.rejected);
    }
    // An interrupted stream may look like one that ended: nothing is drawn from half an export.
    io.signal.throwIfAborted();
  } finally {
    closeExport(bytes);
    await progress.done();
    if (options.quiet !== true) await io.stderr.write(withoutCommands([...notes].join(''), io.env));
  }
  return { source: { file, ...counts }, rejected };
}
