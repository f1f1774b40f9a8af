import type { Answer } from '../model/answer.ts';
import type { Agreement, AutomaticReport, RateFigure, SideBySide } from '../model/automatic.ts';
import type { ItemReport, Report, ScoreFigure } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { creditOf } from './credit.ts';
import { rateFigure } from './figure.ts';

/** By `checklist.item`, in the order of the scorecards: how often both judged it, and how often they said the same. */
export type Agreements = Map<string, { judged: number; equal: number }>;

/** Counts where the two scorecards of one interaction agree. Changes `counts`. */
export function addAgreements(counts: Agreements, { people, probes }: SideBySide<Scorecard>): void {
  people.checklists.forEach(({ id, answers }, at) => {
    answers.forEach((answer, place) => {
      const other = probes.checklists[at]?.answers[place];
      const name = `${id}.${answer.item}`;
      const known = counts.get(name) ?? { judged: 0, equal: 0 };
      counts.set(name, known);
      if (other === undefined || creditOf(answer) === null || creditOf(other) === null) return;
      known.judged += 1;
      known.equal += Number(isSame(answer, other));
    });
  });
}

/**
 * What people answered beside what probes found. The figures are those of the two reports over the same interactions, as
 * they are; `agreed` are the answers of these. Throws where the two are not of the same checklists.
 */
export function besideEachOther(
  { people, probes }: SideBySide<Report>,
  agreed: Agreements,
  { counted, notes }: Pick<AutomaticReport, 'counted' | 'notes'>,
): AutomaticReport {
  const rates = new Map(probes.items.map(item => [nameOf(item), item]));
  const order = new Map([...agreed.keys()].map((name, at) => [name, at]));
  return {
    counted,
    notes,
    totals: { people: totalOf(people), probes: totalOf(probes) },
    checklists: people.checklists.map((checklist, at) => {
      const other = probes.checklists[at];
      if (other?.id !== checklist.id) throw new Error(`"${checklist.id}" was not looked at by probes`);
      return { id: checklist.id, people: figureOf(checklist), probes: figureOf(other) };
    }),
    items: people.items
      .map(item => {
        const other = rates.get(nameOf(item));
        if (other === undefined) throw new Error(`"${nameOf(item)}" was not looked at by probes`);
        const { judged, equal } = agreed.get(nameOf(item)) ?? { judged: 0, equal: 0 };
        const { checklist, id } = item;
        const agreement = agreementOf(equal, judged, people.confidence);
        return { checklist, id, people: rateOf(item), probes: rateOf(other), agreement };
      })
      .sort((a, b) => (order.get(nameOf(a)) ?? 0) - (order.get(nameOf(b)) ?? 0)),
  };
}

/** Whether two answers say the same: grounds, and who says so, aside. */
function isSame(a: Answer, b: Answer): boolean {
  return a.item === b.item && a.outcome === b.outcome && a.credit === b.credit;
}

function agreementOf(equal: number, judged: number, confidence: number): Agreement {
  const { actual, interval } = rateFigure(equal, judged, confidence);
  return { judged, equal, share: actual, interval };
}

function nameOf({ checklist, id }: Pick<ItemReport, 'checklist' | 'id'>): string {
  return `${checklist}.${id}`;
}

/** Of the whole, `interactions` are here those with a score, as everywhere but in the totals. */
function totalOf({ totals }: Report): ScoreFigure {
  return figureOf({ ...totals, interactions: totals.scored });
}

function figureOf({ interactions, score, interval }: ScoreFigure): ScoreFigure {
  return { interactions, score, interval };
}

function rateOf({ met, partial, missed, rate, interval }: ItemReport): RateFigure {
  return { judged: met + partial + missed, rate, interval };
}
