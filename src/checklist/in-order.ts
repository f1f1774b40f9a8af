import { CHECKLIST, ITEM } from './format.ts';
import { listOf, mapOf } from './loose.ts';

/** A checklist in its ordinary form with its keys, and those of its items, in the order in which they are explained. */
export function inOrder(value: unknown): unknown {
  const checklist = sortedAs(mapOf(value), Object.keys(CHECKLIST.entries));
  const sections = listOf(checklist.sections).map(section => ({
    ...mapOf(section),
    items: listOf(mapOf(section).items).map(item => sortedAs(mapOf(item), Object.keys(ITEM.entries))),
  }));
  return { ...checklist, sections };
}

function sortedAs(value: Record<string, unknown>, order: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(order.flatMap(key => (value[key] === undefined ? [] : [[key, value[key]]])));
}
