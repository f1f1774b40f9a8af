import { clean } from '../clean.ts';

/** An element of XML: its name, its attributes in order, and what is in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside: readonly Element[] | string;
};

export function element(
  name: string,
  attributes: Element['attributes'],
  inside: Element['inside'] = [],
): Element {
  return { name, attributes, inside };
}

/** The lines of an element: each element on its own, two spaces deeper than the one it is in. */
export function* xmlLines({ name, attributes, inside }: Element, depth = 0): Generator<string> {
  const indent = '  '.repeat(depth);
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `${indent}<${name}${given.join('')}`;
  if (inside.length === 0) yield `${open}/>`;
  else if (typeof inside === 'string') yield `${open}>${escaped(inside)}</${name}>`;
  else {
    yield `${open}>`;
    for (const each of inside) yield* xmlLines(each, depth + 1);
    yield `${indent}</${name}>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of anybody, as XML 1.0 can hold it: what it forbids is dropped. Line breaks are csaudit's own. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map(line =>
      clean(line)
        .replace(/[\ufffe\uffff]/gu, '')
        .replace(/[&<>"]/gu, found => ENTITIES[found] ?? ''),
    )
    .join('\n');
}
