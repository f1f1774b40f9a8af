import type { Report, Verdict } from '../../model/report.ts';
import { headline } from '../headline.ts';
import { count, counted, difference, interval, points, share, target, written } from '../numbers.ts';
import { prose } from '../scorecard/prose.ts';
import { type Style, TONES } from '../style.ts';
import { code } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { block } from './block.ts';

const FILES = 3;

/** Whether the gate was met, if one was asked for, and the score, in the first line; then how sure that is, and of what. */
export function head(
  { totals, sources, confidence, program, weighing }: Report,
  verdict: Verdict,
  style: Style,
): Block {
  const { score, interval: ends, gap, state, needed, coverage } = totals;
  const aim = totals.target;
  const more = needed === null ? '' : `, ${counted(needed, 'more interaction')} would settle it`;
  const facts = [
    ends === null ? '' : `${written(100 * confidence)} % interval ${interval(style, ends, aim)}`,
    aim === null || gap === null
      ? ''
      : `gap ${difference(style, gap)}${state === 'none' ? '' : `: ${state}`}${more}`,
    `coverage ${share(style, coverage)}${coverage === null ? '' : ' %'}`,
    score === null ? '' : program.aggregation,
    ...(weighing === null ? [] : [weighedWords(weighing)]),
  ];
  const rejects = sources.reduce((sum, { rejected }) => sum + rejected, 0);
  const counts = [
    ...sources.slice(0, FILES).map(({ file }) => code(file)),
    ...(sources.length > FILES ? [`${count(sources.length - FILES)} more`] : []),
    counted(totals.interactions, 'interaction'),
    `${count(totals.passed)} passed`,
    `${count(totals.failed)} failed`,
    `${count(totals.undetermined)} undetermined`,
    ...(rejects > 0 ? [`${count(rejects)} rejected`] : []),
  ];
  const scored = score === null ? 'nothing was judged' : `score ${points(style, score, aim)}`;
  const against = aim === null ? '' : `, target ${target(style, aim)}`;
  const dot = ` ${style.marks.dot} `;
  return block({
    open: [
      `### ${title(verdict, `${scored}${against}`, style).join(dot)}`,
      '',
      facts.filter(fact => fact !== '').join(dot),
      '',
      counts.filter(fact => fact !== '').join(dot),
    ],
  });
}

/** `weighed back from 40 of 960 interactions: figures are estimates for all of them, counts are of audits` */
function weighedWords({ strata, missing }: NonNullable<Report['weighing']>): string {
  const sum = (of: readonly { readonly population: number }[]) =>
    of.reduce((sum, { population }) => sum + population, 0);
  const audited = strata.reduce((sum, one) => sum + one.audited, 0);
  const unseen = missing.length === 0 ? '' : `; nothing was audited of ${count(sum(missing))} more`;
  return `weighed back from ${count(audited)} of ${counted(sum(strata), 'interaction')}: figures are estimates for all of them, counts are of audits${unseen}`;
}

/** What the head does not say of the answer. */
export function inShort(report: Report, style: Style): Block {
  const lines = headline(report, style).filter(({ about }) => about !== 'score');
  return block({
    open: lines.map(({ tone, text }) => `- ${tone === null ? '' : `${style.signs[tone]} `}${prose(text)}`),
  });
}

/** Without a gate the score comes first. */
function title({ ok, state, reasons }: Verdict, score: string, style: Style): readonly string[] {
  if (ok && reasons.length === 0) return [score, 'no gate asked for'];
  const words = ok ? 'gate met' : state === 'undetermined' ? 'gate undetermined' : 'gate NOT met';
  const tone = TONES[ok ? 'met' : state === 'undetermined' ? 'undetermined' : 'failed'] ?? 'bad';
  return [`${style.signs[tone]} ${words}`, score];
}
