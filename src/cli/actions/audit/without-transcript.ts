import type { Answer } from '../../../model/answer.ts';
import type { FieldValue } from '../../../model/interaction.ts';
import { evidenceJson } from '../../../renderers/scorecard-json.ts';
import { isPlainField } from '../../../store/index.ts';

/** Of an interaction's fields, those that tell nothing of a customer. */
export function plainFields(fields: ReadonlyMap<string, FieldValue>): ReadonlyMap<string, FieldValue> {
  return new Map([...fields].filter(([name, value]) => isPlainField(name, value)));
}

/**
 * An answer whose evidence tells where it is, and not what was said there. Notes of probes may tell that too, as in
 * `said 14 days`, and what was stated of facts does; notes of people stay.
 */
export function withoutWords<A extends Pick<Answer, 'by' | 'evidence' | 'note' | 'stated'>>(answer: A): A {
  const isPersons = 'value' in answer && answer.by !== 'probe';
  return {
    ...answer,
    evidence: answer.evidence.map(one => evidenceJson(one, false)),
    note: isPersons ? answer.note : '',
    stated: undefined,
  };
}
