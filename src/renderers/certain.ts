import { comparedIn } from '../model/compared.ts';
import type { Findings, Member } from '../model/findings.ts';
import type { GroupReport, Report } from '../model/report.ts';
import { count, counted, points } from './numbers.ts';
import type { Style, Tone } from './style.ts';

const NAMED = 3;
const SIDES = ['below', 'above'] as const;
type Side = (typeof SIDES)[number];

type Named = { readonly tone: Tone; readonly text: string };

/** Agents who are off target for certain with all agents together, and those whose own interval alone says so. */
export function namedLines(report: Report, style: Style): readonly Named[] {
  const compared = comparedOf(report, 'agent');
  const unsure =
    compared === 1
      ? "Certain by the report's interval, not by the wider one that decides (docs/gate.md)."
      : `Certain taken alone, not among ${counted(compared, 'agent')}.`;
  return SIDES.flatMap(side => {
    const { perhaps } = offTarget(report, 'agent', side);
    const named = firstOf(perhaps, side, style);
    return [
      ...certainLine(report, 'agent', side, style),
      ...(perhaps.length === 0
        ? []
        : [{ tone: 'unsure' as const, text: `Perhaps ${side} target: ${named}. ${unsure}` }]),
    ];
  });
}

/** Groups of every other kind that are off target for certain. One alone is the whole again; of periods there are trends. */
export function namedOthers(report: Report, { who, trends }: Findings, style: Style): readonly Named[] {
  const periods = new Set(trends.map(({ by }) => by));
  return Object.entries(who)
    .filter(([by, members]) => by !== 'agent' && members.length > 1 && !periods.has(by))
    .flatMap(([by]) => SIDES.flatMap(side => certainLine(report, by, side, style)));
}

/** None where nobody is off target for certain; all in one word where all are. */
function certainLine(report: Report, by: string, side: Side, style: Style): readonly Named[] {
  const { certain } = offTarget(report, by, side);
  if (certain.length === 0) return [];
  const tone = side === 'below' ? 'bad' : 'good';
  const Side = side === 'below' ? 'Below' : 'Above';
  const all = allOf(report, by);
  const compared = comparedOf(report, by);
  if (compared > 1 && certain.length === compared) {
    const rest = membersOf(report, by).length - compared;
    return [{ tone, text: `${Side} target, for certain: ${all}${rest > 0 ? BIG_ENOUGH : ''}.` }];
  }
  const together = by === 'agent' ? ' for certain' : `, for certain, of ${by}`;
  const sure = compared > 1 ? `, certain for ${all} together` : together;
  return [{ tone, text: `${Side} target${sure}: ${firstOf(certain, side, style)}.` }];
}

const BIG_ENOUGH = ' of two interactions or more';

/** `all 6 agents`, `all 12 groups of team`: those that were compared. */
function allOf(report: Report, by: string): string {
  const compared = comparedOf(report, by);
  return `all ${by === 'agent' ? counted(compared, 'agent') : `${counted(compared, 'group')} of ${by}`}`;
}

function comparedOf(report: Report, by: string): number {
  return comparedIn(groupsOf(report, by)).length;
}

/**
 * What marks beside the groups of a field do not say: each is that of its own interval, and of many that are well one or
 * another has one by chance. `null` where nothing is marked.
 */
export function marksAlone(report: Report, by: string, style: Style): string | null {
  const marked = groupsOf(report, by).some(({ state }) => state === 'below' || state === 'above');
  const compared = comparedOf(report, by);
  // Compared with nobody, its own interval is the one that counts.
  if (compared < 2 || !marked) return null;
  const certain = SIDES.flatMap(side => {
    const named = offTarget(report, by, side).certain;
    if (named.length === compared) return [`all ${side} target`];
    return named.length === 0 ? [] : [`${side} target ${firstOf(named, side, null)}`];
  });
  const noun = by === 'agent' ? 'agent' : 'group';
  const { bad, good } = style.signs;
  const alone = `${bad} ${good}: by the interval of this ${noun} alone`;
  const all = `certain among all ${counted(compared, noun)}`;
  return report.findings === null
    ? `${alone}; csaudit gaps says who is ${all}`
    : `${alone}; ${all}: ${certain.join('; ') || 'none'}`;
}

/** The words of a rank that intervals share. */
export const OVERLAPPING = 'overlap, directly or through others';

export const NO_RANKING = `no ranking: all intervals ${OVERLAPPING}`;

/** Whether groups have intervals and none has a rank: all would share one. */
export function noRanking(members: readonly Member[]): boolean {
  const told = members.filter(({ interval }) => interval !== null);
  return told.length > 1 && told.every(({ rank }) => rank === null);
}

/** What was found of the groups of a field, which may be called like what every object has; none where nothing was. */
export function membersOf({ findings }: Report, by: string): readonly Member[] {
  return findings !== null && Object.hasOwn(findings.who, by) ? (findings.who[by] ?? []) : [];
}

/** The groups of a field, which may be called like what every object has; none where the report is not split by it. */
export function groupsOf({ groups }: Report, by: string): readonly GroupReport[] {
  return Object.hasOwn(groups, by) ? (groups[by] ?? []) : [];
}

function offTarget(report: Report, by: string, side: Side) {
  const members = membersOf(report, by);
  const alone = new Set(groupsOf(report, by).flatMap(({ key, state }) => (state === side ? key : [])));
  return {
    certain: members.filter(one => one.certain === side),
    perhaps: members.filter(one => one.certain !== side && alone.has(one.key)),
  };
}

/** The farthest from target first; the lowest with their scores, for them the report is about. */
function firstOf(members: readonly Member[], side: Side, style: Style | null): string {
  const ordered = side === 'below' ? members : members.toReversed();
  const shown = ordered
    .slice(0, NAMED)
    .map(({ key, score }) => (side === 'below' && style !== null ? `${key} (${points(style, score)})` : key));
  const more = members.length > NAMED ? ` and ${count(members.length - NAMED)} more` : '';
  return `${shown.join(', ')}${more}`;
}
