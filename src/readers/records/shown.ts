const LONGEST = 60;

/**
 * A value of the export as a message quotes it: on one line, without control characters, cut after 60 of its characters.
 * Messages end in logs, where what customers said has no place.
 */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  // Half of a surrogate pair is no character.
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}…` : line}"`;
}
