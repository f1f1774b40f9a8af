import type {
  AnswerRow,
  AuditRow,
  ChecklistRow,
  ContentRow,
  InteractionRow,
  LogRow,
  SuggestionRow,
} from '../tables.ts';
import { parsed } from './complaints.ts';

/**
 * The lines of an export, from the rows of the store. What is JSON in a row is a value in a line, exactly as it was
 * written; `undefined` where that JSON is broken.
 */

export const checklistLine = ({ hash, id, version, text, form }: ChecklistRow) => ({
  kind: 'checklist' as const,
  ...{ hash, id, version, text, form },
});

export const programLine = ({ hash, content }: ContentRow) => ({
  kind: 'program' as const,
  ...{ hash, content: parsed(content) },
});

export const sampleLine = ({ hash, content }: ContentRow) => ({
  kind: 'sample' as const,
  ...{ hash, content: parsed(content) },
});

export const interactionLine = ({ hash, identity, id, fields, turns, file, line }: InteractionRow) => ({
  kind: 'interaction' as const,
  ...{ hash, identity, id, fields: parsed(fields) },
  ...{ turns: turns === null ? null : parsed(turns), file, line },
});

const answerOf = ({ checklist, item, value, outcome, credit, by_whom, evidence, note, at }: AnswerRow) => ({
  ...{ checklist, item, value, outcome, credit, by: by_whom, evidence: parsed(evidence), note, at },
});

const suggestionOf = ({ checklist, item, outcome, credit, by_whom, evidence, note }: SuggestionRow) => ({
  ...{ checklist, item, outcome, credit, by: by_whom, evidence: parsed(evidence), note },
});

/** `answers` and `suggestions` in their order. Who has the audit in hand at this moment is no part of the record. */
export const auditLine = (
  row: Omit<AuditRow, 'identity' | 'checklists' | 'holder'>,
  answers: readonly AnswerRow[],
  suggestions: readonly SuggestionRow[],
) => ({
  kind: 'audit' as const,
  ...{ id: row.id, interaction: row.interaction, auditor: row.auditor, revision: row.revision },
  ...{ state: row.state, program: row.program },
  drawn: row.sample === null ? null : { sample: row.sample, stratum: row.stratum },
  ...{ begun: row.begun, ended: row.ended, seconds: row.seconds },
  at: row.at_checklist === null ? null : { checklist: row.at_checklist, item: row.at_item },
  answers: answers.map(answerOf),
  suggestions: suggestions.map(suggestionOf),
});

export const logLine = ({ seq, at, auditor, what, audit, checklist, item, value, detail, hash }: LogRow) => ({
  kind: 'log' as const,
  ...{ seq, at, auditor, what, audit, checklist, item, value, detail, hash },
});

/** A line as text without its line feed; `null` where something in the row it is made of cannot be read. */
export function textOf(line: object): string | null {
  let broken = false;
  const text = JSON.stringify(line, (_, value) => {
    broken ||= value === undefined;
    return value;
  });
  return broken ? null : text;
}
