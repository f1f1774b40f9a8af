/** Texts up to this length are copied by the engine anyway. */
const SHORT = 12;

/**
 * A copy of a text that is to be kept. A piece cut out of a block of the export keeps all of that block in memory for
 * as long as the piece itself is held.
 */
export function own(text: string): string {
  return text.length <= SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
