/** Tells that an id is meant, and no name of a figure. */
export const INTERACTION = 'interaction:';

/** The id that --explain names, were an interaction meant. */
export function explainedId(what: string): string {
  return what.startsWith(INTERACTION) ? what.slice(INTERACTION.length) : what;
}
