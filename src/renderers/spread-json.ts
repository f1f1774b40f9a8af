import type { SpreadReport } from '../model/spread.ts';
import { intervalJson, spreadEndJson } from './figure-json.ts';

/** A spread as it is saved. The compiler tells when the model has a field the format lacks. */
export function spreadJson(spread: SpreadReport): SpreadReport {
  return {
    checklist: spread.checklist,
    item: spread.item,
    by: spread.by,
    of: spread.of,
    groups: spread.groups,
    spread: spread.spread,
    interval: intervalJson(spread.interval),
    limit: spread.limit,
    state: spread.state,
    needed: spread.needed,
    highest: spreadEndJson(spread.highest),
    lowest: spreadEndJson(spread.lowest),
    groupsLeftOut: spread.groupsLeftOut,
    leftOut: spread.leftOut.map(({ key, needed }) => ({ key, needed })),
    note: spread.note,
  };
}
