import type { Evidence } from '../../model/answer.ts';
import { points, target as targetPoints } from '../numbers.ts';
import { conditionsOf } from '../passing.ts';
import { type Style, type Tone, toneOfPassed } from '../style.ts';
import type { PageItem, ScorecardPage } from './page.ts';

/** The items of a page by what they say to the agent. */
export type Parts = {
  readonly well: readonly PageItem[];
  /** Critical misses first, then what cost most; equal ones in the order of the checklists. */
  readonly improve: readonly PageItem[];
  readonly open: readonly PageItem[];
  readonly notApplicable: number;
};

export function partsOf({ items }: ScorecardPage): Parts {
  const judged = items.filter(({ answer }) => answer.credit !== null);
  const first = ({ item, answer }: PageItem) =>
    Number(!(item.critical !== null && answer.outcome === 'missed'));
  return {
    well: judged.filter(({ answer }) => answer.credit === 1),
    improve: judged
      .filter(({ answer }) => answer.credit !== 1)
      .toSorted((a, b) => first(a) - first(b) || b.lost - a.lost),
    open: items.filter(({ answer }) => answer.outcome === 'unanswered' || answer.outcome === 'unverifiable'),
    notApplicable: items.filter(({ answer }) => answer.outcome === 'notApplicable').length,
  };
}

/** What the score means, in a sentence, and whether it is good. */
export function scoreSentence({ card, program }: ScorecardPage, style: Style): { text: string; tone: Tone } {
  const { score } = card;
  const tone = toneOfPassed(card.passed);
  if (score === null) return { text: 'No score: nothing was judged.', tone };
  const { target, pass } = program;
  const aim = target === null ? '' : `, the target is ${targetPoints(style, target)}`;
  const verdict = { good: 'It passes', bad: 'It does not pass', unsure: 'Whether it passes cannot be told' }[
    tone
  ];
  return { text: `${points(style, score, pass)} of 100${aim}. ${verdict}${why(card.passed)}`, tone };
}

function why(passed: boolean | null): string {
  return passed === true ? '.' : ':';
}

/** What keeps a card from passing, or leaves it open; nothing of one that passes. */
export function reasonsOf({ card, program }: ScorecardPage, style: Style): readonly string[] {
  if (card.passed === true) return [];
  const wanted = card.passed === false ? 'bad' : 'unsure';
  return conditionsOf(card, program, style).flatMap(({ tone, text }) => (tone === wanted ? [text] : []));
}

/** `2026-01-31`, the day in UTC. */
export function dayOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().slice(0, 10);
}

/** Evidence that can be shown: of one turn once. */
export function shownEvidence({ answer }: PageItem, most: number): readonly Evidence[] {
  const places = answer.evidence.map(each => ('field' in each ? each.field : String(each.turn)));
  return answer.evidence.filter((_, at) => places.indexOf(places[at] ?? '') === at).slice(0, most);
}

/** What the person wrote beside the answer; notes of probes, and of items nobody answered, are not theirs. */
export function ownNote({ answer }: PageItem): string {
  return answer.by === 'auditor' ? answer.note : '';
}

/** Why an item was not judged. */
export function openReason({ answer }: PageItem): string {
  if (answer.outcome === 'unverifiable') return answer.note === '' ? 'could not be told' : answer.note;
  return 'nobody answered it';
}

/** `2.5 points`: what an item cost, where it cost anything. */
export function cost({ lost }: PageItem, style: Style): string {
  return lost > 0 ? `${points(style, lost, 0)} points lost` : '';
}
