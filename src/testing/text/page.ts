import type { Evidence } from '../../model/answer.ts';
import { clean } from '../../renderers/clean.ts';
import type { Style } from '../../renderers/style.ts';
import { displayWidth, paragraph, wrap } from '../../renderers/text.ts';

/** What lines are printed on. */
export type Page = { readonly style: Style; readonly width: number };

const INDENT = 2;
const MOST_LINES = 6;

/** `file:line: what`, and what does not fit beside it on lines of its own. */
export function headline(
  { file, line }: { readonly file: string; readonly line: number },
  subject: string,
  told: string,
  page: Page,
): string[] {
  const place = clean(`${file}:${line}: ${subject}`);
  const whole = `${place}: ${told}`;
  if (displayWidth(whole) <= page.width) return [page.style.strong(place) + whole.slice(place.length)];
  return [page.style.strong(place), ...wrapped(told, page)];
}

/** A text on as many lines as it takes, a few at most. */
export function wrapped(text: string, { style, width }: Page, indent = INDENT): string[] {
  return paragraph(clean(text), { width, indent, lines: MOST_LINES, more: style.marks.more });
}

/** Lines of a transcript as they were written, each behind a bar. */
export function transcript(text: string, { style, width }: Page): string[] {
  const bar = `${' '.repeat(INDENT)}${style.dim('|')} `;
  const room = width - INDENT - 2;
  return text
    .trim()
    .split(/\r\n|\n|\r/u)
    .flatMap(line => wrap(clean(line), room).map((part, index) => `${bar}${index === 0 ? '' : '  '}${part}`))
    .map(line => line.trimEnd());
}

/** Evidence in one line each: the turn or the field, and the quote. */
export function quotes(evidence: readonly Evidence[], page: Page): string[] {
  return evidence.flatMap(one =>
    wrapped(
      'turn' in one ? `turn ${one.turn}: "${one.quote}"` : `${one.field}: "${one.quote}"`,
      page,
      2 * INDENT,
    ),
  );
}

/** A share in percent, without decimals; 100 and 0 only where nothing, or all, is missing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (100 * part) / whole;
  if (part < whole && share > 99) return '99 %';
  return part > 0 && share < 1 ? '1 %' : `${Math.round(share)} %`;
}
