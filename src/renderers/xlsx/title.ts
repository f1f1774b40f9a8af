import { clean } from '../clean.ts';

const MOST = 31;
/** What Excel does not take in the name of a sheet, and what XML does not. */
const REFUSED = /[[\]/\\:*?\ufffe\uffff]/gu;

/** The name of a sheet as near to `wanted` as Excel allows, and unlike all that are `taken`, to which it is added. */
export function titleFor(wanted: string, taken: Set<string>): string {
  const name =
    clean(wanted)
      .replace(REFUSED, ' ')
      .replace(/^[\s']+|[\s']+$/gu, '') || 'Sheet';
  for (let again = 1; ; again += 1) {
    const end = again === 1 ? '' : ` (${again})`;
    const title = `${cut(name, MOST - end.length)}${end}`;
    if (taken.has(title.toLowerCase())) continue;
    taken.add(title.toLowerCase());
    return title;
  }
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/u, '')
    .replace(/[\s']+$/u, '');
}
