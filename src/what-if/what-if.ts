import type { LoadedChecklists } from '../checklist/index.ts';
import type { Rejected } from '../model/interaction.ts';
import type { Gate } from '../model/program.ts';
import type { Report } from '../model/report.ts';
import type { ChecklistChange, ItemMove, Pair, WhatIf } from '../model/what-if.ts';
import { addTo, emptySum, total } from '../statistics/exact-sum.ts';
import { mean, variance } from '../statistics/moments.ts';
import { pairedInterval } from '../statistics/paired.ts';
import { checklistKeys, itemChanges, programKeys } from './changes.ts';
import type { Compared } from './comparison.ts';
import { crossings } from './groups.ts';
import { NOISE } from './interaction-change.ts';
import type { ChecklistPair } from './pairing.ts';

/** What is known beside the comparison. `untold`: the items that a saved run cannot answer, as `checklist.item`. */
export type WhatIfFacts = {
  readonly other: WhatIf['other'];
  readonly from: WhatIf['from'];
  readonly reports: Pair<Report>;
  readonly verdicts: WhatIf['verdicts'];
  readonly gates: Pair<Gate>;
  readonly books: Pair<Pick<LoadedChecklists, 'book'>>;
  readonly untold: ReadonlySet<string>;
};

/** Puts together what would be otherwise. */
export function makeWhatIf(pairs: readonly ChecklistPair[], compared: Compared, facts: WhatIfFacts): WhatIf {
  const { reports } = facts;
  const { before, after } = reports;
  const programs = { before: before.program, after: after.program };
  const paired = compared.differences.n;
  const perInteraction = (sum: number) => (paired === 0 ? 0 : sum / paired);
  return {
    tool: before.tool,
    other: facts.other,
    from: facts.from,
    sources: before.sources,
    read: { before: readOf(before), after: readOf(after) },
    rejected: { before: rejectedOnly(before, after), after: rejectedOnly(after, before) },
    confidence: before.confidence,
    programs,
    keys: programKeys(programs),
    checklists: pairs.map((pair, at): ChecklistChange => {
      return {
        id: both(pair, one => one?.checklist.id ?? null),
        version: both(pair, one => one?.checklist.version ?? null),
        hash: both(pair, one => one?.checklist.hash ?? null),
        keys: checklistKeys(pair, programs),
        items: itemChanges(pair, facts.books),
        score: { before: scoreOf(before, pair.before), after: scoreOf(after, pair.after) },
        moved: perInteraction(compared.moves[at]?.checklist ?? 0),
      };
    }),
    totals: { before: before.totals, after: after.totals },
    verdicts: facts.verdicts,
    change: changeOf(compared, reports),
    items: itemMoves(pairs, compared, facts),
    // Where answers cannot be told, which side of a line a group stands on cannot be told either.
    groups: facts.untold.size === 0 ? crossings(reports, facts.gates) : [],
    turned: compared.turned,
    changed: compared.changed,
    interactions: compared.interactions,
  };
}

function changeOf({ differences, moves }: Compared, { before, after }: Pair<Report>): WhatIf['change'] {
  const { n } = differences;
  const middle = mean(differences);
  const spread = variance(differences);
  const [was, is] = [before.totals.score, after.totals.score];
  const difference = was === null || is === null ? null : is - was;
  const part = (sums: readonly number[]) => {
    const sum = emptySum();
    for (const one of sums) addTo(sum, one);
    return n === 0 ? 0 : total(sum) / n;
  };
  return {
    paired: n,
    mean: middle,
    interval:
      middle === null || spread === null
        ? null
        : pairedInterval({ n, mean: middle, variance: spread }, before.confidence),
    difference,
    items: part(moves.flatMap(({ items }) => items)),
    checklists: part(moves.map(({ checklist }) => checklist)),
    rest: difference === null ? null : difference - (middle ?? 0),
  };
}

/** The items that moved the score, or cannot be told; equal moves in the order of the checklists. */
function itemMoves(
  pairs: readonly ChecklistPair[],
  { moves, differences }: Compared,
  { reports, untold }: WhatIfFacts,
): readonly ItemMove[] {
  const all = pairs.flatMap((pair, c) =>
    pair.items.map(({ id, before, after }, i): ItemMove => {
      const was = before === null ? undefined : itemOf(reports.before, pair.before, id);
      const is = after === null ? undefined : itemOf(reports.after, pair.after, id);
      return {
        checklist: pair.id,
        item: id,
        ask: (after ?? before)?.item.ask ?? '',
        moved: differences.n === 0 ? 0 : (moves[c]?.items[i] ?? 0) / differences.n,
        pointsLost: { before: was?.pointsLost ?? null, after: is?.pointsLost ?? null },
        rate: { before: was?.rate ?? null, after: is?.rate ?? null },
        told: !untold.has(`${pair.id}.${id}`),
      };
    }),
  );
  return all
    .filter(({ moved, told }) => Math.abs(moved) > NOISE || !told)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
}

function itemOf({ items }: Report, checklist: ChecklistPair['before'], id: string) {
  return items.find(item => item.checklist === checklist?.checklist.id && item.id === id);
}

function scoreOf({ checklists }: Report, pair: ChecklistPair['before']): number | null {
  return checklists.find(({ id }) => id === pair?.checklist.id)?.score ?? null;
}

const LISTED = 100;

/** The records that one could not read, and the other could. */
function rejectedOnly(one: Report, other: Report): readonly Rejected[] {
  const places = new Set(other.rejected.map(({ file, line }) => `${line} ${file}`));
  return one.rejected.filter(({ file, line }) => !places.has(`${line} ${file}`)).slice(0, LISTED);
}

function readOf({ totals, sources }: Report): WhatIf['read']['before'] {
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  return { interactions: totals.interactions, rejected };
}

function both<T, R>({ before, after }: Pair<T>, of: (one: T) => R): Pair<R> {
  return { before: of(before), after: of(after) };
}
