import { clean } from '../clean.ts';
import type { Style } from '../style.ts';
import { cut, displayWidth } from '../text.ts';

type Key = { readonly key: string; readonly does: string };

/** Keys and what they do, in one line: `b back · s skip`. */
export function keysLine(keys: readonly Key[], style: Style): string {
  return keys.map(({ key, does }) => clean(`${key} ${does}`)).join(` ${style.marks.dot} `);
}

/** Texts beside each other, `between` between them, in as many lines as that takes; none is parted. */
export function flow(texts: readonly string[], between: string, width: number, more: string): string[] {
  const lines: string[] = [];
  for (const text of texts.map(text => cut(text, width, more))) {
    const line = lines.at(-1);
    const longer = line === undefined ? text : `${line}${between}${text}`;
    if (line === undefined || displayWidth(longer) > width) lines.push(text);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
