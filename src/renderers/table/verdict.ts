import type { Reason, Report, Verdict } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { guarded } from '../guarded.ts';
import { count, interval, points, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { type Style, signed, signWidth, TONES } from '../style.ts';
import { cut, paragraph } from '../text.ts';
import { andMore, remark, remarks, type Section, titled } from './section.ts';

/** A minimum for every agent can fail for very many. */
const SHOWN = 50;

/** Every condition of the gate with what was found, and the last line of all: whether the gate was met. */
export const verdict: Section = (report, options, verdict) => {
  const reasons = verdict.reasons.slice(0, SHOWN).flatMap(reason => reasonLines(reason, options));
  const more = andMore(verdict.reasons.length - SHOWN, options.style);
  const sure = certainty(report, verdict, options.style);
  const why = guarded(verdict);
  const wider = why === null ? [] : remarks(why, options);
  return [...titled('Gate', [...reasons, ...more, ...sure, ...wider], options), outcome(verdict, options)];
};

/** `✗ courtesy >= 90: found 84.2 [81.0 to 87.1]; lowest: chat-1, chat-7`. */
export function reasonLines(reason: Reason, { style, width }: RenderOptions): string[] {
  const layout = { width, indent: signWidth(style), lines: 4, more: style.marks.more };
  return signed(TONES[reason.state], paragraph(clean(reasonText(reason, style)), layout), style);
}

/** A condition in one line, as it is: what others wrote in it is not cleaned. */
export function reasonText(reason: Reason, style: Style): string {
  const ends = reason.interval === null ? '' : ` [${interval(style, reason.interval, reason.expected)}]`;
  const note = reason.note === null ? '' : `; ${reason.note}`;
  const lowest = reason.interactions.length === 0 ? '' : `; lowest: ${reason.interactions.join(', ')}`;
  const asked = `${reason.what} ${reason.operator} ${written(reason.expected)}`;
  return `${asked}: found ${found(reason, style)}${ends}${note}${lowest}`;
}

/** How sure the ends that fail one of several conditions are, so that the whole gate is as sure as asked. */
function certainty({ confidence }: Report, verdict: Verdict, style: Style): readonly string[] {
  const each = verdict.confidence;
  if (each === undefined || each === confidence || verdict.reasons.length === 0) return [];
  const text = `ends that fail a condition at ${confidenceShare(each)} %: the gate as a whole is sure at ${confidenceShare(confidence)} %`;
  return [remark(text, style)];
}

/** `95`, `99.5`, `99.98`: two digits of what is missing from 100. */
function confidenceShare(share: number): string {
  const missing = 100 * (1 - share);
  return String(Number((100 - Number(missing.toPrecision(2))).toFixed(6)));
}

/** Counts and whole figures as they are, other points with the digits that tell them from the bound. */
function found({ actual, expected }: Reason, style: Style): string {
  return actual !== null && Number.isInteger(actual) ? count(actual) : points(style, actual, expected);
}

function outcome({ ok, state, reasons }: Verdict, { style, width }: RenderOptions): string {
  if (ok && reasons.length === 0) return 'no gate asked for';
  if (ok) return style.good('gate met');
  if (state !== 'undetermined') return style.bad('gate NOT met');
  const open = reasons.filter(reason => reason.state === 'undetermined').map(({ what }) => clean(what));
  return style.unsure(
    cut(`gate undetermined: cannot be told of ${open.join(', ')}`, width, style.marks.more),
  );
}
