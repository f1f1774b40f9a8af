import { stripVTControlCharacters } from 'node:util';
import type { Blind, DeskPage } from '../../renderers/desk/index.ts';
import { LEAST_WIDTH } from '../../renderers/renderer.ts';
import type { Style } from '../../renderers/style.ts';
import { cut, displayWidth, paragraph } from '../../renderers/text.ts';
import type { Frame, Screen } from './screen.ts';

/** An auditor at the terminal: the screen, how it is painted, and what is hidden (`null`: nothing). */
export type Sitting = { readonly screen: Screen; readonly style: Style; readonly blind: Blind | null };

/** Longer lines are hard to read. */
const WIDEST = 120;
const MESSAGE_LINES = 3;
const PROMPT = '> ';

/**
 * What screens are drawn with, on the terminal as wide as it is now. The last column stays free where there is enough
 * room: terminals do not agree on how wide every character is.
 */
export function pageOf({ screen, style, blind }: Sitting): DeskPage {
  const { columns } = screen.size();
  return { style, blind, width: Math.min(WIDEST, columns > LEAST_WIDTH ? columns - 1 : columns) };
}

/** How many rows are left beside the prompt and a message (empty: none), which takes the prompt's line if that is enough. */
export function roomBeside(sitting: Sitting, message: string): number {
  const said = messageLines(sitting, message).length;
  return Math.max(1, sitting.screen.size().rows - Math.max(1, said));
}

/** Draws lines from the top, and the prompt beneath, or a message in its place. Never higher or wider than the terminal. */
export function show(sitting: Sitting, lines: readonly string[], message: string): void {
  const said = messageLines(sitting, message);
  const rows = roomBeside(sitting, message);
  sitting.screen.draw({
    lines: [...fitted(sitting, lines, rows), ...said.slice(0, -1)],
    prompt: said.length === 0 ? PROMPT : `${said.at(-1)} `,
  });
}

/** Draws lines from the top, a message beneath, and a prompt with a line of text. Its rows: one less than `roomBeside`. */
export function showLine(
  sitting: Sitting,
  lines: readonly string[],
  message: string,
  prompt: Omit<Frame, 'lines'>,
): void {
  const said = messageLines(sitting, message);
  const rows = Math.max(1, sitting.screen.size().rows - 1 - said.length);
  sitting.screen.draw({ ...prompt, lines: [...fitted(sitting, lines, rows), ...said] });
}

function fitted(sitting: Sitting, lines: readonly string[], rows: number): readonly string[] {
  const page = pageOf(sitting);
  return lines.slice(0, rows).map(line => narrowed(line, page));
}

/** Leaves room for the cursor. */
function messageLines(sitting: Sitting, message: string): readonly string[] {
  const { width, style } = pageOf(sitting);
  if (message === '') return [];
  return paragraph(message, { width: width - 2, indent: 0, lines: MESSAGE_LINES, more: style.marks.more });
}

function narrowed(line: string, { width, style }: DeskPage): string {
  if (displayWidth(line) <= width) return line;
  return cut(stripVTControlCharacters(line), width, style.marks.more);
}
