import { type ResourceLimits, Worker } from 'node:worker_threads';
import { InputError, type Problem } from '../model/input-error.ts';
import { MOST_BYTES } from '../readers/index.ts';
import type { Tally } from '../scoring/tally.ts';
import type { BlockPlan, BlockResult, BlockScorer, BlockTask } from './block-scorer.ts';
import type { RunPlan } from './run.ts';

export type WorkerPlan = { readonly run: RunPlan; readonly blocks: BlockPlan };

/** What a worker is asked, and what it tells. */
export type Asked = { readonly score: BlockTask } | { readonly accept: number } | { readonly finish: true };
export type Told =
  | { readonly scored: BlockResult }
  | { readonly tally: Tally }
  | { readonly failed: { readonly problems: readonly Problem[] | null; readonly trace: string } };

/** A scorer in a thread of its own. `close` ends the thread, whatever it does. */
export type WorkerScorer = BlockScorer & { readonly close: () => Promise<void> };

type Waiting = { readonly resolve: (told: Told) => void; readonly reject: (error: Error) => void };

/**
 * How much memory a worker may take, in MB. What is made new while blocks are scored is short-lived, and V8 lets garbage lie
 * the longer the more room there is; but a record that is as long as records may be has to fit.
 */
function limitsFor(mostBytes: number): ResourceLimits {
  const records = Math.max(1, mostBytes / MOST_BYTES);
  return { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: Math.ceil(1000 * records) };
}

/** Starts a worker; `entry` is the file of its code. Blocks are given away to it, and come back with their results. */
export function startWorker(
  entry: URL,
  plan: WorkerPlan,
  limits = limitsFor(plan.blocks.mostBytes),
): WorkerScorer {
  const worker = new Worker(entry, { workerData: plan, resourceLimits: limits });
  // It answers in the order in which it is asked.
  const waiting: Waiting[] = [];
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on('message', (told: Told) => {
    // Whatever failed, nothing this worker has counted can be told any more.
    if ('failed' in told) end(failure(told.failed));
    else waiting.shift()?.resolve(told);
  });
  worker.on('messageerror', end);
  worker.on('error', error => end(diedOf(error)));
  worker.on('exit', code => end(new Error(`a worker ended in the middle of its work (code ${code})`)));
  const ask = (asked: Asked, given: ArrayBuffer[] = []) =>
    new Promise<Told>((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      waiting.push({ resolve, reject });
      worker.postMessage(asked, given);
    });
  return {
    score: async task => {
      const told = await ask({ score: task }, [task.bytes.buffer]);
      if ('scored' in told) return told.scored;
      throw new Error('a worker gave no result');
    },
    accept: number => worker.postMessage({ accept: number } satisfies Asked),
    finish: async () => {
      const told = await ask({ finish: true });
      if ('tally' in told) return told.tally;
      throw new Error('a worker gave no tally');
    },
    close: async () => {
      end(new Error('the worker was closed'));
      await worker.terminate();
    },
  };
}

function failure({ problems, trace }: { problems: readonly Problem[] | null; trace: string }): Error {
  if (problems !== null) return new InputError(problems);
  const error = new Error('a worker failed');
  error.stack = trace;
  return error;
}

/** A worker that has no memory left is no bug, and can be helped. */
function diedOf(error: Error): Error {
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  const message = 'a worker ran out of memory';
  const hint =
    'Lower --max-record-bytes; or --jobs 1, with NODE_OPTIONS=--max-old-space-size=4096 if that is not enough';
  return new InputError([{ message, hint }]);
}
