import type { Evidence } from '../../../model/answer.ts';
import type { FieldValue } from '../../../model/interaction.ts';
import { evidenceJson, isPlain } from '../../../renderers/scorecard-json.ts';

/** Of an interaction's fields, those that hold nothing that people wrote. */
export function plainFields(fields: ReadonlyMap<string, FieldValue>): ReadonlyMap<string, FieldValue> {
  return new Map([...fields].filter(([name, value]) => isPlain(name, value)));
}

/** An answer whose evidence tells where it is, and not what was said there. */
export function withoutQuotes<A extends { readonly evidence: readonly Evidence[] }>(answer: A): A {
  return { ...answer, evidence: answer.evidence.map(one => evidenceJson(one, false)) };
}
