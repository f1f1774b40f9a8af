import { type Advice, type Placed, placed } from '../advice.ts';
import { quoted, wordsIn } from '../words.ts';

const LITTLE = new Set(
  'a an and any as at be been by customer customer’s did do does agent for from has have in is it no not of on or so that the their to was were with'.split(
    ' ',
  ),
);
const ALIKE = 0.75;

/** What is asked twice counts twice, and is missed twice for one fault. */
export const nearDuplicate: Advice = {
  id: 'near-duplicate',
  summary: 'two items that ask the same',
  look: written => {
    const items = placed(written).map(asked);
    return items.flatMap((one, at) => {
      const other = items.find((earlier, index) => index < at && isAlike(earlier, one));
      if (other === undefined) return [];
      const message = `${one.item.id} asks nearly what ${other.item.id} asks: ${quoted(other.item.ask)}`;
      const hint = 'keep one of them, or say what only this one asks';
      return [{ path: [...one.path, 'ask'], message, hint }];
    });
  },
};

/** An item with what it is compared by, found out once for all comparisons. `look`: of its probe, if it has one. */
type Asked = Placed & { readonly words: ReadonlySet<string>; readonly look: string | null };

function asked({ item, path }: Placed): Asked {
  const { ask, probe, when } = item;
  const look = probe === null ? null : `${probe.describe} ${when?.describe}`;
  return { item, path, words: tellingWords(ask), look };
}

function isAlike(one: Asked, other: Asked): boolean {
  if (one.look !== null && one.look === other.look) return true;
  const [a, b] = [one.words, other.words];
  // Sets of sizes too far apart share too little, whatever they share.
  if (Math.min(a.size, b.size) < ALIKE * Math.max(a.size, b.size)) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared > 0 && shared / (a.size + b.size - shared) >= ALIKE;
}

function tellingWords(ask: string): ReadonlySet<string> {
  return new Set(wordsIn(ask).filter(word => !LITTLE.has(word)));
}
