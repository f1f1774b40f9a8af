import { type Checklist, itemsOf } from '../../../model/checklist.ts';
import { wrap } from '../../../renderers/text.ts';

/** A checklist in a few lines of at most `width` columns. */
export function summarise(checklist: Checklist, width: number): string[] {
  return [
    ...hanging(`${checklist.id} ${checklist.version}: ${checklist.title}`, 0, width),
    ...hanging(checklist.about, 2, width),
    ...hanging(`${asked(checklist)}; ${marks(checklist)}`, 2, width),
  ];
}

/** `12 items, 9 of them with a probe` */
export function asked(checklist: Checklist): string {
  const items = itemsOf(checklist);
  return `${counted(items.length)}, ${items.filter(item => item.probe !== null).length} of them with a probe`;
}

function marks({ target, pass }: Checklist): string {
  return `target ${target ?? 'none'}, pass ${pass ?? 'none'}`;
}

/** `1 item`, `12 items` */
export function counted(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
}

/** A text in lines of at most `width` columns, `indent` of them empty, and two more after the first line. */
export function hanging(text: string, indent: number, width: number): string[] {
  const [first = '', ...rest] = wrap(text, width - indent - 2);
  return [' '.repeat(indent) + first, ...rest.map(line => ' '.repeat(indent + 2) + line)];
}
