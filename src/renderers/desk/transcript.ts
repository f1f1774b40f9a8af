import type { Interaction, Speaker, Turn } from '../../model/interaction.ts';
import { clean } from '../clean.ts';
import { countedMore } from '../numbers.ts';
import { cut, displayWidth, wrap } from '../text.ts';
import { hideIn, shownField } from './blind.ts';
import { clock } from './clock.ts';
import { type DeskPage, inside } from './page.ts';

/** Lines to be scrolled, and the line at which each turn begins, both from 0. */
export type Transcript = { readonly lines: readonly string[]; readonly tops: readonly number[] };

/** The sides are told apart by their labels and by the indentation of their words. */
const SIDES: Readonly<Record<Speaker, { readonly label: string; readonly indent: number }>> = {
  customer: { label: 'Customer', indent: 0 },
  agent: { label: 'Agent', indent: 4 },
  bot: { label: '(bot)', indent: 2 },
  system: { label: '(system)', indent: 2 },
};
/** Columns a label may take, of which page width. */
const WIDEST_LABEL = 16;
const NARROW = { width: 76, label: 12 };
const PICKED = '*';
/** No message a person reads is longer. */
const MOST_CHARACTERS = 50_000;
const LINE_BREAKS = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/**
 * The turns with their numbers, the time since the first of them, and who speaks; then the fields. Turns in `picked`
 * (1-based) are marked. Of hidden agents neither names nor fields that hold a name are shown.
 */
export function transcript(
  interaction: Pick<Interaction, 'turns' | 'fields'>,
  page: DeskPage,
  picked: readonly number[] = [],
): Transcript {
  const { lines, tops } = unmarked(interaction, page);
  if (picked.length === 0) return { lines, tops };
  const marked = [...lines];
  for (const turn of picked) {
    const top = tops[turn - 1];
    if (top !== undefined) marked[top] = PICKED + (marked[top] ?? '').slice(1);
  }
  return { lines: marked, tops };
}

type Known = { readonly page: DeskPage; readonly transcript: Transcript };

const KNOWN = new WeakMap<Pick<Interaction, 'turns' | 'fields'>, Known>();

/** Laid out once for each page: it is asked for at every key, and a long one takes its time. */
function unmarked(interaction: Pick<Interaction, 'turns' | 'fields'>, page: DeskPage): Transcript {
  const known = KNOWN.get(interaction);
  const { style, width, blind } = page;
  if (known?.page.style === style && known.page.width === width && known.page.blind === blind)
    return known.transcript;
  const transcript = layOut(interaction, inside(page));
  KNOWN.set(interaction, { page, transcript });
  return transcript;
}

function layOut(interaction: Pick<Interaction, 'turns' | 'fields'>, page: DeskPage): Transcript {
  const { turns } = interaction;
  const layout = layoutOf(turns, page);
  const lines: string[] = [];
  const tops: number[] = [];
  for (const [index, turn] of turns.entries()) {
    tops.push(lines.length);
    for (const line of turnLines(turn, index, layout)) lines.push(line);
  }
  const fields = fieldLines(interaction, page);
  const between = lines.length > 0 && fields.length > 0 ? [''] : [];
  return { lines: [...lines, ...between, ...fields], tops };
}

type Layout = DeskPage & {
  readonly digits: number;
  readonly times: readonly string[];
  readonly timeWidth: number;
  readonly labelWidth: number;
};

function layoutOf(turns: readonly Turn[], page: DeskPage): Layout {
  const from = turns.find(({ at }) => at !== undefined)?.at ?? 0;
  const times = turns.map(({ at }) => (at === undefined ? '' : clock((at - from) / 1000)));
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const labels = widest(turns.map(turn => labelOf(turn, page)));
  const digits = String(turns.length).length;
  return { ...page, digits, times, timeWidth: widest(times), labelWidth: labels };
}

function labelOf({ speaker, name = '' }: Turn, { blind, style, width }: DeskPage): string {
  const { label } = SIDES[speaker];
  const shown = clean(name).trim();
  const known = shown === '' || shown.toLowerCase() === speaker || (blind !== null && speaker === 'agent');
  return known
    ? label
    : cut(`${label} ${shown}`, width < NARROW.width ? NARROW.label : WIDEST_LABEL, style.marks.more);
}

function turnLines(turn: Turn, index: number, layout: Layout): string[] {
  const { digits, times, timeWidth, labelWidth, width } = layout;
  const number = ` ${String(index + 1).padStart(digits)}`;
  const time = timeWidth === 0 ? '' : `  ${(times[index] ?? '').padStart(timeWidth)}`;
  const label = labelOf(turn, layout);
  const head = `${number}${time}  ${label}${' '.repeat(labelWidth - displayWidth(label))}  `;
  const start = displayWidth(head) + SIDES[turn.speaker].indent;
  const [first = '(no text)', ...rest] = textLines(hideIn(turn.text, layout.blind), width - start);
  const indent = ' '.repeat(start);
  return [
    head + ' '.repeat(SIDES[turn.speaker].indent) + first,
    ...rest.map(line => (line === '' ? '' : indent + line)),
  ];
}

/** The lines of a message as they were written, wrapped; several empty ones are one. */
function textLines(text: string, width: number): string[] {
  const shown = text.slice(0, MOST_CHARACTERS);
  const left = text.length - shown.length;
  const written = shown.split(LINE_BREAKS).map(line => clean(line).trim());
  const kept = written.filter((line, at) => line !== '' || (at > 0 && written[at - 1] !== ''));
  while (kept.at(-1) === '') kept.pop();
  const lines = kept.flatMap(line => (line === '' ? [''] : wrap(line, width)));
  return left === 0 ? lines : [...lines, ...wrap(`(and ${countedMore(left, 'characters')})`, width)];
}

function fieldLines(
  interaction: Pick<Interaction, 'turns' | 'fields'>,
  { blind, width }: DeskPage,
): string[] {
  const shown = [...interaction.fields].filter(([, value]) => value !== '');
  if (shown.length === 0) return [];
  const lines = shown.flatMap(([name, value]) => {
    const [first = '', ...rest] = textLines(`${name}: ${shownField(name, value, blind)}`, width - 4);
    return [`  ${first}`, ...rest.map(line => `    ${line}`)];
  });
  return ['Fields', ...lines];
}
