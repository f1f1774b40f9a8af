/** A sum as it is written, and what it comes to. */
export type Sum = { readonly text: string; readonly value: number };

/** So many terms are written out; of more their total. */
const MOST_TERMS = 24;
const DIGITS = 6;
const MOST_DIGITS = 16;
const SMALL = 1e-6;

/** A number as it stands in a sum: six digits that count or more, in brackets where it is negative. */
export function shown(value: number, digits = DIGITS): string {
  const rounded = Number(value.toPrecision(digits));
  const text = rounded !== 0 && Math.abs(rounded) < SMALL ? rounded.toFixed(15) : String(rounded);
  return rounded < 0 ? `(${text})` : text;
}

/** `(80.5 − 79.25)`: of numbers that lie close together as many digits as tell them apart. */
export function apart(one: number, other: number): string {
  const distance = Math.abs(one - other);
  const greater = Math.max(Math.abs(one), Math.abs(other));
  const lost = distance === 0 ? 0 : Math.ceil(Math.log10(greater / distance));
  const digits = Math.min(MOST_DIGITS, DIGITS + Math.max(0, lost - 2));
  return `(${shown(one, digits)} − ${shown(other, digits)})`;
}

/** Arithmetic as people write it: numbers as `shown`, texts as they are. */
export function sum(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  const [first = '', ...rest] = parts;
  return rest.reduce((text, part, at) => {
    const value = values[at] ?? '';
    return text + (typeof value === 'number' ? shown(value) : value) + part;
  }, first);
}

/** A number as a term. */
export function term(value: number): Sum {
  return { text: shown(value), value };
}

/** `(80 + 90 + 75)`; of very many terms what they come to. */
export function added(terms: readonly Sum[]): string {
  if (terms.length === 0) return '0';
  const [first] = terms;
  if (terms.length === 1 && first !== undefined) return first.text;
  return terms.length > MOST_TERMS ? shown(totalOf(terms)) : `(${terms.map(({ text }) => text).join(' + ')})`;
}

/** `√(1 + 2)` */
export function root(terms: readonly Sum[]): string {
  return `√(${bare(added(terms))})`;
}

export function totalOf(terms: readonly Sum[]): number {
  return terms.reduce((all, { value }) => all + value, 0);
}

/** What goes beyond an end counts as that end: `max(0, …)`, written only where it does. */
export function within(low: number, high: number, { text, value }: Sum): Sum {
  if (value < low) return { text: `max(${low}, ${text})`, value: low };
  return value > high ? { text: `min(${high}, ${text})`, value: high } : { text, value };
}

/** Brackets around the whole of a sum say nothing. */
export function bare(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && at < text.length - 1) return text;
  }
  return text.slice(1, -1);
}
