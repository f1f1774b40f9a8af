import type { Report, Verdict } from '../../model/report.ts';
import { count, counted } from '../numbers.ts';
import { makeStyle } from '../style.ts';
import { reasonText } from '../table/verdict.ts';
import { message } from './message.ts';
import { physicalLocation } from './place.ts';
import type { Results } from './results.ts';

const style = makeStyle({ colour: false, unicode: true });

/** What a notification may be about, as the tool describes itself. */
export const NOTIFICATIONS = [
  { id: 'gate', shortDescription: { text: 'A condition of the gate is not met, or cannot be told.' } },
  { id: 'rejected', shortDescription: { text: 'A record of an export could not be read or scored.' } },
  { id: 'results-left-out', shortDescription: { text: 'More answers cost points than there are results.' } },
  {
    id: 'no-line',
    shortDescription: { text: 'An interaction comes from no file, and has no line to point at.' },
  },
] as const;

type Level = 'error' | 'warning' | 'note';

/** Every condition of the gate that is not met, every reject that is listed, and what the results leave out. */
export function notificationsOf(report: Report, verdict: Verdict, results: Results) {
  return [...ofGate(verdict), ...ofRejects(report), ...leftOutOf(results).map(told)];
}

type Told = { readonly id: 'results-left-out' | 'no-line'; readonly text: string };

/** What the results leave out, in words. */
export function leftOutOf({ kept, leftOut, withoutLine }: Results): readonly Told[] {
  const told: Told[] = [];
  if (leftOut > 0) {
    const all = count(kept.length + leftOut);
    const text = `of ${all} answers that cost points, the ${count(kept.length)} that cost most are here; -f jsonl lists all`;
    told.push({ id: 'results-left-out', text });
  }
  if (withoutLine > 0) {
    const text = `${counted(withoutLine, 'answer')} that cost points left out: no file holds the interaction, and there is no line to point at`;
    told.push({ id: 'no-line', text });
  }
  return told;
}

function told({ id, text }: Told) {
  return notification(id, 'warning', text);
}

function ofGate({ ok, state, reasons }: Verdict) {
  const unmet = reasons.filter(reason => reason.state !== 'met');
  if (!ok && unmet.length === 0) return [notification('gate', 'error', `the gate is ${state}`)];
  return unmet.map(reason =>
    notification('gate', reason.state === 'failed' ? 'error' : 'warning', reasonText(reason, style)),
  );
}

function ofRejects({ rejected, sources }: Report) {
  const all = sources.reduce((sum, source) => sum + source.rejected, 0);
  const left = all - rejected.length;
  return [
    ...rejected.map(each => notification('rejected', 'warning', `rejected: ${each.reason}`, each)),
    ...(left > 0 ? [notification('rejected', 'warning', `and ${counted(left, 'more record')}`)] : []),
  ];
}

function notification(
  id: string,
  level: Level,
  text: string,
  at: { readonly file: string; readonly line: number } | null = null,
) {
  const place = at === null ? null : physicalLocation(at);
  return {
    descriptor: { id },
    level,
    message: message(text),
    ...(place === null ? {} : { locations: [{ physicalLocation: place }] }),
  };
}
