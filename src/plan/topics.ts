import type { Member } from '../model/findings.ts';
import type { Audience, ClassQuote, Loser, PlanTopic } from '../model/plan.ts';
import type { Instance, ItemReport, Report } from '../model/report.ts';
import { itemName, lossesOf, topicOf } from './losses.ts';
import { type Comparison, compareAgents } from './needs.ts';

/** So many are named of those who may profit, and so many pieces of evidence are shown. */
const MAY_PROFIT = 5;
const QUOTES = 3;

/** The topics by which points can be won, the most first. */
export function topicsOf(report: Report): readonly PlanTopic[] {
  const wins = new Map(lossesOf(report).map(loss => [loss.item, loss]));
  const topics = new Map<string, ItemReport[]>();
  for (const item of report.items) {
    if ((wins.get(itemName(item))?.toWin ?? 0) <= 0) continue;
    const known = topics.get(topicOf(item));
    if (known === undefined) topics.set(topicOf(item), [item]);
    else known.push(item);
  }
  const agents = report.findings?.who.agent ?? [];
  const { shortfall } = compareAgents(report, [...topics.values()].flat().map(itemName));
  return [...topics]
    .map(([topic, items]): PlanTopic => {
      const told = items.map(item => {
        const { toWin = 0, pointsLost = 0 } = wins.get(itemName(item)) ?? {};
        return { item: itemName(item), ask: item.ask, toWin, pointsLost };
      });
      return {
        topic,
        items: told
          .map(({ item, ask, toWin }) => ({ item, ask, toWin }))
          .toSorted((a, b) => b.toWin - a.toWin),
        toWin: told.reduce((sum, { toWin }) => sum + toWin, 0),
        pointsLost: told.reduce((sum, { pointsLost }) => sum + pointsLost, 0),
        ...whomFor(items, agents, shortfall),
        evidence: quotesOf(items),
      };
    })
    .sort((a, b) => b.toWin - a.toWin || (a.topic < b.topic ? -1 : 1));
}

/** Who needs a topic: agents who are short of the target of at least one of its items. Others who lose points may profit. */
function whomFor(
  items: readonly ItemReport[],
  agents: readonly Member[],
  shortfall: Comparison['shortfall'],
): Pick<PlanTopic, 'audience' | 'agents' | 'needs' | 'mayProfit'> {
  const names = new Set(items.map(itemName));
  const judged = agents
    .map(({ key, items: own }) => ({ key, items: own.filter(({ item }) => names.has(item)) }))
    .filter(member => member.items.length > 0);
  const losers = judged
    .map(({ key, items: own }) => ({
      key,
      pointsLost: own.reduce((sum, { pointsLost }) => sum + pointsLost, 0),
      short: own.some(item => shortfall(item) !== null),
    }))
    .filter(({ pointsLost }) => pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost || (a.key < b.key ? -1 : 1));
  const told = (short: boolean): readonly Loser[] =>
    losers.filter(one => one.short === short).map(({ key, pointsLost }) => ({ key, pointsLost }));
  const needs = told(true);
  return {
    audience: audienceOf(needs.length, judged.length),
    agents: judged.length,
    needs,
    mayProfit: told(false).slice(0, MAY_PROFIT),
  };
}

function audienceOf(needing: number, judged: number): Audience {
  if (judged === 0) return 'unknown';
  if (needing === 0) return 'nobody';
  return 2 * needing >= judged ? 'everyone' : 'named';
}

/** The clearest of each item in turn, until there are enough: words that were said come before what fields show. */
function quotesOf(items: readonly ItemReport[]): readonly ClassQuote[] {
  const turns = items.map(item => ({
    item: itemName(item),
    instances: item.instances.toSorted((a, b) => Number(quoteOf(a) === null) - Number(quoteOf(b) === null)),
  }));
  const longest = Math.max(0, ...turns.map(({ instances }) => instances.length));
  const shown = new Map<string, ClassQuote>();
  for (let round = 0; round < longest; round += 1) {
    for (const { item, instances } of turns) {
      const instance = instances[round];
      if (instance === undefined || shown.size === QUOTES) continue;
      const quote = quoteOf(instance);
      const { interaction, note } = instance;
      const place = `${interaction}\n${quote?.turn ?? item}`;
      if (shown.has(place)) continue;
      shown.set(place, { item, interaction, turn: quote?.turn ?? null, quote: quote?.quote ?? '', note });
    }
  }
  return [...shown.values()];
}

/** The first words of a turn that show it; `null` where none do. */
function quoteOf({ evidence }: Instance): { readonly turn: number; readonly quote: string } | null {
  for (const each of evidence) if ('turn' in each && each.quote !== '') return each;
  return null;
}
