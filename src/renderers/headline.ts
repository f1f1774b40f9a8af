import type { Findings } from '../model/findings.ts';
import type { Report } from '../model/report.ts';
import { namedLines, namedOthers } from './certain.ts';
import { missesInShort } from './critical-misses.ts';
import { wholeLittleJudged } from './little-judged.ts';
import { fewWords, reachedWords } from './losing.ts';
import { count, difference, interval, points, target } from './numbers.ts';
import { type Style, TONES, type Tone } from './style.ts';
import { differently } from './told.ts';

/** One line of the answer. What others wrote in it is not cleaned. */
export type Line = {
  readonly about: 'score' | 'coverage' | 'critical' | 'items' | 'agents' | 'groups' | 'time' | 'facts';
  readonly tone: Tone | null;
  readonly text: string;
};

const NAMED = 3;
const PERIODS = 5;

/**
 * The answer in a few lines: where service stands and how much was judged, what must not happen and did, what to fix first,
 * who stands where, and in what to trust. None of a report that findings were not made for.
 */
export function headline(report: Report, style: Style): readonly Line[] {
  const { findings } = report;
  if (findings === null) return [];
  return [
    ...whole(report, findings, style),
    ...namedLines(report, style).map(line => ({ about: 'agents' as const, ...line })),
    ...namedOthers(report, findings, style).map(line => ({ about: 'groups' as const, ...line })),
    ...flagged(findings),
    ...[differently(findings)].flatMap(line => (line === null ? [] : [{ about: 'facts' as const, ...line }])),
  ];
}

/** Of nothing that was judged nothing good can be said. */
function whole(report: Report, findings: Findings, style: Style): readonly Line[] {
  if (report.totals.score === null)
    return [
      {
        about: 'score',
        tone: 'unsure',
        text: 'Nothing was judged: there is no score, and of no item can anything be said.',
      },
    ];
  const little = wholeLittleJudged(report.totals, style);
  const misses = missesInShort(report);
  return [
    standsAt(report, style),
    ...(little === null ? [] : [{ about: 'coverage', tone: 'unsure', text: little } as const]),
    ...(misses === null ? [] : [{ about: 'critical', tone: 'bad', text: misses } as const]),
    fixFirst(report, findings, style),
  ];
}

function standsAt({ totals }: Report, style: Style): Line {
  const { score, state, gap, needed } = totals;
  const where = `The score is ${points(style, score, totals.target)} (${interval(style, totals.interval, totals.target)})`;
  if (state === 'none') return { about: 'score', tone: null, text: `${where}; no target is set.` };
  const side = state === 'unsure' ? 'neither above nor below for certain' : `${state} it for certain`;
  const more =
    needed === null
      ? ''
      : `; ${count(needed)} more ${needed === 1 ? 'interaction' : 'interactions'} would settle it`;
  const text = `${where}, target ${target(style, totals.target)} (${difference(style, gap)}): ${side}${more}.`;
  return { about: 'score', tone: TONES[state], text };
}

function fixFirst(report: Report, { pareto }: Findings, style: Style): Line {
  const first = pareto.slice(0, NAMED);
  if (first.length === 0)
    return { about: 'items', tone: 'good', text: 'No item that was judged loses points.' };
  const items = new Map(report.items.map(item => [`${item.checklist}.${item.id}`, item]));
  const named = first.map(({ item, pointsLost }) => {
    const own = items.get(item);
    const reached = own === undefined ? null : reachedWords(own);
    return `${item} (${points(style, pointsLost)}${reached === null ? '' : `, ${reached}`})`;
  });
  const share = Math.round(first.at(-1)?.cumulated ?? 0);
  const all = report.items.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  const few = fewWords(report);
  const text = `Fix first: ${named.join(', ')}: ${share} % of the ${points(style, all)} points lost${few === null ? '' : `, ${few}`}.`;
  return { about: 'items', tone: null, text };
}

/**
 * Periods that a rule of the chart flags. The chart takes every period alike, so that one of a few interactions lies outside
 * its limits more easily: where its own interval holds the centre, it is flagged in its row and not said here.
 */
function flagged({ trends }: Findings): readonly Line[] {
  return trends.flatMap(({ by, points: periods, centre }) => {
    const keys = periods.flatMap(({ key, rules, interval }) => {
      const alone = rules.length === 1 && rules[0] === 'beyond';
      const holds = interval !== null && centre !== null && interval[0] <= centre && centre <= interval[1];
      return rules.length === 0 || (alone && (interval === null || holds)) ? [] : key;
    });
    if (keys.length === 0) return [];
    const text = `By ${by}, more than chance: ${keys.slice(0, PERIODS).join(', ')}.`;
    return [{ about: 'time' as const, tone: 'unsure' as const, text }];
  });
}
