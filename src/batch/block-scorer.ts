import type { Rejected, Source } from '../model/interaction.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { guessesOf } from '../probes/language.ts';
import type { BlockEnd } from '../readers/bulk/block-reader.ts';
import { type BlockOptions, type BlockReading, makeBlockReader } from '../readers/bulk/open.ts';
import type { Tally } from '../scoring/tally.ts';
import { type Counts, makeCounter } from './counter.ts';
import { hashId } from './ids.ts';
import { prepared } from './prepared.ts';
import type { Run } from './run.ts';
import { isWanted, type Wanted } from './wanted.ts';

/** A block to score: `number` counts them. `repeats`: by line, where the id that stands there was used before. */
export type BlockTask = {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly line: number;
  readonly repeats: ReadonlyMap<number, Source>;
};

/** What a block came to, but for the figures: those stay with who scored it until it is accepted. */
export type BlockResult = BlockEnd & {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each id that was met, in order: the two halves of its hash, and its line. */
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly interactions: number;
  readonly rejected: number;
  readonly listed: readonly Rejected[];
  readonly cards: readonly Scorecard[];
};

/** Scores blocks of one export, here or in a worker. */
export type BlockScorer = {
  /** Throws what the reader throws: InputError where the export is wrong as a whole. */
  readonly score: (task: BlockTask) => Promise<BlockResult>;
  /** Adds the figures of a block to those of the run. One that is scored again, or never accepted, is forgotten. */
  readonly accept: (number: number) => void;
  /** The tally of all blocks that were accepted. */
  readonly finish: () => Promise<Tally>;
};

/** How the blocks of one export are read and scored. Plain data: a worker is given it. */
export type BlockPlan = BlockOptions & {
  readonly reading: BlockReading;
  readonly wanted: Wanted;
};

/** A scorer in this very thread. */
export function makeBlockScorer(run: Run, plan: BlockPlan): BlockScorer {
  const counter = makeCounter(run);
  const read = makeBlockReader(plan.reading, plan);
  const open = new Map<number, Counts>();
  const scoreOne = async ({ number, bytes, line, repeats }: BlockTask): Promise<BlockResult> => {
    const counts = counter.begin();
    const cards: Scorecard[] = [];
    const ids: number[] = [];
    open.set(number, counts);
    const meet = (id: string, source: Source) => {
      ids.push(...hashId(id), source.line);
      return repeats.get(source.line) ?? null;
    };
    const end = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), line, meet, {
      wantsWhole: id => run.prepare !== null || isWanted(plan.wanted, id),
      glimpse: glimpse => counter.glimpse(counts, glimpse),
      record: async record => {
        const ready = await prepared(record, run);
        const wanted = !('reason' in ready) && isWanted(plan.wanted, ready.id);
        const card = counter.record(counts, ready, wanted);
        if (card !== null) cards.push(card);
      },
    });
    const { interactions, rejected, listed } = counts;
    return { number, bytes, ids: Uint32Array.from(ids), interactions, rejected, listed, cards, ...end };
  };
  // One after the other: what reads a block is used again for the next.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    score: task => {
      const result = turn.then(async () => {
        const guesses = guessesOf(run.speech);
        const result = await scoreOne(task);
        if (typeof run.speech === 'string' || run.speech.guesses() === guesses) return result;
        // What was glimpsed could not wait for the library that tells its language: it is scored again.
        await run.speech.load();
        return await scoreOne(task);
      });
      turn = result.catch(() => {});
      return result;
    },
    accept: number => {
      const counts = open.get(number);
      if (counts !== undefined) counter.accept(counts);
      open.delete(number);
    },
    finish: async () => counter.finish(),
  };
}
