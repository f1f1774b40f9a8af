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
    const items = placed(written);
    return items.flatMap(({ item, path }, at) => {
      const other = items.slice(0, at).find(one => isAlike(one, { item, path }));
      if (other === undefined) return [];
      const message = `${item.id} asks nearly what ${other.item.id} asks: ${quoted(other.item.ask)}`;
      return [{ path: [...path, 'ask'], message, hint: 'keep one of them, or say what only this one asks' }];
    });
  },
};

function isAlike({ item: one }: Placed, { item: other }: Placed): boolean {
  const [a, b] = [tellingWords(one.ask), tellingWords(other.ask)];
  const shared = [...a].filter(word => b.has(word)).length;
  if (shared > 0 && shared / (a.size + b.size - shared) >= ALIKE) return true;
  const looks = [one, other].map(({ probe, when }) => `${probe?.describe} ${when?.describe}`);
  return one.probe !== null && looks[0] === looks[1];
}

function tellingWords(ask: string): ReadonlySet<string> {
  return new Set(wordsIn(ask).filter(word => !LITTLE.has(word)));
}
