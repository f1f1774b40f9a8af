import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { explainPlan, meantInPlan, namesInPlan } from '../../plan/explain/explain-plan.ts';
import { GOAL_FIELDS } from '../../plan/goals.ts';
import { makePlan } from '../../plan/plan.ts';
import { planRenderers } from '../../renderers/plan/index.ts';
import type { PlanOptions } from '../commands/plan.ts';
import type { Io } from '../io.ts';
import { type Explained, figure, nothing, severalThings } from './explaining.ts';
import { gaps } from './gaps.ts';
import { daysOf } from './plan-days.ts';
import { madeOutputs, unjudged } from './plan-outputs.ts';

/** Writes an improvement plan on exports, the audits of a store, or a saved report. It judges no gate. */
export async function plan(io: Io, inputs: readonly string[], given: PlanOptions): Promise<number> {
  const days = daysOf(io, given.due);
  const { explain, ...others } = given;
  const explained = explain === undefined ? null : planExplained(explain);
  const open = madeOutputs(planRenderers, 'markdown', report => makePlan(report, days), [], explained);
  const options = { ...others, by: GOAL_FIELDS, judges: false, mayLack: 'groups' as const };
  return unjudged(await gaps(io, inputs, options, open));
}

/** What --explain asks for; throws InputError where it means nothing, or more than one thing. */
function planExplained(what: string): (report: Report, plan: Plan) => Explained {
  return (report, plan) => {
    const named = meantInPlan(plan, what);
    const [first] = named;
    const kinds = named.map(({ kind }) => kind);
    if (kinds.length > 1) throw severalThings(what, kinds);
    if (first === undefined)
      throw nothing(what, namesInPlan(plan), 'figures of the report: csaudit gaps … --explain');
    return figure(() => explainPlan(report, plan, first));
  };
}
