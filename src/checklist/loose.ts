/** Values of which nobody knows yet whether they have their shape: what is not a map or a list counts as an empty one. */

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function mapOf(value: unknown): Record<string, unknown> {
  return isMap(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The id of a section or item as text; none is the empty text. */
export function idOf(value: unknown): string {
  const { id } = mapOf(value);
  return typeof id === 'string' ? id : '';
}

/** The keys of `above` over those of `below`; `null` takes a key away. */
export function merged(
  below: Record<string, unknown>,
  above: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...below, ...above }).filter(([, value]) => value !== null));
}
