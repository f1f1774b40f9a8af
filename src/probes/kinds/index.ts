import type { Kind } from '../probe.ts';
import { all } from './all.ts';
import { answer } from './answer.ts';
import { any } from './any.ts';
import { field } from './field.ts';
import { metric } from './metric.ts';
import { not } from './not.ts';
import { order } from './order.ts';
import { reply } from './reply.ts';
import { said } from './said.ts';
import { spread } from './spread.ts';
import { states } from './states.ts';
import { unsaid } from './unsaid.ts';

/** Every kind of probe, by its YAML key. A new one: a file beside this, a line here, a case, a heading in docs/probes.md. */
export const probes: ReadonlyMap<string, Kind> = new Map(
  [said, unsaid, reply, metric, field, states, order, answer, all, any, not, spread].map(probe => [
    probe.id,
    probe,
  ]),
);
