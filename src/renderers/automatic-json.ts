import type { Agreement, AutomaticReport, RateFigure, SideBySide } from '../model/automatic.ts';
import type { ScoreFigure } from '../model/report.ts';
import { figureJson, intervalJson } from './figure-json.ts';

/** What people answered beside what probes found, as it is saved: field by field. */
export function automaticJson({
  counted,
  notes,
  totals,
  checklists,
  items,
}: AutomaticReport): AutomaticReport {
  return {
    counted,
    notes: [...notes],
    totals: figuresJson(totals),
    checklists: checklists.map(each => ({ id: each.id, ...figuresJson(each) })),
    items: items.map(({ checklist, id, people, probes, agreement }) => ({
      checklist,
      id,
      people: rateJson(people),
      probes: rateJson(probes),
      agreement: agreementJson(agreement),
    })),
  };
}

function figuresJson({ people, probes }: SideBySide<ScoreFigure>): SideBySide<ScoreFigure> {
  return { people: figureJson(people), probes: figureJson(probes) };
}

function rateJson({ judged, rate, interval }: RateFigure): RateFigure {
  return { judged, rate, interval: intervalJson(interval) };
}

function agreementJson({ judged, equal, share, interval }: Agreement): Agreement {
  return { judged, equal, share, interval: intervalJson(interval) };
}
