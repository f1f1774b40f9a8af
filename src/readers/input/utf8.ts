const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = 3;

/**
 * The index of the first byte that is not valid UTF-8, or -1. The first `known` bytes were found valid before, so
 * they may begin with the rest of a character; the beginning of one at the end counts as valid too.
 */
export function firstInvalidByte(bytes: Uint8Array, known: number): number {
  let begin = 0;
  while (begin < known && isContinuation(bytes[begin])) begin++;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(begin), { stream: true });
  let offset = begin;
  for (let from = 0; ; ) {
    const index = text.indexOf(REPLACEMENT, from);
    if (index < 0) return -1;
    offset += Buffer.byteLength(text.slice(from, index));
    if (!isReplacement(bytes, offset)) return offset;
    offset += REPLACEMENT_BYTES;
    from = index + 1;
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function isReplacement(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
}
