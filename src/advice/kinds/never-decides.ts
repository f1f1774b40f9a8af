import type { Item } from '../../model/checklist.ts';
import { type Advice, type Placed, placed } from '../advice.ts';

/** An item whose miss changes no verdict, whatever the others are: it is asked for nothing but the figure. */
export const neverDecides: Advice = {
  id: 'never-decides',
  summary: 'an item that can never change the verdict',
  look: written => {
    const { pass } = written.checklist;
    const items = placed(written).filter(({ item }) => item.spread === null);
    if (pass === null) {
      if (items.length === 0 || items.some(({ item }) => item.critical !== null)) return [];
      const message = 'no item can change a verdict: there is no pass mark, and none of them is critical';
      return [
        {
          path: ['id'],
          message,
          hint: 'add pass: with the points a card must reach, or mark an item critical',
        },
      ];
    }
    let left = MOST_SUMS;
    return items.flatMap(one => {
      if (one.item.critical !== null || left <= 0) return [];
      const { decides, sums } = canDecide(one, items, pass, left);
      left -= sums;
      if (decides) return [];
      const message = `${one.item.id} can never change the verdict: with weight ${one.item.weight} beside the others, meeting or missing it leads to the same side of ${pass}`;
      return [{ path: [...one.path, 'id'], message, hint: 'give it more weight, or leave it out' }];
    });
  },
};

/** More sums than this are not tried for one checklist: then an item may well decide. */
const MOST_SUMS = 200_000;

/** Whether there are answers to the other items with which meeting this one passes and missing it does not. */
function canDecide(
  { item }: Placed,
  items: readonly Placed[],
  pass: number,
  mostSums: number,
): { readonly decides: boolean; readonly sums: number } {
  const worst = Math.min(...item.answers.map(({ credit }) => credit));
  const isDecidedAt = ({ weight, earned }: Sum) => {
    const score = (credit: number) => (100 * (earned + item.weight * credit)) / (weight + item.weight);
    return score(worst) < pass - TINY && score(1) >= pass - TINY;
  };
  let sums: Sums = new Map([['0 0', { weight: 0, earned: 0 }]]);
  let tried = 0;
  for (const { item: other } of items) {
    if (other === item) continue;
    sums = withItem(sums, other);
    tried += sums.size;
    if (tried > mostSums) return { decides: true, sums: tried };
  }
  return { decides: [...sums.values()].some(isDecidedAt), sums: tried };
}

/** Sums of weights that differ by less are the same: 0.1 + 0.2 is 0.3. */
const TINY = 1e-9;

type Sum = { readonly weight: number; readonly earned: number };
type Sums = Map<string, Sum>;

/** The sums of weights that apply and of what they earned, with one item more; one with a `when` may not apply. */
function withItem(sums: Sums, { weight, answers, when }: Item): Sums {
  const more: Sums = when === null ? new Map() : new Map(sums);
  for (const before of sums.values()) {
    for (const { credit } of answers) {
      const sum = { weight: before.weight + weight, earned: before.earned + weight * credit };
      more.set(`${sum.weight.toFixed(6)} ${sum.earned.toFixed(6)}`, sum);
    }
  }
  return more;
}
