/**
 * A text as every database can hold it: without NUL characters and halves of characters (both become `�`). JSON
 * escapes them, so that fields, turns and evidence keep theirs.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
