import { type CutExport, cutExport } from '../readers/bulk/open.ts';
import { takeHead } from '../readers/input/head.ts';
import type { ReadOptions } from '../readers/reader.ts';
import { emptyTally, mergeTallies, type Tally } from '../scoring/tally.ts';
import { type BlockPlan, makeBlockScorer } from './block-scorer.ts';
import { emptyPart, type Part, type Watch } from './part.ts';
import type { Run, RunPlan } from './run.ts';
import type { RunIds } from './run-ids.ts';
import { scoreBlocks } from './score-blocks.ts';
import { scoreRecords } from './score-records.ts';
import type { Wanted } from './wanted.ts';
import { oneScorer, type Scorers, startWorkers } from './workers.ts';

/** What an export came to: its figures, and what else is told of it. */
export type ScoredExport = { readonly reader: string; readonly tally: Tally; readonly part: Part };

/** How an export is scored. `entry` is the file of the workers' code, `null` where there is none. */
export type ScoreSettings = {
  readonly run: Run;
  readonly plan: RunPlan;
  readonly jobs: number;
  readonly entry: URL | null;
  readonly ids: RunIds;
  readonly wanted: Wanted;
  /** Bytes of a block, about. */
  readonly block: number;
  /** Of so many bytes at most, this thread does all. */
  readonly few: number;
};

/** Blocks are long enough that what each costs by itself does not count, and short enough that few fit in memory at once. */
export const BLOCK = 2 << 20;

/** Scorecards are thirty times as long as the text they are of: blocks of which all are wanted are that much smaller. */
const BLOCK_WITH_CARDS = 64 << 10;
/** Of no more bytes than these, workers would take longer to start than they save. */
export const FEW = 12 << 20;

/**
 * Scores an export as it streams in: in blocks, by workers where there is more than one job and more than a few blocks.
 * The figures are the same to the bit however it is done. Throws InputError as the readers do.
 */
export async function scoreExport(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  settings: ScoreSettings,
  watch: Watch,
): Promise<ScoredExport> {
  const { run, ids, wanted } = settings;
  ids.begin(options.file);
  const part = emptyPart();
  const block = wanted === 'all' ? Math.min(settings.block, BLOCK_WITH_CARDS) : settings.block;
  const opened = await cutExport(bytes, options, block);
  if ('records' in opened) {
    const tally = await scoreRecords(opened.records, run, wanted, part, watch);
    return { reader: opened.reader, tally, part };
  }
  const { file, mapping, answerColumns, mostBytes } = options;
  const { reader, reading } = opened;
  const blockPlan: BlockPlan = { file, reading, mapping, answerColumns, mostBytes, wanted };
  const { scorers, blocks } = await scorersFor(opened.blocks, blockPlan, block, settings);
  try {
    const left = await scoreBlocks({ ...opened, blocks }, scorers, ids, part, watch);
    const tallies = await Promise.all(scorers.started().map(scorer => scorer.finish()));
    const tally = tallies.reduce(mergeTallies, emptyTally());
    if (left !== null) {
      const records = opened.rest(left.bytes, left.from, ids.meet);
      mergeTallies(tally, await scoreRecords(records, run, wanted, part, watch));
    }
    opened.close();
    return { reader, tally, part };
  } finally {
    await scorers.close();
  }
}

/** Who scores the blocks: workers where they are asked for, and more comes than `few` bytes. Gives back all blocks. */
async function scorersFor(
  blocks: CutExport['blocks'],
  plan: BlockPlan,
  size: number,
  { run, plan: runPlan, jobs, entry, few }: ScoreSettings,
): Promise<{ readonly scorers: Scorers; readonly blocks: CutExport['blocks'] }> {
  const here = () => oneScorer(makeBlockScorer(run, plan));
  if (jobs === 1 || entry === null) return { scorers: here(), blocks };
  const { taken, all } = await takeHead(blocks, taken => taken.length * size > few);
  const isLong = taken.length * size > few;
  return {
    scorers: isLong ? startWorkers(entry, jobs, { run: runPlan, blocks: plan }) : here(),
    blocks: all,
  };
}
