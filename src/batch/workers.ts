import type { BlockScorer } from './block-scorer.ts';
import { startWorker, type WorkerPlan, type WorkerScorer } from './worker-scorer.ts';

/** Who scores the blocks of an export. */
export type Scorers = {
  /** The scorer of a block, by its number. */
  readonly of: (number: number) => BlockScorer;
  /** All that have been given a block. */
  readonly started: () => readonly BlockScorer[];
  readonly close: () => Promise<void>;
};

/** One scorer, in this thread. */
export function oneScorer(scorer: BlockScorer): Scorers {
  return { of: () => scorer, started: () => [scorer], close: async () => {} };
}

const AT_FIRST = 2;
/** Another worker starts with every so many blocks: of an export that ends soon, many would only take memory. */
const PER_WORKER = 4;

/** Up to `jobs` workers, started as the export turns out to be long. */
export function startWorkers(entry: URL, jobs: number, plan: WorkerPlan): Scorers {
  const workers: WorkerScorer[] = [];
  return {
    of: number => {
      const active = Math.min(jobs, AT_FIRST + Math.floor(number / PER_WORKER));
      while (workers.length < active) workers.push(startWorker(entry, plan));
      const worker = workers[number % active];
      if (worker === undefined) throw new Error('no worker');
      return worker;
    },
    started: () => workers,
    close: async () => {
      await Promise.all(workers.map(worker => worker.close()));
    },
  };
}
