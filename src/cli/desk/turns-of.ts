import type { Question } from '../../session/index.ts';

/** The turns that are evidence at a question: of its answer, else of its suggestion; in order, each once. */
export function turnsOf({ answer, suggestion }: Question): readonly number[] {
  const given = answer?.evidence ?? [];
  const evidence = given.length > 0 ? given : (suggestion?.evidence ?? []);
  const turns = evidence.flatMap(one => ('turn' in one ? [one.turn] : []));
  return [...new Set(turns)].toSorted((one, other) => one - other);
}

export function firstTurn(question: Question): number | null {
  return turnsOf(question)[0] ?? null;
}
