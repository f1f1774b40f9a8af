import type { Answer } from '../model/answer.ts';
import type { AuditAnswer, KeptInteraction } from '../model/audit.ts';
import { evidenceOf, fieldsOf, foundOf, statedOf, turnsOf } from './decoded.ts';
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
  const { stated = [] } = suggestion;
  // Beside the evidence, of which it is a kind: it too shows where something was said.
  const shown = stated.map(({ turn, start, end, quote, ...of }) => ({ turn, start, end, quote, stated: of }));
  const evidence = JSON.stringify([...suggestion.evidence, ...shown]);
  return { audit, checklist, item, ...rowOfFound(suggestion), evidence, place };
}

export function answerOf(row: AnswerRow, file: string): AuditAnswer {
  const { checklist, value } = row;
  return { checklist, value, ...foundIn(row, `an answer of ${row.audit}`, file) };
}

export function suggestionOf(row: SuggestionRow, file: string): Answer & { readonly checklist: string } {
  const what = `a suggestion of ${row.audit}`;
  const stated = statedOf(row.evidence, file, what);
  const found = foundIn(row, what, file);
  return { checklist: row.checklist, ...found, ...(stated.length === 0 ? {} : { stated }) };
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
