/** How many bytes a character of UTF-8 takes that begins with a byte of 128 or more. */
export function widthOf(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The code point of such a character. */
export function pointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = (bytes[at + 1] ?? 0) & 63;
  if (lead < 0xe0) return ((lead & 31) << 6) | second;
  const third = (bytes[at + 2] ?? 0) & 63;
  if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 63);
}

/** The text of valid UTF-8; meant for a word, as nothing is looked up or copied for it. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const byte = bytes[at] ?? 0;
    text += String.fromCodePoint(byte < 128 ? byte : pointAt(bytes, at));
    at += byte < 128 ? 1 : widthOf(byte);
  }
  return text;
}
