import { ANECDOTES } from '../model/findings.ts';
import type { ItemReport, Report } from '../model/report.ts';
import { counted } from './numbers.ts';

/** Of an item that loses points although its target is reached; `null` of any other. */
export function reachedWords({ rate, target }: Pick<ItemReport, 'rate' | 'target'>): string | null {
  if (rate === null || target === null || rate < target) return null;
  return `${rate > target ? 'above' : 'at'} its target already`;
}

/** Of how few interactions it is told; `null` of enough. */
export function fewWords({ totals }: Report): string | null {
  const { interactions } = totals;
  return interactions < ANECDOTES ? `of ${counted(interactions, 'interaction')} only` : null;
}
