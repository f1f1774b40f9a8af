import type { Scorecard } from '../model/scorecard.ts';

/** How likely it is that an audit finds something, as the automatic pass sees it. */
export const LEVELS = ['high', 'medium', 'low'] as const;
export type Level = (typeof LEVELS)[number];

/** How much likelier than of the low level an interaction is drawn, about. */
export const LEVEL_WEIGHTS: Readonly<Record<Level, number>> = { high: 4, medium: 2, low: 1 };

/** A number that is a sign of risk from `value` on: down (`most`) or up (`least`). `byMail`: its value where people write letters. */
export type Sign = {
  readonly metric: string;
  readonly at: 'most' | 'least';
  readonly value: number;
  readonly byMail?: number;
};

export const SIGNS: readonly Sign[] = [
  { metric: 'csat', at: 'most', value: 2 },
  { metric: 'wait_seconds', at: 'least', value: 300 },
  { metric: 'first_response_seconds', at: 'least', value: 300, byMail: 86_400 },
];

const MAIL: ReadonlySet<unknown> = new Set(['email', 'letter', 'ticket']);
const LEAST_COVERAGE = 50;

/** What a risk is told from. `measure` gives a metric of the interaction, `null` where it has none. */
export type Seen = {
  readonly card: Scorecard;
  readonly target: number | null;
  readonly measure: (metric: string) => number | null;
};

/** One thing found, in words. A `grave` one makes the risk high by itself. */
type Found = { readonly what: string; readonly grave: boolean };

/**
 * The level of risk and why. A score below the target (or a card that does not pass), coverage below 50, and each of
 * the signs is one thing: nothing is `low`, one thing `medium`, two or more are `high`, and so is a critical item
 * missed. What is not known is no sign.
 */
export function riskOf(seen: Seen, signs: readonly Sign[]): { readonly level: Level; readonly why: string } {
  const found = [...ofScore(seen), ...ofCoverage(seen), ...signs.flatMap(sign => ofSign(seen, sign))];
  return { level: levelOf(found), why: found.map(({ what }) => what).join('; ') };
}

function levelOf(found: readonly Found[]): Level {
  if (found.length >= 2 || found.some(({ grave }) => grave)) return 'high';
  return found.length === 1 ? 'medium' : 'low';
}

function ofScore({ card, target }: Seen): Found[] {
  const { score, passed, criticalMisses } = card;
  const found: Found[] = [];
  const missed = criticalMisses.map(({ checklist, item }) => `${checklist}.${item}`).join(', ');
  if (missed !== '') found.push({ what: `critical: ${missed}`, grave: true });
  if (score !== null && target !== null && score < target)
    found.push({ what: `score ${downTo(score)}, target ${downTo(target)}`, grave: false });
  else if (passed === false && missed === '') found.push({ what: 'not passed', grave: false });
  return found;
}

function ofCoverage({ card: { coverage } }: Seen): Found[] {
  if (coverage === null) return [{ what: 'nothing judged', grave: false }];
  return coverage < LEAST_COVERAGE ? [{ what: `coverage ${downTo(coverage)}`, grave: false }] : [];
}

function ofSign({ card, measure }: Seen, { metric, at, value, byMail }: Sign): Found[] {
  const known = measure(metric);
  if (known === null) return [];
  const bound = byMail !== undefined && MAIL.has(card.fields.channel) ? byMail : value;
  const shows = at === 'most' ? known <= bound : known >= bound;
  return shows ? [{ what: `${metric} ${downTo(known)}`, grave: false }] : [];
}

/** One decimal, never rounded up to the bound it lies below. */
function downTo(value: number): string {
  return String(Math.floor(value * 10) / 10);
}
