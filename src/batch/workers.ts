import type { BlockScorer } from './block-scorer.ts';
import { startWorker, type WorkerPlan } from './worker-scorer.ts';

/** Scorers that work at the same time. */
export type Workers = { readonly scorers: readonly BlockScorer[]; readonly close: () => Promise<void> };

export function startWorkers(entry: URL, jobs: number, plan: WorkerPlan): Workers {
  const workers = Array.from({ length: jobs }, () => startWorker(entry, plan));
  return {
    scorers: workers,
    close: async () => {
      await Promise.all(workers.map(worker => worker.close()));
    },
  };
}
