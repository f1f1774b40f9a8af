import type { CutExport, Place } from '../readers/bulk/open.ts';
import type { Block } from '../readers/csv/blocks.ts';
import type { BlockResult, BlockScorer } from './block-scorer.ts';
import { addPart, type Part, type Watch } from './part.ts';
import type { RunIds } from './run-ids.ts';
import type { Scorers } from './workers.ts';

/** How many blocks a scorer has at most: the one it works on, and the next. */
const AHEAD = 2;

/** What is left of an export where a block stopped: only the plain reader can read it. */
export type Left = { readonly from: Place; readonly bytes: AsyncIterable<Uint8Array> };

type Sent = { readonly block: Block; readonly scorer: BlockScorer; readonly result: Promise<BlockResult> };

/**
 * Scores the blocks of one export with one or more scorers, and accepts them in the order of the export: whoever scored
 * what, the same ids count as repeated and the same cards come out, one after the other. Adds what they come to to
 * `part`; gives what is left of the export, or `null`.
 */
export async function scoreBlocks(
  { blocks, seen, spare }: Pick<CutExport, 'blocks' | 'seen' | 'spare'>,
  scorers: Scorers,
  ids: RunIds,
  part: Part,
  watch: Watch,
): Promise<Left | null> {
  const source = readAhead(blocks);
  const sent: Sent[] = [];
  let number = 0;
  let ended = false;
  let unfit: Block | null = null;

  /** Sends the next block; not, when one that was sent is done before there is another. */
  const send = async (): Promise<void> => {
    const arrived = source.next();
    const done = sent[0]?.result.then(
      () => null,
      () => null,
    );
    const next = await unlessAborted(
      done === undefined ? arrived : Promise.race([arrived, done]),
      watch.signal,
    );
    if (next === null) return;
    source.taken();
    ended = next.done === true || !next.value.whole;
    if (next.done === true) return;
    if (!next.value.whole) {
      unfit = next.value;
      return;
    }
    const scorer = scorers.of(number);
    const { bytes, line } = next.value;
    const result = scorer.score({ number, bytes, line, repeats: new Map() });
    // Should it fail, that is told when its turn comes.
    result.catch(() => {});
    sent.push({ block: next.value, scorer, result });
    number += 1;
  };

  const leftFrom = async function* (rest: Uint8Array): AsyncGenerator<Uint8Array> {
    try {
      yield rest;
      for (const { result } of sent) yield (await result).bytes;
      if (unfit !== null) yield unfit.bytes;
      for (let next = await source.next(); next.done !== true; next = await source.next()) {
        source.taken();
        yield next.value.bytes;
      }
    } finally {
      source.leave();
    }
  };

  try {
    while (!ended || sent.length > 0) {
      const before = number;
      if (!ended && sent.length < Math.max(1, scorers.started().length) * AHEAD) await send();
      if (number > before || (sent.length === 0 && !ended)) continue;
      const [first] = sent.splice(0, 1);
      if (first === undefined) break;
      const result = await unlessAborted(settle(first, ids), watch.signal);
      addPart(part, result);
      if (result.sightings !== null) seen(result.sightings);
      for (const card of result.cards) {
        watch.signal.throwIfAborted();
        await watch.onCard(card);
      }
      watch.onRecord(part.interactions + part.rejected);
      if (result.stopped === null) {
        spare.push(result.bytes.buffer);
        continue;
      }
      const { at, line } = result.stopped;
      const from = { line, offset: first.block.start + at };
      return { from, bytes: leftFrom(result.bytes.subarray(at)) };
    }
    // An interrupted stream may look like one that ended: half an export is not scored as a whole one.
    watch.signal.throwIfAborted();
  } catch (error) {
    source.leave();
    throw error;
  }
  if (unfit === null) return null;
  const { line, start, bytes } = unfit;
  unfit = null;
  return { from: { line, offset: start }, bytes: leftFrom(bytes) };
}

/** A source whose next value may be waited for without taking it, and that can be left while it is waited for. */
function readAhead<T>(values: AsyncIterable<T>) {
  const iterator = values[Symbol.asyncIterator]();
  let coming: Promise<IteratorResult<T>> | null = null;
  return {
    next: (): Promise<IteratorResult<T>> => {
      coming ??= iterator.next();
      return coming;
    },
    taken: (): void => {
      coming = null;
    },
    leave: (): void => {
      coming?.catch(() => {});
      iterator.return?.().catch(() => {});
    },
  };
}

/** What a work comes to, or the reason why it was aborted, whichever comes first. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits for a block and accepts it; scored again where ids of it were used before. */
async function settle({ block, scorer, result }: Sent, ids: RunIds): Promise<BlockResult> {
  const first = await result;
  const repeats = ids.meetAll(first.ids);
  const last =
    repeats.size === 0
      ? first
      : await scorer.score({ number: first.number, bytes: first.bytes, line: block.line, repeats });
  scorer.accept(last.number);
  return last;
}
