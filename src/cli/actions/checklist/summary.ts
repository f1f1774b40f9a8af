import { type Checklist, itemsOf } from '../../../model/checklist.ts';

/** A checklist in three lines. */
export function summarise(checklist: Checklist): string {
  const items = itemsOf(checklist);
  const probed = items.filter(item => item.probe !== null).length;
  const marks = `target ${checklist.target ?? 'none'}, pass ${checklist.pass ?? 'none'}`;
  return `${checklist.id} ${checklist.version}\n  ${checklist.about}\n  ${counted(items.length)}, ${probed} of them with a probe; ${marks}\n`;
}

/** `1 item`, `12 items` */
export function counted(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
}
