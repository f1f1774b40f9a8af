import { type Evidence, quoteField, quoteTurn } from '../../model/answer.ts';
import type { AuditAnswer } from '../../model/audit.ts';
import type { Interaction } from '../../model/interaction.ts';

/**
 * Answers of a store that keeps no quotes, with the quotes of the interaction at hand: so they are what they were before
 * the audit was left, and what was taken over from a suggestion is known as such.
 */
export function withQuotes(
  answers: readonly AuditAnswer[],
  interaction: Pick<Interaction, 'turns' | 'fields'>,
): readonly AuditAnswer[] {
  return answers.map(answer => ({
    ...answer,
    evidence: answer.evidence.map(one => quoted(one, interaction)),
  }));
}

function quoted(evidence: Evidence, { turns, fields }: Pick<Interaction, 'turns' | 'fields'>): Evidence {
  if (evidence.quote !== '') return evidence;
  if ('field' in evidence) {
    const value = fields.get(evidence.field);
    return value === undefined ? evidence : quoteField(evidence.field, value);
  }
  const text = turns[evidence.turn - 1]?.text;
  return text === undefined ? evidence : quoteTurn(evidence.turn, text, evidence.start, evidence.end);
}
