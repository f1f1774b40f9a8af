/** The longest record that is read unless told otherwise, in bytes: what is longer is hardly one interaction. */
export const MOST_BYTES = 16 << 20;

/** Whether `text` takes more than `most` bytes of UTF-8. */
export function exceeds(text: string, most: number): boolean {
  // A character (a unit of UTF-16) is one to three bytes, so most texts need not be measured.
  return text.length * 3 > most && (text.length > most || Buffer.byteLength(text) > most);
}

/** A number of bytes as people write it: `16 MiB`, `500 bytes`. */
export function inWords(bytes: number): string {
  const [size, unit] = UNITS.find(([size]) => bytes >= size && bytes % size === 0) ?? [1, 'bytes'];
  return `${(bytes / size).toLocaleString('en')} ${unit}`;
}

/** That something takes more than `most` bytes, and which option says so. */
export function beyond(most: number): string {
  return `more than ${inWords(most)} (--max-record-bytes)`;
}

const UNITS = [
  [1 << 20, 'MiB'],
  [1 << 10, 'KiB'],
] as const;
