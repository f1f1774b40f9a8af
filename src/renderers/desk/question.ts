import type { Answer, Evidence } from '../../model/answer.ts';
import type { AuditAnswer } from '../../model/audit.ts';
import type { Checklist, Item, Section } from '../../model/checklist.ts';
import { clean } from '../clean.ts';
import { written } from '../numbers.ts';
import { paragraph } from '../text.ts';
import { hideIn, shownEvidence } from './blind.ts';
import { flow } from './keys-line.ts';
import { type DeskPage, widthOf } from './page.ts';

/** A question as it is shown; those of a desk are such. */
export type ShownQuestion = {
  readonly checklist: Checklist;
  readonly section: Section;
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  readonly answer: AuditAnswer | null;
  readonly suggestion: Answer | null;
  readonly suggested: string | null;
  readonly enter: string | null;
  readonly keys: readonly { readonly key: string; readonly value: string; readonly label: string }[];
  readonly commands: readonly { readonly key: string; readonly does: string }[];
};

/** Lines that quotes may take, the more the better. */
const QUOTE_LINES = [4, 2, 1, 0];
const QUOTES_SHOWN = 2;

/**
 * The question an auditor stands at: what is asked, what a probe found, what was answered, the keys that work. Where
 * that is more than `rows` lines, quotes give way.
 */
export function questionScreen(question: ShownQuestion, page: DeskPage, rows = 20): string[] {
  const all = QUOTE_LINES.map(lines => screen(question, page, lines));
  return all.find(lines => lines.length <= rows) ?? all.at(-1) ?? [];
}

function screen(question: ShownQuestion, page: DeskPage, quoteLines: number): string[] {
  const { checklist, section, item, number, of, keys, commands } = question;
  const { style } = page;
  const width = widthOf(page);
  const { dot, more } = style.marks;
  const block = (text: string, lines: number) => paragraph(clean(text), { width, indent: 0, lines, more });
  const beside = (texts: readonly string[], between: string) => flow(texts.map(clean), between, width, more);
  const titles = checklist.title === section.title ? [section.title] : [checklist.title, section.title];
  const apart = (lines: readonly string[]) => (lines.length === 0 ? [] : ['', ...lines]);
  return [
    ...block([`${number} of ${of}`, ...titles].join(` ${dot} `), 1).map(style.dim),
    ...block(item.ask, 4).map(style.strong),
    ...block(factsOf(item).join(` ${dot} `), 1).map(style.dim),
    ...apart(suggestionLines(question, page, quoteLines)),
    ...apart(block(givenText(question), 2)),
    '',
    ...beside(
      keys.map(key => keyText(key, question)),
      '   ',
    ),
    '',
    ...beside(
      commands.map(({ key, does }) => `${key} ${does}`),
      ` ${dot} `,
    ).map(style.dim),
  ];
}

function factsOf({ critical, weight }: Item): string[] {
  return [`weight ${written(weight)}`, ...(critical === null ? [] : [`critical: ${critical}`])];
}

/** `y Yes`, `3`, `5 best`; in brackets where it was answered so. */
function keyText(
  { key, value, label }: ShownQuestion['keys'][number],
  { answer, item }: ShownQuestion,
): string {
  const credit = item.answers.find(({ id }) => id === value)?.credit;
  // A bare number does not say which end of its scale is the good one.
  const end = !/^\d+$/u.test(label) ? '' : credit === 1 ? ' best' : credit === 0 ? ' worst' : '';
  const text = `${label === key ? key : `${key} ${label}`}${end}`;
  return answer?.value === value ? `[${text}]` : text;
}

/** What a probe found, why, and its first quotes. */
function suggestionLines(question: ShownQuestion, page: DeskPage, quoteLines: number): string[] {
  const { suggestion, suggested } = question;
  if (suggestion === null) return [];
  const { style, blind } = page;
  const width = widthOf(page);
  const { more } = style.marks;
  const label =
    suggested === null ? `credit ${written(suggestion.credit ?? 0)}` : labelOf(suggested, question);
  const why = suggestion.note === '' ? '' : ` ${style.marks.dot} ${hideIn(suggestion.note, blind)}`;
  const places = suggestion.evidence.filter(firstOfItsPlace);
  const shown = places.slice(0, Math.min(QUOTES_SHOWN, quoteLines));
  const lines = shown.length === 0 ? 0 : Math.floor(quoteLines / shown.length);
  const left = places.length - shown.length;
  return [
    ...paragraph(clean(`Suggested: ${label}${why}`), { width, indent: 0, lines: 2, more }),
    ...shown.flatMap(one =>
      paragraph(clean(shownEvidence(one, blind)), { width, indent: 2, lines: Math.min(2, lines), more }),
    ),
    ...(left > 0 && shown.length > 0 ? [`  and ${left} more`] : []),
  ];
}

/** Two places of one turn have nearly the same words around them. */
function firstOfItsPlace(one: Evidence, index: number, all: readonly Evidence[]): boolean {
  const place = (evidence: Evidence) => ('turn' in evidence ? evidence.turn : evidence.field);
  return all.findIndex(other => place(other) === place(one)) === index;
}

/** What was answered, or else only noted; empty where nothing was written. */
function givenText(question: ShownQuestion): string {
  const { answer } = question;
  if (answer === null) return '';
  const { value, note, evidence } = answer;
  const turns = [...new Set(evidence.flatMap(one => ('turn' in one ? one.turn : [])))];
  return [
    value === null ? 'Not answered yet' : `Answered: ${labelOf(value, question)}`,
    ...(turns.length === 0 ? [] : [`evidence: ${turns.length === 1 ? 'turn' : 'turns'} ${turns.join(', ')}`]),
    ...(note === '' ? [] : [`note: ${note}`]),
  ].join('; ');
}

function labelOf(value: string, { keys }: ShownQuestion): string {
  return keys.find(key => key.value === value)?.label ?? value;
}
