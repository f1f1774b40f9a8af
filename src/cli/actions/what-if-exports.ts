import { prepared } from '../../batch/prepared.ts';
import type { Run } from '../../batch/run.ts';
import { makeRunIds } from '../../batch/run-ids.ts';
import { makeBareScorer, scoreOne } from '../../batch/score-one.ts';
import { itemsOf } from '../../model/checklist.ts';
import type { Interaction, Rejected } from '../../model/interaction.ts';
import type { Mapping } from '../../model/program.ts';
import type { SourceReport } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Pair } from '../../model/what-if.ts';
import { MOST_BYTES, readExport } from '../../readers/index.ts';
import { clean } from '../../renderers/clean.ts';
import type { Comparison } from '../../what-if/comparison.ts';
import { withoutCommands } from '../annotations.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { Io } from '../io.ts';
import { makeProgress } from '../progress.ts';
import { closeExport, openExport } from '../reading-files.ts';
import { makeTemporaryFile } from '../temporary-file.ts';

/** What was read of the exports, as one of the programs could. */
type ReadExports = { readonly sources: SourceReport[]; readonly rejected: Rejected[] };

/** So many rejects of an export are listed; all are counted. */
const MOST_LISTED = 1000;

/** Reads each export once, and adds every interaction, scored by both programs, to the comparison. */
export async function compareExports(
  io: Io,
  exports: readonly string[],
  options: ScoreOptions,
  mapping: Mapping,
  runs: Pair<Run>,
  comparison: Comparison,
): Promise<Pair<ReadExports>> {
  const ids = makeRunIds();
  const reading = {
    reader: options.reader ?? null,
    encoding: options.encoding ?? null,
    mapping,
    answerColumns: new Set([...columnsOf(runs.before), ...columnsOf(runs.after)]),
    ids: ids.meet,
    mostBytes: options.maxRecordBytes ?? MOST_BYTES,
  };
  const found = { before: nothingRead(), after: nothingRead() };
  const scorers = { before: makeBareScorer(runs.before), after: makeBareScorer(runs.after) };
  for (const path of exports) {
    const file = path === '-' ? 'stdin' : path;
    ids.begin(file);
    const notes = new Set<string>();
    const note = (text: string) => {
      notes.add(`${clean(`${file}: ${text}`)}\n`);
    };
    const spool = options.sort === true ? makeTemporaryFile() : null;
    const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
    const progress = makeProgress(io.stderr, file, options.quiet === true);
    const counts = { before: noCounts(), after: noCounts() };
    try {
      const { reader, records } = await readExport(bytes, { ...reading, file, note, spool });
      let seen = 0;
      for await (const record of records) {
        io.signal.throwIfAborted();
        const ready = {
          before: await prepared(record, runs.before),
          after: await prepared(record, runs.after),
        };
        const cards = {
          before: scoreRecord(ready.before, runs.before, scorers.before, counts.before),
          after: scoreRecord(ready.after, runs.after, scorers.after, counts.after),
        };
        comparison.add(cards, () => ({
          before: withGrounds(ready.before, runs.before),
          after: withGrounds(ready.after, runs.after),
        }));
        seen += 1;
        progress.records(seen);
      }
      // An interrupted stream may look like one that ended: half an export is not compared as a whole one.
      io.signal.throwIfAborted();
      for (const side of ['before', 'after'] as const) {
        const { interactions, rejected, listed } = counts[side];
        found[side].sources.push({ file, reader, interactions, rejected });
        found[side].rejected.push(...listed);
      }
    } finally {
      closeExport(bytes);
      await spool?.close();
      await progress.done();
      if (options.quiet !== true) await io.stderr.write(withoutCommands([...notes].join(''), io.env));
    }
  }
  return found;
}

type Counts = { interactions: number; rejected: number; readonly listed: Rejected[] };

/** The scorecard of a record; a reject is counted, and `null`. */
function scoreRecord(
  record: Interaction | Rejected,
  { mask }: Run,
  score: ReturnType<typeof makeBareScorer>,
  counts: Counts,
): Scorecard | null {
  const scored = 'reason' in record ? record : score(record);
  if (!('reason' in scored)) {
    counts.interactions += 1;
    return scored;
  }
  counts.rejected += 1;
  if (counts.listed.length < MOST_LISTED) counts.listed.push({ ...scored, reason: mask(scored.reason) });
  return null;
}

/** The scorecard, to be shown, of a record that was scored. */
function withGrounds(record: Interaction | Rejected, run: Run): Scorecard {
  const scored = 'reason' in record ? record : scoreOne(record, run, false);
  if ('reason' in scored) throw new Error(`scored, and then rejected: ${scored.reason}`);
  return scored;
}

function columnsOf({ loaded }: Run): readonly string[] {
  return loaded.checklists.flatMap(one => itemsOf(one).map(item => `${one.id}.${item.id}`));
}

function nothingRead(): ReadExports {
  return { sources: [], rejected: [] };
}

function noCounts(): Counts {
  return { interactions: 0, rejected: 0, listed: [] };
}
