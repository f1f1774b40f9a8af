import type { Member } from '../model/findings.ts';
import type { Report } from '../model/report.ts';
import { count, counted, points } from './numbers.ts';
import type { Style, Tone } from './style.ts';

const NAMED = 3;
const SIDES = ['below', 'above'] as const;
type Side = (typeof SIDES)[number];

/** Agents who are off target for certain with all agents together, and those whose own interval alone says so. */
export function namedLines(
  report: Report,
  style: Style,
): readonly { readonly tone: Tone; readonly text: string }[] {
  const members = report.findings?.who.agent ?? [];
  const all = counted(members.length, 'agent');
  const sure = members.length === 1 ? ' for certain' : `, certain for all ${all} together`;
  return SIDES.flatMap(side => {
    const { certain, perhaps } = offTarget(report, 'agent', side);
    const Side = side === 'below' ? 'Below' : 'Above';
    return [
      ...(certain.length === 0
        ? []
        : [
            {
              tone: side === 'below' ? ('bad' as const) : ('good' as const),
              text: `${Side} target${sure}: ${firstOf(certain, side, style)}.`,
            },
          ]),
      ...(perhaps.length === 0
        ? []
        : [
            {
              tone: 'unsure' as const,
              text: `Perhaps ${side} target: ${firstOf(perhaps, side, style)}. Certain taken alone, not among ${all}.`,
            },
          ]),
    ];
  });
}

/**
 * What marks beside the groups of a field do not say: each is that of its own interval, and of many that are well one or
 * another has one by chance. `null` where nothing is marked.
 */
export function marksAlone(report: Report, by: string, style: Style): string | null {
  const groups = report.groups[by] ?? [];
  const marked = groups.some(({ state }) => state === 'below' || state === 'above');
  const members = membersOf(report, by);
  if (groups.length < 2 || !marked || (report.findings !== null && members.length < 2)) return null;
  const certain = SIDES.flatMap(side => {
    const named = offTarget(report, by, side).certain;
    return named.length === 0 ? [] : [`${side} target ${firstOf(named, side, null)}`];
  });
  const noun = by === 'agent' ? 'agent' : 'group';
  const { bad, good } = style.signs;
  const alone = `${bad} ${good}: by the interval of this ${noun} alone`;
  const all = `certain among all ${counted(members.length || groups.length, noun)}`;
  return report.findings === null
    ? `${alone}; csaudit gaps says who is ${all}`
    : `${alone}; ${all}: ${certain.join('; ') || 'none'}`;
}

export const NO_RANKING = 'no ranking: all intervals overlap';

/** Whether groups have intervals and none has a rank: all would share one. */
export function noRanking(members: readonly Member[]): boolean {
  const told = members.filter(({ interval }) => interval !== null);
  return told.length > 1 && told.every(({ rank }) => rank === null);
}

/** A field may be called like what every object has. */
/** What was found of the groups of a field; none where nothing was. */
export function membersOf({ findings }: Report, by: string): readonly Member[] {
  return findings !== null && Object.hasOwn(findings.who, by) ? (findings.who[by] ?? []) : [];
}

function offTarget(report: Report, by: string, side: Side) {
  const members = membersOf(report, by);
  const alone = new Set((report.groups[by] ?? []).flatMap(({ key, state }) => (state === side ? key : [])));
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
