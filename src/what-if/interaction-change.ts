import type { Answer } from '../model/answer.ts';
import type { ProgramReport } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { AnswerMove, Failing, InteractionChange, Pair, WeightMove } from '../model/what-if.ts';
import type { Moves } from './attribution.ts';
import type { ChecklistPair, ItemPair } from './pairing.ts';

const SHOWN = 3;

/** Differences smaller than this are the noise of sums, not a change. */
export const NOISE = 1e-9;

/** Whether an interaction came out with another score or another verdict. */
export function isChanged({ before, after }: Pair<Scorecard>): boolean {
  if (before.passed !== after.passed || (before.score === null) !== (after.score === null)) return true;
  return before.score !== null && after.score !== null && Math.abs(after.score - before.score) > NOISE;
}

/** An interaction that came out otherwise; `moves` are `null` where it has a score on one side only. */
export function changeOf(
  cards: Pair<Scorecard>,
  programs: Pair<ProgramReport>,
  pairs: readonly ChecklistPair[],
  moves: Moves | null,
): InteractionChange {
  const { before, after } = cards;
  const { agent } = before.fields;
  return {
    id: before.id,
    file: before.file,
    line: before.line,
    agent: agent === undefined || agent === '' ? null : String(agent),
    score: { before: before.score, after: after.score },
    coverage: { before: before.coverage, after: after.coverage },
    passed: { before: before.passed, after: after.passed },
    failing: { before: failingOf(before, programs.before), after: failingOf(after, programs.after) },
    weights: weightMoves(pairs, moves),
    moves: answerMoves(cards, pairs, moves),
  };
}

/** What keeps a card from passing: first critical items missed, then marks not reached. */
function failingOf(card: Scorecard, program: ProgramReport): readonly Failing[] {
  const misses = card.criticalMisses.map(({ checklist, item, family }) => {
    return { name: `${checklist}.${item}`, critical: family };
  });
  const marks = [
    { name: 'score', score: card.score, pass: program.pass },
    ...card.checklists.map(({ id, score }, at) => {
      return { name: id, score, pass: program.checklists[at]?.pass ?? null };
    }),
  ];
  const low = marks.flatMap(({ name, score, pass }) =>
    score !== null && pass !== null && score < pass ? [{ name, score, pass }] : [],
  );
  return [...misses, ...low];
}

/** The checklists that as a whole moved a card most. */
function weightMoves(pairs: readonly ChecklistPair[], moves: Moves | null): readonly WeightMove[] {
  return pairs
    .map(({ id }, at) => ({ checklist: id, moved: moves?.[at]?.checklist ?? 0 }))
    .filter(({ moved }) => Math.abs(moved) > NOISE)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, SHOWN);
}

/** The answers that moved a card most: those that are critical misses on one side only come first, for they decide alone. */
function answerMoves(
  cards: Pair<Scorecard>,
  pairs: readonly ChecklistPair[],
  moves: Moves | null,
): readonly AnswerMove[] {
  const ranked = pairs.flatMap((pair, c) =>
    pair.items.flatMap((item, i) => {
      const before = answerTo(item.before, pair.before, cards.before);
      const after = answerTo(item.after, pair.after, cards.after);
      const moved = moves?.[c]?.items[i] ?? 0;
      const decides = isCriticalMiss(item.before, before) !== isCriticalMiss(item.after, after);
      const differs = moves === null && (before?.credit ?? null) !== (after?.credit ?? null);
      if (!decides && !differs && Math.abs(moved) <= NOISE) return [];
      return [{ decides, move: moveOf(pair.id, item.id, moved, { before, after }) }];
    }),
  );
  return ranked
    .sort((a, b) => Number(b.decides) - Number(a.decides) || Math.abs(b.move.moved) - Math.abs(a.move.moved))
    .slice(0, SHOWN)
    .map(({ move }) => move);
}

function moveOf(
  checklist: string,
  item: string,
  moved: number,
  { before, after }: Pair<Answer | null>,
): AnswerMove {
  const told = after ?? before;
  return {
    checklist,
    item,
    moved,
    outcome: { before: before?.outcome ?? null, after: after?.outcome ?? null },
    credit: { before: before?.credit ?? null, after: after?.credit ?? null },
    note: told?.note ?? '',
    evidence: told?.evidence ?? [],
  };
}

function answerTo(
  item: ItemPair['before'],
  checklist: ChecklistPair['before'],
  card: Scorecard,
): Answer | null {
  if (item === null || checklist === null) return null;
  return card.checklists[checklist.place]?.answers[item.place] ?? null;
}

function isCriticalMiss(item: ItemPair['before'], answer: Answer | null): boolean {
  return item !== null && item.item.critical !== null && answer?.outcome === 'missed';
}
