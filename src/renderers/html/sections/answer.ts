import type { Reason, Report, Verdict } from '../../../model/report.ts';
import { guarded } from '../../guarded.ts';
import { headline as linesOf } from '../../headline.ts';
import { count, counted, difference, interval, points, share, target, written } from '../../numbers.ts';
import { TONES } from '../../style.ts';
import { name, safe } from '../escape.ts';
import { note } from '../section.ts';
import { bareSign, STYLE, sign } from '../signs.ts';
import { tile } from './tile.ts';

/** The first screen: what came out, whether the gate is met and why, how sure that is. */
export function answer(report: Report, verdict: Verdict): string {
  const { totals, program } = report;
  const tiles = [
    tile({
      title: 'Score',
      value: points(STYLE, totals.score, totals.target),
      remark: `${sureOf(report)}${program.aggregation}`,
      tone: TONES[totals.state],
    }),
    ...(totals.target === null
      ? []
      : [
          tile({
            title: `Gap to target ${target(STYLE, totals.target)}`,
            value: difference(STYLE, totals.gap),
            remark: standing(report),
            tone: TONES[totals.state],
          }),
        ]),
    tile({
      title: 'Coverage',
      value: `${share(STYLE, totals.coverage)}${totals.coverage === null ? '' : ' %'}`,
      remark: 'of the weight that applies was judged',
      tone: null,
    }),
    tile({
      title: 'Passed',
      value: count(totals.passed),
      remark: `${count(totals.failed)} failed, ${count(totals.undetermined)} undetermined, of ${count(totals.interactions)}`,
      tone: null,
    }),
  ];
  return `<header class="answer">
<p class="from">${from(report)}</p>
<h1>${headline(report)}</h1>
${inShort(report)}${gate(verdict)}
<div class="tiles">${tiles.join('')}</div>
</header>`;
}

/** `82.2 of 100 points: 5.3 below target`. */
export function headline({ totals }: Pick<Report, 'totals'>): string {
  const { score, gap, state } = totals;
  if (score === null) return 'Nothing was judged: there is no score';
  const whole = `${points(STYLE, score, totals.target)} of 100 points`;
  if (gap === null || state === 'none') return whole;
  const side = gap < 0 ? 'below' : 'above';
  const away = gap === 0 ? 'on target' : `${points(STYLE, Math.abs(gap), 0)} ${side} target`;
  return `${whole}: ${away}${state === 'unsure' ? ', but not for certain' : ''}`;
}

/** What the title, the tiles and the cards below do not say of the answer. */
function inShort(report: Report): string {
  const lines = linesOf(report, STYLE)
    .filter(({ about }) => about !== 'score' && about !== 'items')
    .map(({ tone, text }) => `<li>${tone === null ? '' : bareSign(tone)}${safe(text, LINE)}</li>`);
  return lines.length === 0 ? '' : `<ul class="short">${lines.join('')}</ul>\n`;
}

function sureOf({ totals, confidence }: Report): string {
  if (totals.interval === null) return '';
  return `${written(100 * confidence)} % interval ${interval(STYLE, totals.interval, totals.target)}, `;
}

function standing({ totals: { state, needed } }: Report): string {
  if (state === 'below') return 'below, for certain';
  if (state === 'above') return 'above, for certain';
  if (state === 'none') return 'not judged';
  return needed === null ? 'not certain' : `not certain: ${count(needed)} more would settle it`;
}

function from({ sources, totals }: Report): string {
  const files = sources.slice(0, 2).map(({ file }) => name(file, 80));
  const more = sources.length > 2 ? [`${count(sources.length - 2)} more`] : [];
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  const counts = `${counted(totals.interactions, 'interaction')}, ${count(totals.scored)} scored, ${count(rejected)} rejected`;
  return `Service report · ${[...files, ...more, counts].join(' · ')}`;
}

/** Characters of a line. */
const LINE = 600;

const REASONS_SHOWN = 50;

function gate(verdict: Verdict): string {
  const { state, reasons } = verdict;
  if (reasons.length === 0) return '<p class="gate">No gate was asked for.</p>';
  const said = { met: 'Gate met', failed: 'Gate not met', undetermined: 'Gate undetermined' }[state];
  const order = { failed: 0, undetermined: 1, met: 2 };
  const lines = reasons.toSorted((a, b) => order[a.state] - order[b.state]).map(reasonHtml);
  const more = reasons.length - REASONS_SHOWN;
  const rest = more > 0 ? `<li>… and ${count(more)} more</li>` : '';
  return `<div class="gate ${TONES[state]}"><p><strong>${sign(TONES[state], said)}</strong></p>
<ul>${lines.slice(0, REASONS_SHOWN).join('')}${rest}</ul>${note(guarded(verdict) ?? '')}</div>`;
}

function reasonHtml(reason: Reason): string {
  const { what, operator, expected, actual, interval: ends, state, note, interactions } = reason;
  const asked = { '>=': 'at least', '<=': 'at most' }[operator];
  const found = actual !== null && Number.isInteger(actual) ? count(actual) : points(STYLE, actual, expected);
  const sure = ends === null ? '' : ` (${interval(STYLE, ends, expected)})`;
  const why = note === null ? '' : `; ${safe(note)}`;
  const low = interactions.slice(0, 5).map(id => name(id, 60));
  const lowest = low.length === 0 ? '' : `; lowest: ${low.join(', ')}`;
  const outcome = { met: 'met', failed: 'not met', undetermined: 'undetermined' }[state];
  return `<li>${sign(TONES[state], outcome)} <b>${name(what)}</b> ${asked} ${written(expected)}: found <b>${found}</b>${sure}${why}<small>${lowest}</small></li>`;
}
