/** The words of a text in lower case, without the signs between them. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A text with quotes, shortened to what tells which one it is. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}"`;
}
