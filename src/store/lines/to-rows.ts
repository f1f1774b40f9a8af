import { checklistsKey } from '../identity.ts';
import type {
  AnswerRow,
  AuditRow,
  ChecklistRow,
  ContentRow,
  InteractionRow,
  LogRow,
  SuggestionRow,
} from '../tables.ts';
import type {
  AuditLine,
  ChecklistLine,
  InteractionLine,
  LogLine,
  ProgramLine,
  SampleLine,
} from './shapes.ts';

/** The rows of the store, from the lines of an export: what `of-rows` made them of. */

export function checklistRow({ kind: _, ...row }: ChecklistLine): ChecklistRow {
  return row;
}

export function contentRow({ hash, content }: ProgramLine | SampleLine): ContentRow {
  return { hash, content: JSON.stringify(content) };
}

export function interactionRow({ kind: _, fields, turns, ...row }: InteractionLine): InteractionRow {
  return { ...row, fields: JSON.stringify(fields), turns: turns === null ? null : JSON.stringify(turns) };
}

/** `identity` is that of the interaction, `checklists` are the hashes of the program's. */
export function auditRow(line: AuditLine, identity: string, checklists: readonly string[]): AuditRow {
  const { id, interaction, auditor, revision, state, program, drawn, begun, ended, seconds, at } = line;
  return {
    ...{ id, interaction, identity, auditor, revision, state, program },
    checklists: checklistsKey(checklists),
    ...{ sample: drawn?.sample ?? null, stratum: drawn?.stratum ?? null },
    ...{ begun, ended, seconds },
    ...{ at_checklist: at?.checklist ?? null, at_item: at?.item ?? null, holder: null },
  };
}

export function answerRows({ id, answers }: AuditLine): AnswerRow[] {
  return answers.map(({ by, evidence, ...answer }) => ({
    ...{ audit: id, ...answer, by_whom: by, evidence: JSON.stringify(evidence) },
  }));
}

export function suggestionRows({ id, suggestions }: AuditLine): SuggestionRow[] {
  return suggestions.map(({ by, evidence, ...suggestion }, place) => ({
    ...{ audit: id, ...suggestion, by_whom: by, evidence: JSON.stringify(evidence), place },
  }));
}

export function logRow({ kind: _, ...row }: LogLine): LogRow {
  return row;
}
