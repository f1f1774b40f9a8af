import type { Evidence } from '../../model/answer.ts';
import { clean } from '../clean.ts';
import { counted, points } from '../numbers.ts';
import { LEAST_WIDTH, type RenderOptions } from '../renderer.ts';
import { signed, signWidth, type Tone } from '../style.ts';
import { paragraph } from '../text.ts';
import type { PageItem, RenderScorecard, ScorecardPage } from './page.ts';
import {
  cost,
  dayOf,
  openReason,
  ownNote,
  partsOf,
  reasonsOf,
  scoreSentence,
  shownEvidence,
} from './parts.ts';

/** What a person wrote is shown whole, as far as a page can. */
const LINES = 20;
const QUOTES = 3;

/** One scorecard on a page for a terminal: what went well, what to improve and how, what was not judged. */
export const text: RenderScorecard = (page, given) => {
  const options = { ...given, width: Math.max(LEAST_WIDTH, given.width) };
  const { style } = options;
  const { well, improve, open, notApplicable } = partsOf(page);
  const none =
    notApplicable === 0 ? [] : [`${counted(notApplicable, 'item does', 'items do')} not apply here`];
  const blocks = [
    heading(page, options),
    score(page, options),
    titled(
      'What went well',
      well.flatMap(one => praise(one, options)),
      options,
    ),
    titled(
      'What to improve',
      improve.flatMap(one => advice(one, options)),
      options,
    ),
    titled(
      'What was not judged',
      [
        ...open.flatMap(one =>
          signed('unsure', block(`${one.item.ask} ${openReason(one)}`, 0, options), style),
        ),
        ...none.flatMap(line => block(line, 0, options)).map(style.dim),
      ],
      options,
    ),
  ];
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
};

function heading({ card, audit }: ScorecardPage, options: RenderOptions): string[] {
  const { style, width } = options;
  const { agent, channel } = card.fields;
  const facts = [
    ...(agent === undefined ? [] : [`agent ${agent}`]),
    ...(channel === undefined ? [] : [String(channel)]),
    ...(card.at === null ? [] : [card.at.slice(0, 10)]),
  ];
  const dot = ` ${style.marks.dot} `;
  const title = [`Scorecard of ${card.id}`, ...facts].map(clean).join(dot);
  const day = dayOf(audit.ended);
  const again = audit.revision > 1 ? `, revision ${audit.revision}` : '';
  const made = `audited by ${audit.auditor}${day === null ? '' : ` on ${day}`}${again} (${audit.id})`;
  const layout = { width, indent: 0, lines: 4, more: style.marks.more };
  return [...paragraph(title, layout).map(style.heading), ...paragraph(clean(made), layout).map(style.dim)];
}

function score(page: ScorecardPage, options: RenderOptions): string[] {
  const { style } = options;
  const sentence = scoreSentence(page, style);
  const titles = new Map(page.checklists.map(({ id, title }) => [id, title]));
  const parts = page.card.checklists.map(
    ({ id, score }) => `${titles.get(id) ?? id} ${points(style, score)}`,
  );
  return [
    ...signed(sentence.tone, block(sentence.text, 0, options).map(style.strong), style),
    ...reasonsOf(page, style).flatMap(reason => block(reason, 2, options)),
    ...(parts.length > 1 ? block(parts.join(', '), 0, options).map(style.dim) : []),
  ];
}

function titled(title: string, lines: readonly string[], { style }: RenderOptions): string[] {
  return lines.length === 0 ? [] : [style.heading(title), ...lines];
}

function praise(one: PageItem, options: RenderOptions): string[] {
  return [...asked(one, 'good', '', options), ...grounds(one, 1, options)];
}

function advice(one: PageItem, options: RenderOptions): string[] {
  const { item, label, answer } = one;
  const { style } = options;
  const critical = item.critical === null || answer.outcome !== 'missed' ? '' : `critical: ${item.critical}`;
  const facts = [label ?? '', cost(one, style), critical].filter(fact => fact !== '').join(', ');
  const tone = answer.outcome === 'missed' ? 'bad' : 'unsure';
  return [
    ...asked(one, tone, facts === '' ? '' : ` (${facts})`, options),
    ...(item.standard === null ? [] : block(`Standard: ${item.standard}`, 2, options)),
    ...grounds(one, QUOTES, options),
    ...(item.training === null ? [] : block(`Training: ${item.training}`, 2, options)),
  ];
}

function asked(one: PageItem, tone: Tone, facts: string, options: RenderOptions): string[] {
  return signed(tone, block(`${one.item.ask}${facts}`, 0, options), options.style);
}

/** What shows it, and what the auditor has to say of it. */
function grounds(one: PageItem, most: number, options: RenderOptions): string[] {
  const { quotes } = options;
  const note = ownNote(one);
  const shown = shownEvidence(one, most).flatMap(each => block(placed(each, quotes), 2, options));
  return [...shown, ...(note === '' ? [] : block(`Auditor: ${note}`, 2, options))];
}

function placed(evidence: Evidence, quotes: boolean): string {
  const place = 'field' in evidence ? evidence.field : `turn ${evidence.turn}`;
  if (!quotes || evidence.quote === '') return place;
  return `${place}: ${'field' in evidence ? evidence.quote : `"${evidence.quote}"`}`;
}

/** A paragraph where items begin, and as much further in. */
function block(words: string, further: number, { style, width }: RenderOptions): string[] {
  const indent = signWidth(style) + further;
  return paragraph(clean(words), { width, indent, lines: LINES, more: style.marks.more });
}
