import type { ExplainedPart, Explanation, Step } from '../model/explanation.ts';
import { clean } from './clean.ts';
import { count, difference, points, written } from './numbers.ts';
import { LEAST_WIDTH, type RenderOptions } from './renderer.ts';
import type { Style } from './style.ts';
import { paragraph } from './text.ts';

/** A sum is never cut, however long: all of it is needed to redo it. */
const WHOLE = 1000;
/** Digits of a number that is neither points nor a count. */
const DIGITS = 6;

/** Figures with the sums they come of: each with its formula in words, and the same with the numbers put in. */
export function renderExplanationOf(
  { of, title, parts, more = [] }: Explanation,
  page: RenderOptions,
): string {
  const options = { ...page, width: Math.max(LEAST_WIDTH, page.width) };
  const blocks = [
    block(`${of} (${title})`, 0, options).map(options.style.heading),
    ...parts.filter(({ steps }) => steps.length > 0).map(part => explainPart(part, options)),
    ...(more.length === 0
      ? []
      : [
          [
            ...block('More of it:', 0, options),
            ...more.flatMap(name => block(`--explain ${quoted(name)}`, 2, options)),
          ],
        ]),
  ];
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function explainPart({ of, steps }: ExplainedPart, options: RenderOptions): string[] {
  const heading = of === '' ? [] : block(of, 0, options).map(options.style.heading);
  return [...heading, ...steps.flatMap(step => explainStep(step, options))];
}

/** The figure, what it is, and its sum. */
function explainStep(step: Step, options: RenderOptions): string[] {
  const { style } = options;
  const { name, words, sum, source } = step;
  const result = resultOf(step, style);
  const where = source === null ? '' : ` (${source})`;
  return [
    ...block(`${nameOf(name)}: ${result}`, 2, options).map(style.strong),
    ...block(`${typed(words, style)}${where}`, 6, options).map(style.dim),
    ...(sum === null ? [] : block(`${typed(sum, style)} = ${result}`, 6, options)),
  ];
}

/** `points lost` of `pointsLost`; names with more than letters in them are made of what the report holds. */
function nameOf(name: string): string {
  return /^[a-z]+(?:[A-Z][a-z]+)+$/u.test(name)
    ? name.replace(/[A-Z]/gu, letter => ` ${letter.toLowerCase()}`)
    : name;
}

/** Two digits after the point, as in every sum that is printed, or as many as it takes to tell the number. */
function resultOf({ result, unit }: Step, style: Style): string {
  if (result === null) return style.marks.none;
  if (typeof result === 'string') return result;
  switch (unit) {
    case 'points':
      return points(style, result, null, 2);
    case 'difference':
      return signed(points(style, result, null, 2), result, style);
    case 'count':
      return count(result);
    case 'number':
    case 'word':
      return written(Number(result.toPrecision(DIGITS)));
  }
}

function signed(text: string, value: number, style: Style): string {
  return value > 0 && difference(style, value).startsWith('+') ? `+${text}` : text;
}

/** Signs of arithmetic, and what stands for them where a terminal cannot show them. */
const TYPED = { '×': 'x', '−': '-', '∓': '-+', '√': 'sqrt ', '²': '^2', Σ: 'sum of', '₀': '0' } as const;

function typed(text: string, { marks }: Style): string {
  if (marks.times === '×') return text;
  return Object.entries(TYPED).reduce((told, [sign, word]) => told.replaceAll(sign, word), text);
}

/** As it is typed into a shell. */
function quoted(name: string): string {
  return /^[\w.,=:-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

function block(text: string, indent: number, { style, width }: RenderOptions): string[] {
  return paragraph(clean(text), { width, indent, lines: WHOLE, more: style.marks.more });
}
