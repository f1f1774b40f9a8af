import type { Evidence } from '../../model/answer.ts';
import type { Verdict } from '../../model/report.ts';
import type {
  AnswerMove,
  ChecklistChange,
  Failing,
  InteractionChange,
  KeyChange,
  Pair,
  Turned,
  WeightMove,
  WhatIf,
} from '../../model/what-if.ts';
import { count, counted, difference, points, written } from '../numbers.ts';
import { type Style, type Tone, toneOfPassed } from '../style.ts';

/** Differences smaller than this are the noise of sums, not a change. */
const NOISE = 1e-9;

/** Two computed figures with as many digits as it takes to show that they differ, and by how much; alike ones with one. */
export function sideBySide(
  style: Style,
  { before, after }: Pair<number | null>,
): Pair<string> & { readonly moved: string } {
  const both = before !== null && after !== null;
  const alike = both && Math.abs(after - before) < NOISE;
  return {
    before: points(style, before, alike ? null : after),
    after: points(style, after, alike ? null : before),
    moved: difference(style, both ? (alike ? 0 : after - before) : null),
  };
}

/** `84.2 → 82.9 (-1.3)` */
export function scoreMove(style: Style, scores: Pair<number | null>): string {
  const { before, after, moved } = sideBySide(style, scores);
  const told = scores.before === null || scores.after === null ? '' : ` (${moved})`;
  return `${before} ${style.marks.arrow} ${after}${told}`;
}

/** What the whole comes to, in one line; nothing in it was written by customers. */
export function headline({ totals, change, changed, turned }: WhatIf, style: Style): string {
  const scores = { before: totals.before.score, after: totals.after.score };
  const moved = turned.reduce((sum, one) => sum + one.interactions, 0);
  const all = count(totals.before.interactions);
  const verdicts = `${counted(moved, 'verdict')} of ${all} ${moved === 1 ? 'changes' : 'change'}`;
  if (changed === 0 && (change.difference ?? 0) === 0)
    return `score ${points(style, scores.before)} stays, no verdict of ${all} changes`;
  return `score ${scoreMove(style, scores)}, ${verdicts}`;
}

/** `4 passed → failed, 1 failed → passed` */
export function turnedWords(turned: readonly Turned[], { marks }: Style): string {
  return turned
    .map(
      ({ before, after, interactions }) =>
        `${count(interactions)} ${passedWord(before)} ${marks.arrow} ${passedWord(after)}`,
    )
    .join(', ');
}

export function passedWord(passed: boolean | null): string {
  if (passed === null) return 'undetermined';
  return passed ? 'passed' : 'failed';
}

/** Good where it passes now, bad where it fails now; without a tone where the verdict stays. */
export function toneOfChange({ passed }: InteractionChange): Tone | null {
  return passed.before === passed.after ? null : toneOfPassed(passed.after);
}

export function gateWord({ ok, state, reasons }: Verdict): string {
  if (reasons.length === 0 && ok) return 'none asked for';
  if (ok) return 'met';
  return state === 'undetermined' ? 'undetermined' : 'NOT met';
}

/** `courtesy 1.0.0 → acme-courtesy 1.1.0`, and what became of it where it is in one program only. */
export function checklistName({ id, version }: ChecklistChange, { marks }: Style): string {
  const was = id.before === null ? null : `${id.before} ${version.before ?? ''}`;
  const is = id.after === null ? null : `${id.after} ${version.after ?? ''}`;
  if (was === null) return `${is ?? ''}: added`;
  if (is === null) return `${was}: taken out`;
  return was === is ? was : `${was} ${marks.arrow} ${is}`;
}

/** Whether anything of a checklist is told. */
export function hasChanged({ id, hash, keys, items }: ChecklistChange): boolean {
  return id.before !== id.after || hash.before !== hash.after || keys.length + items.length > 0;
}

/**
 * What the verdict of an interaction changed by: why it does not pass, or did not: `courtesy.respect (critical), score
 * 70.1 < 75 (pass mark was 60)`. Empty where the verdict stays.
 */
export function verdictWords({ passed, failing }: InteractionChange, whatIf: WhatIf, style: Style): string {
  if (passed.before === passed.after) return '';
  const now = passed.after === false;
  if (!now && passed.before !== false) return '';
  const words = (now ? failing.after : failing.before).map(one => {
    if ('critical' in one) return `${one.name} (critical)`;
    const mark = markChange(one, now ? 'after' : 'before', whatIf);
    const other = now ? mark?.before : mark?.after;
    const moved = mark === undefined ? '' : ` (pass mark ${now ? 'was' : 'now'} ${other ?? 'none'})`;
    return `${one.name} ${points(style, one.score, one.pass)} < ${written(one.pass)}${moved}`;
  });
  return words.length === 0 || now ? words.join(', ') : `was ${words.join(', ')}`;
}

/** How the pass mark that somebody is below was changed, if it was. */
function markChange(
  { name }: Failing,
  side: 'before' | 'after',
  { keys, checklists }: WhatIf,
): KeyChange | undefined {
  const changed = name === 'score' ? keys : checklists.find(({ id }) => id[side] === name)?.keys;
  return changed?.find(({ key }) => key === 'pass');
}

/** What a checklist as a whole moved a score by: `courtesy +2.0: weight 1 → 3`. */
export function weightWords(
  { checklist, moved }: WeightMove,
  { checklists }: WhatIf,
  style: Style,
): { readonly checklist: string; readonly moved: string; readonly why: string } {
  const change = checklists.find(({ id }) => (id.after ?? id.before) === checklist);
  const weight = change?.keys.find(({ key }) => key === 'weight');
  const why =
    weight !== undefined
      ? `weight ${weight.before ?? style.marks.none} ${style.marks.arrow} ${weight.after ?? style.marks.none}`
      : 'has a score on one side only';
  return { checklist, moved: difference(style, moved), why };
}

/** `missed (was met)`, `removed (was missed)`, `missed (new)`. */
export function outcomeWords({ outcome }: AnswerMove): string {
  const { before, after } = outcome;
  if (before === null) return `${outcomeWord(after)} (new)`;
  if (after === null) return `removed (was ${outcomeWord(before)})`;
  return before === after ? outcomeWord(after) : `${outcomeWord(after)} (was ${outcomeWord(before)})`;
}

function outcomeWord(outcome: string | null): string {
  return outcome === 'notApplicable' ? 'not applicable' : (outcome ?? '');
}

/**
 * What shows why points were lost or nothing was judged: what was said, or the note where there is no turn to quote or
 * quotes are to be left out. Nothing of an answer that is met, or asked no more.
 */
export function grounds(
  { note, evidence, outcome }: AnswerMove,
  quotes: boolean,
): { turn: number | null; text: string } {
  if (outcome.after === null || outcome.after === 'met') return { turn: null, text: '' };
  const quote = evidence.find(isQuoted);
  if (quote === undefined) return { turn: null, text: note };
  return { turn: quote.turn, text: quotes && quote.quote !== '' ? `"${quote.quote}"` : note };
}

function isQuoted(evidence: Evidence): evidence is Extract<Evidence, { turn: number }> {
  return 'turn' in evidence;
}
