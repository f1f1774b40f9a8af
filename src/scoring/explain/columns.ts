import type { EXPLAINED, Named } from './names.ts';

type Kind = (typeof EXPLAINED)[number];

/** Figures that only the whole has: who names one means the whole. */
const OF_WHOLE: readonly string[] = [
  ...['interactions', 'scored', 'passed', 'failed', 'undetermined', 'coverage'],
  ...['rejected', 'criticalmisses', 'confidence'],
];

/** Figures that many things have, and of which things each is explained. */
const OF_MANY: ReadonlyMap<string, readonly Kind[]> = new Map([
  ...each(['rank', 'shrunk', 'certain', 'path', 'pathscore', 'population'], ['group']),
  ...each(['share'], ['field', 'topic', 'item']),
  ...each(['rate', 'judged', 'met', 'missed', 'cumulated', 'spread'], ['item']),
  ...each(['pointslost'], ['item', 'section', 'topic']),
  ...each(['accuracy'], ['critical']),
  ...each(['centre', 'limits', 'pairs', 'differing'], ['field']),
  ...each(['towin'], ['topic']),
  ...each(
    ['target', 'gap', 'interval', 'low', 'high', 'deviation', 'state', 'needed'],
    ['totals', 'item', 'group'],
  ),
]);

function each(
  words: readonly string[],
  kinds: readonly Kind[],
): readonly (readonly [string, readonly Kind[]])[] {
  return words.map(word => [word, kinds]);
}

/** The whole, where a figure of it is named: `passed`, `critical misses`. Ask only of what is no name of anything. */
export function wholeOf(what: string): Named | null {
  return OF_WHOLE.includes(plain(what)) ? { kind: 'totals', name: 'score' } : null;
}

/** The kinds of things that have a figure of this name: `rank`, `points lost`. `null`: it is no figure that many things have. */
export function havingFigure(what: string): readonly Kind[] | null {
  return OF_MANY.get(plain(what)) ?? null;
}

/** As a column, a formula, or JSON writes it. */
function plain(what: string): string {
  return what.replace(/[\s_-]+/gu, '').toLowerCase();
}
