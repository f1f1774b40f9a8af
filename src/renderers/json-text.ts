/** What JSON leaves as it is and a terminal obeys: DEL, 8-bit controls, direction marks and overrides, line separators. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A value as JSON that is safe to look at: the same value when read again, but no character in it commands a
 * terminal. `indent` 0 keeps it on one line.
 */
export function jsonText(value: unknown, indent: number): string {
  return safeJson(JSON.stringify(value, null, indent));
}

/** A JSON text as `jsonText` writes it. */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
