import { availableParallelism } from 'node:os';
import type { Run, RunPlan } from '../../batch/run.ts';
import { makeRunIds } from '../../batch/run-ids.ts';
import { BLOCK, FEW, scoreExport } from '../../batch/score-export.ts';
import { itemsOf } from '../../model/checklist.ts';
import type { Rejected } from '../../model/interaction.ts';
import type { Mapping } from '../../model/program.ts';
import type { SourceReport } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { MOST_BYTES } from '../../readers/index.ts';
import { clean } from '../../renderers/clean.ts';
import { emptyTally, mergeTallies, type Tally } from '../../scoring/tally.ts';
import { withoutCommands } from '../annotations.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { Io } from '../io.ts';
import { makeProgress } from '../progress.ts';
import { closeExport, openExport } from '../reading-files.ts';
import { makeTemporaryFile } from '../temporary-file.ts';
import { explainedId } from './explained-id.ts';

/** What all exports of a run came to. `cards` holds them all only with --scorecards. */
export type Scored = {
  readonly tally: Tally;
  readonly sources: readonly SourceReport[];
  readonly rejected: readonly Rejected[];
  readonly cards: readonly Scorecard[];
  readonly explained: Scorecard | null;
};

/** The code of the workers, which the build puts beside this. */
const WORKER = new URL('./worker.js', import.meta.url);

/** Scores one export after the other. `stream` is given each card as it is made, when somebody waits for it. */
export async function scoreExports(
  io: Io,
  exports: readonly string[],
  options: ScoreOptions,
  mapping: Mapping,
  { run, plan }: { readonly run: Run; readonly plan: RunPlan },
  stream: ((card: Scorecard) => Promise<void>) | null,
): Promise<Scored> {
  const tally = emptyTally();
  const sources: SourceReport[] = [];
  const rejected: Rejected[] = [];
  const cards: Scorecard[] = [];
  const explained: Scorecard[] = [];
  const ids = makeRunIds();
  const reading = {
    reader: options.reader ?? null,
    encoding: options.encoding ?? null,
    mapping,
    answerColumns: new Set(
      run.loaded.checklists.flatMap(one => itemsOf(one).map(item => `${one.id}.${item.id}`)),
    ),
    ids: ids.meet,
    mostBytes: options.maxRecordBytes ?? MOST_BYTES,
  };
  const keepsCards = options.scorecards === true;
  const explain = options.explain === undefined ? undefined : explainedId(options.explain);
  const settings = {
    ...{ run, plan, ids, entry: WORKER, block: BLOCK, few: FEW },
    jobs: options.jobs ?? availableParallelism(),
    wanted:
      keepsCards || stream !== null
        ? ('all' as const)
        : explain === undefined
          ? ('none' as const)
          : { id: explain },
  };
  for (const path of exports) {
    const file = path === '-' ? 'stdin' : path;
    const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
    const notes = new Set<string>();
    const note = (text: string) => {
      notes.add(`${clean(`${file}: ${text}`)}\n`);
    };
    const spool = options.sort === true ? makeTemporaryFile() : null;
    const progress = makeProgress(io.stderr, file, options.quiet === true);
    const watch = {
      onCard: async (card: Scorecard) => {
        if (card.id === explain) explained.push(card);
        if (keepsCards) cards.push(card);
        await stream?.(card);
      },
      onRecord: progress.records,
      signal: io.signal,
    };
    const scored = await scoreExport(bytes, { ...reading, file, note, spool }, settings, watch).finally(
      async () => {
        closeExport(bytes);
        await progress.done();
        if (options.quiet !== true) await io.stderr.write(withoutCommands([...notes].join(''), io.env));
      },
    );
    mergeTallies(tally, scored.tally);
    const { interactions, rejected: count, listed } = scored.part;
    sources.push({ file, reader: scored.reader, interactions, rejected: count });
    rejected.push(...listed);
  }
  return { tally, sources, rejected, cards, explained: explained[0] ?? null };
}
