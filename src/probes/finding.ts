import { type Evidence, type Finding, type Grounds, quoteField, quoteTurn } from '../model/answer.ts';
import type { Hit, Look, Measurement, Scene } from '../model/checklist.ts';

/** The grounds of a finding: the same on every scene, or put together of it. */
type Why = string | ((scene: Scene) => Grounds);

const NOTHING: readonly Evidence[] = [];

export const grounds = (note: string, evidence: readonly Evidence[] = NOTHING): Grounds => ({
  note,
  evidence,
});

const asked = (why: Why) => (typeof why === 'string' ? () => grounds(why) : why);

export const met = (why: Why): Finding => ({ outcome: 'met', credit: 1, grounds: asked(why) });
export const missed = (why: Why): Finding => ({ outcome: 'missed', credit: 0, grounds: asked(why) });
export const notApplicable = (why: Why): Finding => ({
  outcome: 'notApplicable',
  credit: null,
  grounds: asked(why),
});
export const unverifiable = (why: Why): Finding => ({
  outcome: 'unverifiable',
  credit: null,
  grounds: asked(why),
});

/** The finding for a credit of 0..1. */
export function credited(credit: number, why: Why): Finding {
  if (credit >= 1) return met(why);
  return credit <= 0 ? missed(why) : { outcome: 'partial', credit, grounds: asked(why) };
}

/** Makes findings for any credit of 0..1, each once. */
export function makeCredited(why: Why): (credit: number) => Finding {
  const known = new Map<number, Finding>();
  return credit => {
    const finding = known.get(credit) ?? credited(credit, why);
    known.set(credit, finding);
    return finding;
  };
}

/** The grounds, in one, of what several looks find; of those findings that count. */
export function together(looks: readonly Look[], counts: (finding: Finding) => boolean): Why {
  return scene => {
    const all = looks
      .map(({ look }) => look(scene))
      .filter(counts)
      .map(finding => finding.grounds(scene));
    return grounds(
      all.map(({ note }) => note).join('; '),
      all.flatMap(({ evidence }) => evidence),
    );
  };
}

const MOST_QUOTES = 3;

/** Quotes of the first few hits. */
export function quoteHits(scene: Scene, hits: readonly Hit[]): Evidence[] {
  return hits
    .slice(0, MOST_QUOTES)
    .map(hit => quoteTurn(hit.turn + 1, scene.text(hit.turn), hit.start, hit.end));
}

/** Quotes of whole turns (0-based): what stood where something else should have been said. */
export function quoteTurns(scene: Scene, turns: readonly number[]): Evidence[] {
  return turns.slice(0, MOST_QUOTES).map(index => {
    const text = scene.text(index);
    return quoteTurn(index + 1, text, 0, text.length);
  });
}

/** What shows a number: the field it was read from, or the turns it was worked out from. */
export function quoteMeasurement(scene: Scene, measurement: Measurement): Evidence[] {
  if (measurement.state === 'measured') return [quoteField(measurement.field, measurement.value)];
  return measurement.state === 'derived' ? quoteTurns(scene, measurement.turns) : [];
}
