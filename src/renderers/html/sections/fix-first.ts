import type { ItemReport, Report } from '../../../model/report.ts';
import { quotable } from '../../instance.ts';
import { fewWords, reachedWords, toneOfItem } from '../../losing.ts';
import { interval, points, target } from '../../numbers.ts';
import { name, safe } from '../escape.ts';
import { STYLE, state } from '../signs.ts';
import { example } from './instances.ts';

const FIRST = 3;

/** The items that cost most, each with what a miss of it looks like. */
export function fixFirst(report: Report, quotes: boolean): string {
  const { items, findings } = report;
  const costly = items.filter(({ pointsLost }) => pointsLost > 0).slice(0, FIRST);
  if (costly.length === 0) return '';
  const few = fewWords(report);
  const shares = new Map(findings?.pareto.map(({ item, share }) => [item, share]) ?? []);
  const cards = costly.map(item => card(item, shares.get(`${item.checklist}.${item.id}`) ?? null, quotes));
  return `<section class="first" id="first" aria-labelledby="first-title">
<h2 id="first-title">Fix first${few === null ? '' : `, ${few}`}</h2>
<ol>${cards.join('\n')}</ol>
</section>`;
}

function card(item: ItemReport, share: number | null, quotes: boolean): string {
  const of = share === null ? '' : `, ${points(STYLE, share)} % of all`;
  const wanted = item.target === null ? '' : ` against ${target(STYLE, item.target)}`;
  const ends = item.interval === null ? '' : ` (${interval(STYLE, item.interval, item.target)})`;
  const critical = item.critical === null ? '' : ` <span class="tag">critical: ${item.critical}</span>`;
  return `<li><h3>${safe(item.ask)}</h3>
<p><b>${points(STYLE, item.pointsLost, 0)} points</b> lost${of}</p>
<p>Met ${points(STYLE, item.rate, item.target)} %${ends}${wanted}: ${stands(item)}${critical}</p>
<p class="id">${name(`${item.checklist}.${item.id}`)}</p>
${example(quotable(item.instances), quotes)}</li>`;
}

/** Its state in one phrase; a critical item that was missed has no good mark. */
function stands(item: ItemReport): string {
  const reached = reachedWords(item);
  if (reached === null) return state(item.state);
  if (item.state !== 'above') return `${state(item.state)}, ${reached}`;
  return toneOfItem(item) === null ? reached : `${state('above')} already`;
}
