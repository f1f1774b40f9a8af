/** A word as a shell takes it: in quotes where it would mean something else. For commands that are suggested. */
export function shellWord(word: string): string {
  return /^[\w./@%+=:,~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
