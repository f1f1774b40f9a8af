import type { Kind } from '../probe.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { field } from './field.ts';
import { metric } from './metric.ts';
import { not } from './not.ts';
import { reply } from './reply.ts';
import { said } from './said.ts';
import { unsaid } from './unsaid.ts';

/** Every kind of probe, by its YAML key. A new one: a file beside this, a line here, a case, a heading in docs/probes.md. */
export const probes: ReadonlyMap<string, Kind> = new Map(
  [said, unsaid, reply, metric, field, all, any, not].map(probe => [probe.id, probe]),
);
