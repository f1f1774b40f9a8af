import { type Run, scoreRecords } from '../../batch/score-records.ts';
import { itemsOf } from '../../model/checklist.ts';
import type { Rejected } from '../../model/interaction.ts';
import type { Mapping } from '../../model/program.ts';
import type { SourceReport } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { makeIds, readExport } from '../../readers/index.ts';
import { clean } from '../../renderers/clean.ts';
import { emptyTally, mergeTallies, type Tally } from '../../scoring/tally.ts';
import type { ScoreOptions } from '../commands/score.ts';
import type { Io } from '../io.ts';
import { makeProgress } from '../progress.ts';
import { openExport } from '../reading-files.ts';

/** What all exports of a run came to. `cards` holds them all only with --scorecards. */
export type Scored = {
  readonly tally: Tally;
  readonly sources: readonly SourceReport[];
  readonly rejected: readonly Rejected[];
  readonly cards: readonly Scorecard[];
  readonly explained: Scorecard | null;
};

/** Scores one export after the other. `stream` is given each card as it is made, when somebody waits for it. */
export async function scoreExports(
  io: Io,
  exports: readonly string[],
  options: ScoreOptions,
  mapping: Mapping,
  run: Run,
  stream: ((card: Scorecard) => Promise<void>) | null,
): Promise<Scored> {
  const tally = emptyTally();
  const sources: SourceReport[] = [];
  const rejected: Rejected[] = [];
  const cards: Scorecard[] = [];
  const explained: Scorecard[] = [];
  const reading = {
    reader: options.reader ?? null,
    encoding: options.encoding ?? null,
    mapping,
    answerColumns: new Set(
      run.loaded.checklists.flatMap(one => itemsOf(one).map(item => `${one.id}.${item.id}`)),
    ),
    ids: makeIds(),
  };
  const keepsCards = options.scorecards === true;
  for (const path of exports) {
    const file = path === '-' ? 'stdin' : path;
    const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
    const notes = new Set<string>();
    const note = (text: string) => {
      notes.add(`${clean(`${file}: ${text}`)}\n`);
    };
    const { reader, records } = await readExport(bytes, { ...reading, file, note });
    const progress = makeProgress(io.stderr, file, options.quiet === true);
    const part = await scoreRecords(records, run, {
      wantsCard: interaction => keepsCards || stream !== null || interaction.id === options.explain,
      onCard: async card => {
        if (card.id === options.explain) explained.push(card);
        if (keepsCards) cards.push(card);
        await stream?.(card);
      },
      onRecord: progress.records,
      signal: io.signal,
    }).finally(async () => {
      await progress.done();
      if (options.quiet !== true) await io.stderr.write([...notes].join(''));
    });
    mergeTallies(tally, part.tally);
    sources.push({ file, reader, interactions: part.interactions, rejected: part.rejected });
    rejected.push(...part.listed);
  }
  return { tally, sources, rejected, cards, explained: explained[0] ?? null };
}
