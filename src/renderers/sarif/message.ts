import { clean } from '../clean.ts';

/** GitHub takes no longer descriptions of a rule; nobody reads longer messages. */
const MOST_CHARACTERS = 1000;
const JOINER = '\u2060';

/** A message: text alone, no Markdown. */
export type Message = { readonly text: string };

/**
 * Text of anybody as a message. In messages `{0}` is a placeholder and `[words](target)` a link (SARIF 2.1.0, 3.11.5 and 3.11.6):
 * braces are doubled, as it asks, and an invisible joiner keeps others' words from being a link.
 */
export function message(text: string): Message {
  const whole = clean(text).trim();
  const short =
    whole.length <= MOST_CHARACTERS
      ? whole
      : `${whole.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
  const escaped = short.replace(/[{}]/gu, '$&$&').replaceAll('](', `]${JOINER}(`);
  return { text: escaped === '' ? '-' : escaped };
}
