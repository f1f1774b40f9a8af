import type { Answer } from '../model/answer.ts';
import type { Checklist } from '../model/checklist.ts';
import { addValue, emptyMoments, type Moments, mergeMoments } from '../statistics/moments.ts';
import type { Scored } from './facts.ts';
import { scoreChecklist } from './scorecard.ts';

/** What is counted of one section. The points it lost are those of its items, and counted there. */
export type SectionTally = { scores: Moments; coverage: Moments };

/** A section's id, and its score and coverage on one interaction: points 0..100, `null` as for a checklist. */
export type SectionScore = {
  readonly id: string;
  readonly score: number | null;
  readonly coverage: number | null;
};

export function emptySectionTally(): SectionTally {
  return { scores: emptyMoments(), coverage: emptyMoments() };
}

/**
 * How the sections of a checklist came out on one interaction, in their order: each is scored as a checklist of
 * its own. A critical miss sets none to zero: that is the checklist's, and would hide which section it came from.
 */
export function sectionScores({ checklist, score }: Scored): readonly SectionScore[] {
  let at = 0;
  return partsOf(checklist).map(({ id, part, length }) => {
    const answers: readonly Answer[] = score.answers.slice(at, at + length);
    at += length;
    const scored = scoreChecklist(part, answers, 'fail');
    return { id, score: scored.score, coverage: scored.coverage };
  });
}

/** Counts a section of so many interactions in which it came out alike. Changes `tally`. */
export function addSection(tally: SectionTally, { score, coverage }: SectionScore, times: number): void {
  if (score !== null) addValue(tally.scores, score, times);
  if (coverage !== null) addValue(tally.coverage, coverage, times);
}

/** Adds `from` to `into`; `from` stays as it was. */
export function mergeSectionTally(into: SectionTally, from: SectionTally): void {
  mergeMoments(into.scores, from.scores);
  mergeMoments(into.coverage, from.coverage);
}

type Part = { readonly id: string; readonly part: Checklist; readonly length: number };

const PARTS = new WeakMap<Checklist, readonly Part[]>();

/** Each section as a checklist. Asked for at every interaction, so put together once. */
function partsOf(checklist: Checklist): readonly Part[] {
  const known = PARTS.get(checklist);
  if (known !== undefined) return known;
  const parts = checklist.sections.map(section => {
    return { id: section.id, part: { ...checklist, sections: [section] }, length: section.items.length };
  });
  PARTS.set(checklist, parts);
  return parts;
}
