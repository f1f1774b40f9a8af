import { ANECDOTES } from '../model/findings.ts';
import type { ItemReport, Report } from '../model/report.ts';
import { counted } from './numbers.ts';
import { TONES, type Tone } from './style.ts';

/** Of an item that loses points although its target is reached; `null` of any other. No rate makes up for a critical miss. */
export function reachedWords(item: Reached): string | null {
  const { rate, target, missed } = item;
  if (rate === null || target === null || rate < target) return null;
  const side = `${rate > target ? 'above' : 'at'} its target`;
  return missedCritical(item)
    ? `${side}, ${counted(missed, 'critical miss', 'critical misses')}`
    : `${side} already`;
}

type Reached = Pick<ItemReport, 'rate' | 'target' | 'critical' | 'missed'>;

/** `critical: customer`, and that its target is reached all the same where it was missed; `null` of no critical item. */
export function criticalWords(item: Reached): string | null {
  if (item.critical === null) return null;
  const reached = missedCritical(item) ? reachedWords(item) : null;
  return `critical: ${item.critical}${reached === null ? '' : `; ${reached}`}`;
}

/** What the state of an item means; a critical one that was missed is never good, however high its rate. */
export function toneOfItem(item: Pick<ItemReport, 'state' | 'critical' | 'missed'>): Tone | null {
  const tone = TONES[item.state];
  return tone === 'good' && missedCritical(item) ? null : tone;
}

function missedCritical({ critical, missed }: Pick<ItemReport, 'critical' | 'missed'>): boolean {
  return critical !== null && missed > 0;
}

/** Of how few interactions it is told; `null` of enough. */
export function fewWords({ totals }: Report): string | null {
  const { interactions } = totals;
  return interactions < ANECDOTES ? `of ${counted(interactions, 'interaction')} only` : null;
}
