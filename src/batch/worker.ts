import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../model/input-error.ts';
import { type BlockScorer, makeBlockScorer } from './block-scorer.ts';
import { loadRun } from './run.ts';
import type { Asked, Told, WorkerPlan } from './worker-scorer.ts';

// What runs in a worker: blocks come in, one after the other, and are scored in that order.
const port = parentPort;
if (port === null) throw new Error('this is the code of a worker');
const plan: WorkerPlan = workerData;
const scorer = loadRun(plan.run).then(run => makeBlockScorer(run, plan.blocks));

let turn: Promise<void> = Promise.resolve();
port.on('message', (asked: Asked) => {
  turn = turn.then(async () => {
    try {
      await answer(await scorer, asked);
    } catch (error) {
      const problems = error instanceof InputError ? error.problems : null;
      tell({
        failed: { problems, trace: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      });
    }
  });
});

async function answer(scorer: BlockScorer, asked: Asked): Promise<void> {
  if ('score' in asked) {
    const scored = await scorer.score(asked.score);
    tell({ scored }, [scored.bytes.buffer, scored.ids.buffer]);
  } else if ('accept' in asked) scorer.accept(asked.accept);
  else tell({ tally: await scorer.finish() });
}

function tell(told: Told, given: ArrayBuffer[] = []): void {
  port?.postMessage(told, given);
}
