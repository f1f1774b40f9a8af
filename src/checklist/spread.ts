import { type Path, type Place, suggest } from '../decode/index.ts';
import { type Checklist, itemsOf, type Spread } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import type { Workbench } from '../probes/make.ts';
import type { AskedSpread } from '../probes/probe.ts';
import type { RawItem } from './format.ts';
import { GROUP_KINDS, scoreName } from './minimum.ts';

type Bench = Pick<Workbench, 'document' | 'problems'>;

/** Where the `of` of each spread was written, for what only shows when all checklists of a run are known. */
const PLACES = new WeakMap<Spread, Place>();

/** What the probes of one item ask of the whole report. */
export type SpreadTaker = { readonly take: Workbench['spread']; readonly taken: () => Spread | null };

/** Takes the spread of an item at `item`: it is the item's probe itself, and no part of another. */
export function spreadTaker(item: Path, bench: Bench): SpreadTaker {
  const taken: Spread[] = [];
  return {
    take: (asked, place) => {
      if (place.length === item.length + 2 && place.at(-2) === 'probe')
        taken.push(spreadOf(asked, place, bench));
      else refuseSpread(place, bench);
    },
    taken: () => taken[0] ?? null,
  };
}

/** A spread looks at no interaction, so that it can be no part of what does. */
export function refuseSpread(place: Path, { document, problems }: Bench): void {
  const message = 'a spread is judged on the whole report, and cannot be asked of one interaction';
  const hint = 'let it be the whole probe of an item: probe: { spread: … }';
  problems.push(document.problem(place, message, hint, 'key'));
}

function spreadOf({ by, of, atMost }: AskedSpread, place: Path, { document, problems }: Bench): Spread {
  const at = [...place, 'of'];
  if (of !== undefined && GROUP_KINDS.includes(of)) {
    const hint = 'write score, the id of a checklist, or checklist.item; groups go under by:';
    problems.push(document.problem(at, `"of" cannot be "${of}": that is a kind of group`, hint));
  }
  const spread: Spread = { by, of: scoreName(of ?? 'score'), atMost };
  PLACES.set(spread, document.place(at));
  return spread;
}

const USELESS = {
  when: 'it does not apply to any one interaction',
  critical: 'no one interaction can miss it',
  examples: 'there is nothing in one interaction to look at',
} as const;

/** Refuses keys of an item that mean nothing beside a spread. */
export function refuseBesideSpread(raw: RawItem, path: Path, { document, problems }: Bench): void {
  for (const key of ['when', 'critical', 'examples'] as const) {
    if (raw[key] === undefined) continue;
    const message = `"${key}" means nothing beside a spread: ${USELESS[key]}`;
    problems.push(document.problem([...path, key], message, 'take it out', 'key'));
  }
}

/**
 * Refuses spreads of an item that its checklist does not ask, or that no interaction has an answer to. A checklist that
 * is not among these may be there in another run: the report says so.
 */
export function refuseUnknownScores(checklists: readonly Checklist[], problems: Problem[]): void {
  for (const spread of checklists.flatMap(one => itemsOf(one).flatMap(item => item.spread ?? []))) {
    const { of } = spread;
    const checklist = of.kind === 'item' ? checklists.find(({ id }) => id === of.checklist) : undefined;
    if (of.kind !== 'item' || checklist === undefined) continue;
    const items = itemsOf(checklist);
    const item = items.find(({ id }) => id === of.item);
    if (item?.spread === null) continue;
    const why = item === undefined ? `${of.checklist} does not ask` : 'is itself judged on the whole report';
    const judged = items.filter(one => one.spread === null).map(({ id }) => id);
    problems.push({
      ...PLACES.get(spread),
      message: `"of" asks for "${of.checklist}.${of.item}", which ${why}`,
      hint: suggest(of.item, judged),
    });
  }
}
