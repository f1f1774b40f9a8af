import type { Answer } from '../model/answer.ts';
import type { AuditAnswer, ItemName } from '../model/audit.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { makeScorecard, scoreChecklist } from '../scoring/scorecard.ts';
import type { Desk } from './desk.ts';
import { deskItems } from './items.ts';
import { sameEvidence } from './values.ts';

/** What a step asks of the store: to write an answer, in place of an earlier one, or to take it back. */
export type Change = { readonly answer: AuditAnswer } | { readonly retract: ItemName };

/**
 * The answers of the finished record, one for every item of every checklist, in their order. What does not apply, given
 * the answers before it, is the probes' answer; what was skipped is `unanswered`, with the note and evidence it has.
 */
export function settled(desk: Desk): readonly AuditAnswer[] {
  return deskItems(desk).map(({ answer }) => answer);
}

/** The scorecard of the settled answers, without metrics. */
export function cardOf(desk: Desk): Scorecard {
  const { interaction, facts } = desk;
  const answers = settled(desk);
  const scores = facts.checklists.map(checklist => {
    const own = answers.filter(answer => answer.checklist === checklist.id);
    return scoreChecklist(checklist, own.map(plain), facts.program.onCritical);
  });
  return makeScorecard(interaction, scores, facts, {});
}

/**
 * What must be written for the record of one desk to become that of a later one, in the order of the checklists. The
 * record holds what was written for the items that are asked: with one that vanished its answer goes, and comes back with it.
 */
export function changes(before: Desk, after: Desk): readonly Change[] {
  const old = recordOf(before);
  const now = recordOf(after);
  return deskItems(after).flatMap(({ name, checklist, item }): Change[] => {
    const answer = now.get(name);
    if (answer === undefined)
      return old.has(name) ? [{ retract: { checklist: checklist.id, item: item.id } }] : [];
    const was = old.get(name);
    return was !== undefined && same(was, answer) ? [] : [{ answer }];
  });
}

/** What is written for the items that are asked, by `nameOf`. */
export function recordOf(desk: Desk): ReadonlyMap<string, AuditAnswer> {
  const written = deskItems(desk).filter(({ touched }) => touched);
  return new Map(written.map(({ name, answer }) => [name, answer]));
}

function same(one: AuditAnswer, other: AuditAnswer): boolean {
  const { value, note } = one;
  const alike = value === other.value && note === other.note && one.outcome === other.outcome;
  return alike && one.credit === other.credit && sameEvidence(one.evidence, other.evidence);
}

function plain({ item, by, outcome, credit, evidence, note }: AuditAnswer): Answer {
  return { item, by, outcome, credit, evidence, note };
}
