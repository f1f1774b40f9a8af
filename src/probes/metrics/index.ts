import * as counts from './counts.ts';
import * as durations from './durations.ts';
import type { Metric } from './metric.ts';
import { readingGrade } from './reading-grade.ts';
import * as responses from './response-times.ts';

const METRICS: readonly Metric[] = [
  responses.firstResponse,
  responses.longestResponse,
  responses.medianResponse,
  responses.meanResponse,
  responses.p90Response,
  durations.duration,
  durations.longestSilence,
  durations.interruptions,
  counts.turnCount,
  counts.agentTurns,
  counts.customerTurns,
  counts.agentWords,
  counts.customerWords,
  counts.agentTalkShare,
  counts.wordsPerAgentTurn,
  counts.questionsByAgent,
  readingGrade,
];

/** Every metric csaudit can work out from turns, by id. */
export const metrics: ReadonlyMap<string, Metric> = new Map(METRICS.map(metric => [metric.id, metric]));

/**
 * Numbers that only the serving system knows: exports carry them under these names or their synonyms.
 * A checklist that reads other number fields lists them under `fields:`, so that a mistyped metric is never taken for one.
 */
export const FIELD_METRICS = [
  'wait_seconds',
  'hold_seconds',
  'talk_seconds',
  'handle_seconds',
  'wrap_seconds',
  'csat',
  'nps',
  'transfers',
  'reopens',
] as const;
