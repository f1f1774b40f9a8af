import type {
  CriticalAccuracy,
  Gap,
  Interval,
  LowCoverage,
  LowInteraction,
  ScoreFigure,
} from '../model/report.ts';
import type { SpreadEnd } from '../model/spread.ts';

// Each function returns the type it is given: the compiler tells when the model has a field the format lacks.

export function accuracyJson({
  opportunities,
  errors,
  accuracy,
  interval,
}: CriticalAccuracy): CriticalAccuracy {
  return { opportunities, errors, accuracy, interval: intervalJson(interval) };
}

export function figureJson({ interactions, score, interval }: ScoreFigure): ScoreFigure {
  return { interactions, score, interval: intervalJson(interval) };
}

export function gapJson({ target, gap, state, needed }: Gap): Gap {
  return { target, gap, state, needed };
}

export function intervalJson(interval: Interval): Interval {
  return interval === null ? null : [interval[0], interval[1]];
}

export function lowCoverageJson({ id, coverage }: LowCoverage): LowCoverage {
  return { id, coverage };
}

export function lowJson({ id, score }: LowInteraction): LowInteraction {
  return { id, score };
}

export function spreadEndJson(end: SpreadEnd | null): SpreadEnd | null {
  return end === null ? null : { key: end.key, interactions: end.interactions, score: end.score };
}
