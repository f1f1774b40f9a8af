/** A key that does nothing where it was pressed, with those that do. */
export function unknownKey(name: string, keys: readonly { readonly key: string }[]): string {
  const shown = [...name].length === 1 ? `"${name}"` : (NAMES[name] ?? `That key (${name})`);
  return `${shown} does nothing here; these keys work: ${keys.map(({ key }) => key).join(' ')}`;
}

const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Escape',
  space: 'Space',
  paste: 'Pasted text',
  unknown: 'That key',
};

/** What went wrong while something was written, in a few words. */
export function notSaved(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `NOT SAVED: ${why}. Nothing was changed; press the key again to try once more.`;
}
