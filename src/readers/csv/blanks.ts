/** White space that takes three bytes: with the ASCII blanks and U+00A0 it is all that `String.prototype.trim` takes away. */
const WIDE = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** The place of the first character of `bytes[start..end)` that is no white space, or `end`. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  for (let length = 1; at < end && length > 0; at += length) length = blankLength(bytes, at);
  return at;
}

/** The place after the last character of `bytes[start..end)` that is no white space, or `start`. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start) {
    let at = last - 1;
    while (at > start && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
    if (blankLength(bytes, at) === 0) break;
    last = at;
  }
  return last;
}

/** How many bytes the white space at `at` takes; 0 where another character stands. */
export function blankLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first === 32 || (first >= 9 && first <= 13) ? 1 : 0;
  if (first === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
  if (first < 0xe1 || first > 0xef) return 0;
  const code = ((first & 15) << 12) | (((bytes[at + 1] ?? 0) & 63) << 6) | ((bytes[at + 2] ?? 0) & 63);
  return WIDE.has(code) ? 3 : 0;
}
