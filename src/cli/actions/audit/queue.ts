import type { Run } from '../../../batch/run.ts';
import { makeRunIds } from '../../../batch/run-ids.ts';
import { itemsOf } from '../../../model/checklist.ts';
import type { Interaction, Rejected } from '../../../model/interaction.ts';
import type { Mapping } from '../../../model/program.ts';
import { MOST_BYTES, readExport } from '../../../readers/index.ts';
import { clean } from '../../../renderers/clean.ts';
import { keptInteraction } from '../../../store/index.ts';
import { withoutCommands } from '../../annotations.ts';
import type { ReadingOptions } from '../../commands/reading-options.ts';
import type { Io } from '../../io.ts';
import { makeProgress } from '../../progress.ts';
import { closeExport, openExport } from '../../reading-files.ts';
import { makeTemporaryFile } from '../../temporary-file.ts';
import type { DrawnAt, Input } from './inputs.ts';
import type { Queued } from './recording.ts';
import { plainFields } from './without-transcript.ts';

/** So many interactions of exports wait at most; of a sample, all it names. */
export const MOST_QUEUED = 500;
/** So many ids and rejects are remembered, for messages. */
const MOST_LISTED = 1000;

/** What is wanted of the exports. */
export type Wanted = {
  /** The ids that are audited; `null`: all. */
  readonly ids: ReadonlySet<string> | null;
  /** The identities this auditor has done already, which are passed over. */
  readonly done: ReadonlySet<string>;
  readonly keepsTranscripts: boolean;
};

export type Queue = {
  /** In the order of the sample, else of the exports. */
  readonly waiting: readonly Queued[];
  /** Ids that were passed over, as done already. */
  readonly done: readonly string[];
  /** Ids that were met: the first of them. */
  readonly ids: readonly string[];
  /** Ids a sample names that the exports do not hold, with the export. */
  readonly missing: readonly { readonly id: string; readonly file: string }[];
  readonly rejected: number;
  readonly listed: readonly Rejected[];
  /** Whether there are more than wait: the exports were not read to their end. */
  readonly more: boolean;
  /** With --new: what waits was done before, and is to be audited again. */
  readonly revises?: boolean;
};

/** Reads the interactions to audit, each export once. */
export async function readQueue(
  io: Io,
  exports: readonly Input[],
  options: ReadingOptions & { readonly quiet?: boolean },
  mapping: Mapping,
  run: Run,
  wanted: Wanted,
): Promise<Queue> {
  const names = run.loaded.checklists.flatMap(one => itemsOf(one).map(item => `${one.id}.${item.id}`));
  const ids = makeRunIds();
  const reading = {
    reader: options.reader ?? null,
    encoding: options.encoding ?? null,
    mapping,
    answerColumns: new Set(names),
    ids: ids.meet,
    mostBytes: options.maxRecordBytes ?? MOST_BYTES,
  };
  const found: Filling = {
    waiting: [],
    done: [],
    ids: [],
    missing: [],
    rejected: 0,
    listed: [],
    more: false,
  };
  for (const input of exports) {
    if (found.more) break;
    const file = input.path === '-' ? 'stdin' : input.path;
    ids.begin(file);
    const notes = new Set<string>();
    const note = (text: string) => void notes.add(`${clean(`${file}: ${text}`)}\n`);
    const spool = options.sort === true ? makeTemporaryFile() : null;
    const bytes = await openExport(input.path, io.cwd, io.stdin, io.signal);
    const progress = makeProgress(io.stderr, file, options.quiet === true);
    const unmet = new Set(input.named?.keys());
    try {
      const { records } = await readExport(bytes, { ...reading, file, note, spool });
      let seen = 0;
      for await (const record of records) {
        io.signal.throwIfAborted();
        take(record, input, found, run, wanted);
        if (!('reason' in record)) unmet.delete(record.id);
        if (found.more) break;
        seen += 1;
        progress.records(seen);
      }
      io.signal.throwIfAborted();
      found.missing.push(...[...unmet].map(id => ({ id, file })));
    } finally {
      closeExport(bytes);
      await spool?.close();
      await progress.done();
      if (options.quiet !== true) await io.stderr.write(withoutCommands([...notes].join(''), io.env));
    }
  }
  const waiting = found.waiting.toSorted((one, other) => one.place - other.place);
  return { ...found, waiting: waiting.map(({ queued }) => queued) };
}

type Filling = { -readonly [K in Exclude<keyof Queue, 'waiting' | 'revises'>]: Mutable<Queue[K]> } & {
  readonly waiting: { readonly queued: Queued; readonly place: number }[];
};
type Mutable<T> = T extends readonly (infer E)[] ? E[] : T;

/** Puts one record of an export where it belongs. */
function take(
  record: Interaction | Rejected,
  { named }: Input,
  found: Filling,
  run: Run,
  wanted: Wanted,
): void {
  if ('reason' in record) {
    found.rejected += 1;
    if (found.listed.length < MOST_LISTED) found.listed.push({ ...record, reason: run.mask(record.reason) });
    return;
  }
  const at = named?.get(record.id) ?? null;
  if (named !== null && at === null) return;
  if (found.ids.length < MOST_LISTED) found.ids.push(record.id);
  if (wanted.ids !== null && !wanted.ids.has(record.id)) return;
  const queued = queuedFrom(record, run, wanted, at);
  if (wanted.done.has(queued.kept.identity)) {
    found.done.push(record.id);
  } else if (wanted.ids === null && named === null && found.waiting.length >= MOST_QUEUED) {
    found.more = true;
  } else {
    found.waiting.push({ queued, place: at?.place ?? found.waiting.length });
  }
}

/** An interaction as it waits; `at`: where it stands in a sample. */
export function queuedFrom(
  record: Interaction,
  run: Run,
  { keepsTranscripts }: Pick<Wanted, 'keepsTranscripts'>,
  at: DrawnAt | null,
): Queued {
  // A piece cut out of a block of the export would keep all of that block in memory.
  const read = structuredClone(record);
  const interaction = run.prepare === null ? read : run.prepare(read);
  const plain = () => ({ fields: plainFields(interaction.fields), turns: null });
  const kept = keptInteraction(read, keepsTranscripts ? interaction : plain());
  return { interaction, kept, drawn: at?.drawn ?? null, sample: at?.sample ?? null };
}
