import type { Checklist } from '../model/checklist.ts';
import type { Program } from '../model/program.ts';
import type { ProgramReport } from '../model/report.ts';
import type { ChecklistScore } from '../model/scorecard.ts';
import { weightedMean } from '../statistics/weighted-mean.ts';

/**
 * What scoring must know beside the answers. `checklists` stand in the order of `program.checklists`;
 * `groups` are the fields by which the report is split.
 */
export type ScoringFacts = {
  readonly program: ProgramReport;
  readonly checklists: readonly Checklist[];
  readonly groups: readonly string[];
  /** Whether what findings need is counted as well. */
  readonly detailed?: boolean;
};

/** A checklist, what the program says of it, and how it scored. */
export type Scored = {
  readonly checklist: Checklist;
  readonly weight: number;
  readonly pass: number | null;
  readonly score: ChecklistScore;
};

/** The facts of a program whose checklists have been made ready, in the program's order. */
export function scoringFacts(
  program: Pick<Program, 'checklists' | 'target' | 'pass' | 'onCritical' | 'groups'>,
  checklists: readonly Checklist[],
): ScoringFacts {
  if (checklists.length !== program.checklists.length)
    throw new Error('one checklist per entry of the program');
  const entries = program.checklists.flatMap(({ weight, target }, at) => {
    const checklist = checklists[at];
    if (checklist === undefined) return [];
    const { id, version, hash, title, pass } = checklist;
    return [{ id, version, hash, title, weight, target, pass }];
  });
  const { target, pass, onCritical, groups } = program;
  const aggregation = 'mean of interaction scores';
  return {
    program: withTargets({ checklists: entries, target, pass, onCritical, aggregation }, checklists),
    checklists,
    groups,
  };
}

/**
 * Fills in the targets the program leaves open: a checklist's own, and for the whole the weighted mean of the
 * checklists' targets, where all have one. Doing it twice changes nothing.
 */
export function withTargets(program: ProgramReport, checklists: readonly Checklist[]): ProgramReport {
  const own = new Map(checklists.map(checklist => [checklist.id, checklist.target]));
  const entries = program.checklists.map(entry => ({
    ...entry,
    target: entry.target ?? own.get(entry.id) ?? null,
  }));
  return { ...program, checklists: entries, target: program.target ?? meanTarget(entries) };
}

function meanTarget(entries: ProgramReport['checklists']): number | null {
  const parts = entries.flatMap(({ target, weight }) => (target === null ? [] : [{ value: target, weight }]));
  return parts.length === entries.length ? weightedMean(parts) : null;
}

/** Puts each score beside its checklist. Throws when the scores are not those of the facts, in their order. */
export function besideChecklists(scores: readonly ChecklistScore[], facts: ScoringFacts): readonly Scored[] {
  if (scores.length !== facts.checklists.length) throw new Error('one score per checklist of the program');
  return scores.map((score, at) => {
    const checklist = facts.checklists[at];
    const entry = facts.program.checklists[at];
    if (checklist === undefined || entry?.id !== checklist.id || score.id !== checklist.id) {
      throw new Error(`the score of "${score.id}" does not stand beside its checklist`);
    }
    return { checklist, weight: entry.weight, pass: entry.pass, score };
  });
}
