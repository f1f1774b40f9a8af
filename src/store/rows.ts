import type { Answer } from '../model/answer.ts';
import type { AuditAnswer, KeptInteraction } from '../model/audit.ts';
import { evidenceOf, fieldsOf, foundOf, turnsOf } from './decoded.ts';
import { storable } from './storable.ts';
import type { AnswerRow, InteractionRow, SuggestionRow } from './tables.ts';

/** What the model says, as rows, and back again. */
export function rowOfAnswer(audit: string, answer: AuditAnswer, at: number): AnswerRow {
  const { checklist, item, value } = answer;
  return {
    audit,
    checklist,
    item,
    value: value === null ? null : storable(value),
    ...rowOfFound(answer),
    at,
  };
}

export function rowOfSuggestion(
  audit: string,
  suggestion: Answer & { readonly checklist: string },
  place: number,
): SuggestionRow {
  const { checklist, item } = suggestion;
  return { audit, checklist, item, ...rowOfFound(suggestion), place };
}

export function answerOf(row: AnswerRow, file: string): AuditAnswer {
  const { checklist, value } = row;
  return { checklist, value, ...foundIn(row, `an answer of ${row.audit}`, file) };
}

export function suggestionOf(row: SuggestionRow, file: string): Answer & { readonly checklist: string } {
  return { checklist: row.checklist, ...foundIn(row, `a suggestion of ${row.audit}`, file) };
}

export function rowOfInteraction(kept: KeptInteraction): InteractionRow {
  const { hash, identity, id, fields, turns, source } = kept;
  return {
    ...{ hash, identity, id },
    fields: JSON.stringify(fields),
    turns: turns === null ? null : JSON.stringify(turns),
    ...{ file: source.file, line: source.line },
  };
}

export function interactionOf(row: InteractionRow, file: string): KeptInteraction {
  const { hash, identity, id } = row;
  const what = `interaction ${id}`;
  return {
    ...{ hash, identity, id },
    fields: fieldsOf(row.fields, file, what),
    turns: row.turns === null ? null : turnsOf(row.turns, file, what),
    source: { file: row.file, line: row.line },
  };
}

function rowOfFound({ outcome, credit, by, evidence, note }: Answer) {
  return { outcome, credit, by_whom: by, evidence: JSON.stringify(evidence), note: storable(note) };
}

function foundIn(row: Omit<SuggestionRow, 'place'>, what: string, file: string): Answer {
  const { item, outcome, credit, by_whom: by, note } = row;
  return {
    item,
    ...foundOf({ outcome, credit, by }, file, what),
    evidence: evidenceOf(row.evidence, file, what),
    note,
  };
}
