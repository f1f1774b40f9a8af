import { type Checklist, itemsOf, type ScoreName, type Spread } from '../model/checklist.ts';
import type { SpreadEnd, SpreadReport } from '../model/spread.ts';
import { total } from '../statistics/exact-sum.ts';
import { emptyMoments, mean, variance } from '../statistics/moments.ts';
import { compareText } from './kept.ts';
import { type GroupSample, spreadFigure } from './spread-figure.ts';
import type { GroupTally, Tally } from './tally.ts';

/** So many of the groups that could not be judged are named. */
const NAMED = 5;

/** A group's mean and variance tell nothing before this many. */
const LEAST = 2;
const LEAST_GROUPS = 2;

/** Every item whose probe is a spread, in the order of the checklists. */
export function spreadReports(
  tally: Tally,
  checklists: readonly Checklist[],
  confidence: number,
): readonly SpreadReport[] {
  return checklists.flatMap(checklist =>
    itemsOf(checklist).flatMap(({ id, spread }) =>
      spread === null
        ? []
        : { checklist: checklist.id, item: id, ...spreadReport(tally, checklists, spread, confidence) },
    ),
  );
}

/** A score as a checklist writes it: `score`, `courtesy`, `courtesy.greeting`. */
export function writtenScore(name: ScoreName): string {
  if (name.kind === 'overall') return 'score';
  return name.kind === 'checklist' ? name.checklist : `${name.checklist}.${name.item}`;
}

type Group = GroupSample & { readonly key: string };

function spreadReport(
  tally: Tally,
  checklists: readonly Checklist[],
  { by, of, atMost }: Spread,
  confidence: number,
): Omit<SpreadReport, 'checklist' | 'item'> {
  // By name: no order of the interactions may show, not even in the last bit.
  const groups = [...(tally.groups.get(by) ?? [])]
    .map(([key, group]) => sampleOf(key, group, of))
    .sort((a, b) => compareText(a.key, b.key));
  const judged = groups.filter(({ n }) => n >= LEAST);
  const leftOut = groups.filter(({ n }) => n < LEAST);
  const [lowest, highest] = endsOf(judged);
  return {
    by,
    of: writtenScore(of),
    groups: judged.length,
    ...spreadFigure(judged, atMost, confidence),
    limit: atMost,
    highest,
    lowest,
    groupsLeftOut: leftOut.length,
    leftOut: leftOut.slice(0, NAMED).map(({ key, n }) => ({ key, needed: LEAST - n })),
    note: noteOf(tally, checklists, by, of, groups),
  };
}

/** What a spread compares of a group. An item's credits make a rate, a score has a variance of its own. */
function sampleOf(key: string, group: GroupTally, of: ScoreName): Group {
  if (of.kind === 'item') {
    const { n, sum } = group.items.get(writtenScore(of)) ?? emptyMoments();
    return { key, n, mean: n === 0 ? 0 : (100 * total(sum)) / n, variance: null };
  }
  const scores = of.kind === 'overall' ? group.scores.moments : group.checklists.get(of.checklist);
  const moments = scores ?? emptyMoments();
  return { key, n: moments.n, mean: mean(moments) ?? 0, variance: variance(moments) ?? 0 };
}

/** The lowest group and the highest: of equal ones the first by name, and the last. */
export function endsOf(
  judged: readonly Omit<Group, 'variance'>[],
): readonly [low: SpreadEnd | null, high: SpreadEnd | null] {
  if (judged.length < LEAST_GROUPS) return [null, null];
  const low = judged.reduce((lowest, one) => (one.mean < lowest.mean ? one : lowest));
  const high = judged.reduce((highest, one) => (one.mean >= highest.mean ? one : highest));
  const end = ({ key, n, mean }: Omit<Group, 'variance'>): SpreadEnd => ({
    key,
    interactions: n,
    score: mean,
  });
  return [end(low), end(high)];
}

/** Why a spread cannot be told, and how many interactions it says nothing of. */
function noteOf(
  tally: Tally,
  checklists: readonly Checklist[],
  by: string,
  of: ScoreName,
  groups: readonly Group[],
): string | null {
  const missing = missingOf(checklists, of);
  if (missing !== null) return missing;
  const scored = scoredOf(tally, of);
  if (scored === 0) return `${writtenScore(of)} was judged in no interaction`;
  const inGroups = groups.reduce((sum, { n }) => sum + n, 0);
  if (inGroups === 0) return `no ${by} in any interaction that was judged`;
  const judged = groups.filter(({ n }) => n >= LEAST).length;
  const notes = [
    ...(judged < LEAST_GROUPS ? [`${judged === 0 ? 'no' : 'only one'} ${by} has enough interactions`] : []),
    ...(inGroups < scored ? [`${scored - inGroups} judged without ${by}`] : []),
  ];
  return notes.length === 0 ? null : notes.join('; ');
}

/** Loading refuses an item that its checklist does not ask; a checklist that is not in the run is no mistake of either. */
function missingOf(checklists: readonly Checklist[], of: ScoreName): string | null {
  if (of.kind === 'overall') return null;
  const checklist = checklists.find(({ id }) => id === of.checklist);
  if (checklist === undefined) return `${of.checklist} is not in this run`;
  if (of.kind === 'checklist' || itemsOf(checklist).some(({ id }) => id === of.item)) return null;
  return `${checklist.id} does not ask ${of.item}`;
}

/** How many interactions had that score. */
function scoredOf(tally: Tally, of: ScoreName): number {
  if (of.kind === 'overall') return tally.scores.moments.n;
  const counted = tally.checklists.get(of.checklist);
  if (of.kind === 'checklist') return counted?.scores.moments.n ?? 0;
  const outcomes = counted?.items.get(of.item)?.outcomes;
  return outcomes === undefined ? 0 : outcomes.met + outcomes.partial + outcomes.missed;
}
