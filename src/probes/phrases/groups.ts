import { guardOf } from './regex.ts';

/** What the first group of a pattern took, and where. */
export type Taken = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Finds what the first group takes in the matches of a pattern, the first 100 of them, in a time linear in the text.
 * `may`: whether a text could hold a match, told far sooner.
 */
export type FindGroup = {
  readonly may: (text: string) => boolean;
  readonly find: (text: string) => readonly Taken[];
};
/** Compiles a pattern with a group; returns what is wrong with it instead of throwing. */
export type CompileGroup = (source: string) => FindGroup | { readonly problem: string };

// Each search for a next match may read the whole rest of the text, so their number is bounded.
const MOST_MATCHES = 100;

/** The engine for patterns of values: RE2's, as for those of phrases. Loaded only where there are facts. */
export async function loadGroupEngine(): Promise<CompileGroup> {
  const { RE2JS } = await import('re2js');
  return source => {
    try {
      const pattern = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
      if (pattern.groupCount() === 0)
        return { problem: 'has no group: put what is stated in brackets, as in /(\\d+) days/' };
      const find: FindGroup['find'] = text => {
        const matcher = pattern.matcher(text);
        const found: Taken[] = [];
        for (let match = 0; match < MOST_MATCHES && matcher.find(); match++) {
          // A group of which another alternative was found has taken nothing.
          const taken = matcher.group(1);
          if (taken !== null && taken.trim() !== '')
            found.push({ text: taken, start: matcher.start(1), end: matcher.end(1) });
        }
        return found;
      };
      return { may: guardOf(source), find };
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      return { problem: `not a regular expression csaudit can run (RE2 syntax): ${why}` };
    }
  };
}
