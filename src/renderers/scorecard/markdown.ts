import type { Evidence } from '../../model/answer.ts';
import { clean } from '../clean.ts';
import { counted, points } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { cell, code } from '../what-if/markdown/code.ts';
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
import { prose } from './prose.ts';

const QUOTES = 3;
const NOTE = 4000;

/** The same page in Markdown: nothing that others wrote can be formatting, a link or a mention in it. */
export const markdown: RenderScorecard = (page, options) => {
  const { well, improve, open, notApplicable } = partsOf(page);
  const none =
    notApplicable === 0 ? [] : [`- ${counted(notApplicable, 'item does', 'items do')} not apply here`];
  const blocks = [
    heading(page, options),
    titled(
      'What went well',
      well.flatMap(one => praise(one, options)),
    ),
    titled(
      'What to improve',
      improve.flatMap(one => advice(one, options)),
    ),
    titled('What was not judged', [
      ...open.map(one => `- **${prose(one.item.ask)}** ${prose(openReason(one))}`),
      ...none,
    ]),
    [`<sub>${clean(page.tool.name)} ${code(page.tool.version)}, ${code(page.audit.id)}</sub>`],
  ];
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
};

function heading(page: ScorecardPage, { style }: RenderOptions): string[] {
  const { card, audit } = page;
  const { agent, channel } = card.fields;
  const day = dayOf(audit.ended);
  const facts = [
    ...(agent === undefined ? [] : [`agent ${code(String(agent))}`]),
    ...(channel === undefined ? [] : [code(String(channel))]),
    ...(card.at === null ? [] : [card.at.slice(0, 10)]),
    `audited by ${code(audit.auditor)}${day === null ? '' : ` on ${day}`}${audit.revision > 1 ? `, revision ${audit.revision}` : ''}`,
  ];
  const titles = new Map(page.checklists.map(({ id, title }) => [id, title]));
  const rows = card.checklists.map(
    ({ id, score }) => `| ${cell(titles.get(id) ?? id)} | ${points(style, score)} |`,
  );
  const reasons = reasonsOf(page, style).map(reason => `- ${code(reason)}`);
  return [
    `### Scorecard of ${code(card.id)}`,
    '',
    facts.join(` ${style.marks.dot} `),
    '',
    `**${scoreSentence(page, style).text}**`,
    ...(reasons.length === 0 ? [] : ['', ...reasons]),
    ...(rows.length < 2 ? [] : ['', '| checklist | score |', '|---|---:|', ...rows]),
  ];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`#### ${title}`, '', ...lines];
}

function praise(one: PageItem, options: RenderOptions): string[] {
  return [`- **${prose(one.item.ask)}**`, ...grounds(one, 1, options)];
}

function advice(one: PageItem, options: RenderOptions): string[] {
  const { item, label, answer } = one;
  const facts = [
    label === null ? '' : prose(label),
    cost(one, options.style),
    item.critical === null || answer.outcome !== 'missed' ? '' : `critical: ${item.critical}`,
  ].filter(fact => fact !== '');
  return [
    `- **${prose(item.ask)}**${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
    ...(item.standard === null ? [] : [`  - Standard: ${prose(item.standard)}`]),
    ...grounds(one, QUOTES, options),
    ...(item.training === null ? [] : [`  - Training: ${prose(item.training)}`]),
  ];
}

function grounds(one: PageItem, most: number, { quotes }: RenderOptions): string[] {
  const note = ownNote(one);
  return [
    ...shownEvidence(one, most).map(each => `  - ${placed(each, quotes)}`),
    ...(note === '' ? [] : [`  - Auditor: ${code(note, NOTE)}`]),
  ];
}

function placed(evidence: Evidence, quotes: boolean): string {
  const place = 'field' in evidence ? code(evidence.field) : `turn ${evidence.turn}`;
  return quotes && evidence.quote !== '' ? `${place}: ${code(evidence.quote)}` : place;
}
