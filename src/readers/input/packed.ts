/** What is no text but may hold some, by its first bytes, and what to do then. */
const PACKED = [
  {
    bytes: [0x1f, 0x8b],
    message: 'this is compressed with gzip',
    hint: 'Unpack it on the way: gzip -dc file | csaudit score -',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    message: 'this is a zip archive or a spreadsheet (xlsx, ods)',
    hint: 'Of a spreadsheet, save it as CSV UTF-8; of an archive: unzip -p file | csaudit score -',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message: 'this is an old spreadsheet (xls)',
    hint: 'Save it as CSV UTF-8.',
  },
] as const;

/** What a file that begins with `start` is, when it is packed, and what to do; else `null`. */
export function packedAs(start: Uint8Array): { readonly message: string; readonly hint: string } | null {
  const found = PACKED.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  return found === undefined ? null : { message: found.message, hint: found.hint };
}
