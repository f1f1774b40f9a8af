import type { Measurement } from '../../model/checklist.ts';
import type { Spoken } from '../../model/interaction.ts';
import { derived, type Metric, unavailable } from './metric.ts';
import type { Talk } from './talk.ts';

/** One response: 0-based turns of the customer's last message and of the agent's answer, and the seconds between. */
export type Response = { readonly asked: number; readonly answered: number; readonly seconds: number };

/**
 * Responses of human agents: from the last message of a run of the customer's to the agent's next one.
 * Bots and system lines neither answer nor end the customer's run. `null` where a time stamp is missing.
 */
export function responsesOf(turns: readonly Spoken[]): readonly Response[] | null {
  if (turns !== last.turns) last = { turns, responses: findResponses(turns) };
  return last.responses;
}

/** Several metrics and probes ask, one after the other, for the responses of the same turns. */
let last: { readonly turns: readonly Spoken[]; readonly responses: readonly Response[] | null } = {
  turns: [],
  responses: [],
};

function findResponses(turns: readonly Spoken[]): readonly Response[] | null {
  const responses: Response[] = [];
  let asked: number | null = null;
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker === 'customer') asked = index;
    if (turn.speaker !== 'agent' || asked === null) continue;
    const from = turns[asked]?.until ?? turns[asked]?.at;
    if (from === undefined || turn.at === undefined) return null;
    responses.push({ asked, answered: index, seconds: Math.max(0, turn.at - from) / 1000 });
    asked = null;
  }
  return responses;
}

const pick =
  (choose: (sorted: readonly Response[]) => Response | undefined) =>
  ({ turns }: Talk) =>
    withResponses(turns, responses => {
      const chosen = choose(responses);
      return chosen === undefined
        ? unavailable('no agent answered')
        : derived(chosen.seconds, [chosen.asked, chosen.answered]);
    });

function withResponses(
  turns: readonly Spoken[],
  measure: (responses: readonly Response[]) => Measurement,
): Measurement {
  const responses = responsesOf(turns);
  if (responses === null) return unavailable('turns without a time');
  return responses.length === 0 ? unavailable('no agent answered a customer') : measure(responses);
}

const bySeconds = (responses: readonly Response[]) => responses.toSorted((a, b) => a.seconds - b.seconds);

/** Quantile of the sorted values by linear interpolation (Hyndman and Fan 1996, type 7: what spreadsheets call PERCENTILE). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

const quantileOf =
  (share: number) =>
  ({ turns }: Talk) =>
    withResponses(turns, responses =>
      derived(
        quantile(
          bySeconds(responses).map(response => response.seconds),
          share,
        ),
      ),
    );

export const firstResponse: Metric = {
  id: 'first_response_seconds',
  unit: 's',
  summary: "From the customer's last message before it to the first answer of a human agent.",
  derive: pick(responses => responses[0]),
};

export const longestResponse: Metric = {
  id: 'longest_response_seconds',
  unit: 's',
  summary: 'The longest of all response times.',
  derive: pick(responses => bySeconds(responses).at(-1)),
};

export const medianResponse: Metric = {
  id: 'median_response_seconds',
  unit: 's',
  summary: 'The middle response time; between the two middle ones when they are even in number.',
  derive: quantileOf(0.5),
};

export const meanResponse: Metric = {
  id: 'mean_response_seconds',
  unit: 's',
  summary: 'The mean of all response times.',
  derive: ({ turns }) =>
    withResponses(turns, responses =>
      derived(responses.reduce((sum, one) => sum + one.seconds, 0) / responses.length),
    ),
};

export const p90Response: Metric = {
  id: 'p90_response_seconds',
  unit: 's',
  summary: 'Nine of ten response times are at most this (linear interpolation).',
  derive: quantileOf(0.9),
};
