import { type Evidence, type Finding, quoteField, quoteTurn } from '../model/answer.ts';
import type { Hit, Measurement, Scene } from '../model/checklist.ts';

export const met = (note: string, evidence: readonly Evidence[] = []): Finding => ({
  outcome: 'met',
  credit: 1,
  evidence,
  note,
});
export const missed = (note: string, evidence: readonly Evidence[] = []): Finding => ({
  outcome: 'missed',
  credit: 0,
  evidence,
  note,
});
export const notApplicable = (note: string): Finding => ({
  outcome: 'notApplicable',
  credit: null,
  evidence: [],
  note,
});
export const unverifiable = (note: string): Finding => ({
  outcome: 'unverifiable',
  credit: null,
  evidence: [],
  note,
});

/** The finding for a credit of 0..1. */
export function credited(credit: number, note: string, evidence: readonly Evidence[] = []): Finding {
  if (credit >= 1) return met(note, evidence);
  return credit <= 0 ? missed(note, evidence) : { outcome: 'partial', credit, evidence, note };
}

const MOST_QUOTES = 3;

/** Quotes of the first few hits. */
export function quoteHits(scene: Scene, hits: readonly Hit[]): Evidence[] {
  return hits
    .slice(0, MOST_QUOTES)
    .map(hit => quoteTurn(hit.turn + 1, scene.interaction.turns[hit.turn]?.text ?? '', hit.start, hit.end));
}

/** Quotes of whole turns (0-based): what stood where something else should have been said. */
export function quoteTurns(scene: Scene, turns: readonly number[]): Evidence[] {
  return turns.slice(0, MOST_QUOTES).map(index => {
    const text = scene.interaction.turns[index]?.text ?? '';
    return quoteTurn(index + 1, text, 0, text.length);
  });
}

/** What shows a number: the field it was read from, or the turns it was worked out from. */
export function quoteMeasurement(scene: Scene, measurement: Measurement): Evidence[] {
  if (measurement.state === 'measured') return [quoteField(measurement.field, measurement.value)];
  return measurement.state === 'derived' ? quoteTurns(scene, measurement.turns) : [];
}
