import { literalOf } from './literal.ts';

/** Finds the matches of one pattern in a text, the first 100 of them; takes time linear in the text. */
export type FindRegex = (text: string) => { readonly start: number; readonly end: number }[];
/** Compiles a pattern; returns what is wrong with it instead of throwing. */
export type CompileRegex = (source: string) => FindRegex | { readonly problem: string };

// Each search for a next match may read the whole rest of the text, so their number is bounded.
const MOST_MATCHES = 100;

/**
 * The engine for patterns from YAML: RE2's, which cannot backtrack, so that no pattern can hang a run.
 * Loaded only when a checklist holds a pattern.
 */
export async function loadRegexEngine(): Promise<CompileRegex> {
  const { RE2JS } = await import('re2js');
  return source => {
    try {
      const pattern = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
      if (pattern.matches('')) return { problem: 'matches an empty text, so it would be found everywhere' };
      const guard = guardOf(source);
      return text => {
        // Where nothing matches, which is nearly everywhere, that is told without looking for places.
        if (!guard(text) || !pattern.test(text)) return [];
        const matcher = pattern.matcher(text);
        const spans: { start: number; end: number }[] = [];
        for (let match = 0; match < MOST_MATCHES && matcher.find(); match++)
          if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
        return spans;
      };
    } catch (error) {
      return {
        problem: `not a regular expression csaudit can run (RE2 syntax): ${error instanceof Error ? error.message : ''}`,
      };
    }
  };
}

/** Whether a text can match at all, as far as one look for a plain text can tell: far faster than the engine. */
export function guardOf(source: string): (text: string) => boolean {
  const literal = literalOf(source);
  if (literal === null) return () => true;
  // JavaScript and RE2 agree on which letters are the same but for case, as both take that from Unicode's simple folding.
  const plain = new RegExp(literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'), 'iu');
  return text => plain.test(text);
}

/** Whether any text inside a decoded YAML value is written as `/…/`, and so needs the engine. */
export function holdsRegex(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*\/.*\/\s*$/su.test(value);
  if (Array.isArray(value)) return value.some(holdsRegex);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsRegex);
}
