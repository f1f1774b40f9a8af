/** An export of which the beginning was looked at: `mark` bytes of it are its byte order mark. */
export type Begun = {
  readonly head: Buffer;
  readonly mark: number;
  readonly whole: AsyncIterable<Uint8Array>;
};

/** What is left of a stream behind its first `count` bytes. */
export async function* skipBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** A decoder for what comes after the beginning of an export: there, a byte order mark is a character like any other. */
export function decoderWithin() {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}
