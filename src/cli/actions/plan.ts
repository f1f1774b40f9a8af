import { GOAL_FIELDS } from '../../plan/goals.ts';
import { makePlan } from '../../plan/plan.ts';
import { planRenderers } from '../../renderers/plan/index.ts';
import type { PlanOptions } from '../commands/plan.ts';
import type { Io } from '../io.ts';
import { gaps } from './gaps.ts';
import { daysOf } from './plan-days.ts';
import { madeOutputs, unjudged } from './plan-outputs.ts';

/** Writes an improvement plan on exports, the audits of a store, or a saved report. It judges no gate. */
export async function plan(io: Io, inputs: readonly string[], given: PlanOptions): Promise<number> {
  const days = daysOf(io, given.due);
  const open = madeOutputs(planRenderers, 'markdown', report => makePlan(report, days));
  const options = { ...given, by: GOAL_FIELDS, judges: false, mayLack: 'groups' as const };
  return unjudged(await gaps(io, inputs, options, open));
}
