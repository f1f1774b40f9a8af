import { type Advice, placed } from '../advice.ts';

/** More than so many times what the middle item weighs. */
const FAR_ABOVE = 2;

/** A weight that fails the card by itself is a critical item that does not say so. */
export const oneDecides: Advice = {
  id: 'one-decides',
  summary: 'weights that make one item decide',
  look: written => {
    const { pass } = written.checklist;
    const items = placed(written).filter(({ item }) => item.spread === null);
    const weights = items.map(({ item }) => item.weight).toSorted((a, b) => a - b);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const middle = weights[Math.floor(weights.length / 2)] ?? 0;
    if (pass === null || items.length < 3) return [];
    return items.flatMap(({ item, path }) => {
      const left = 100 * (1 - item.weight / all);
      if (item.critical !== null || left >= pass || item.weight <= FAR_ABOVE * middle) return [];
      const message = `${item.id} decides alone: with all others met, missing it leaves ${left.toFixed(1)}, and ${pass} pass`;
      return [
        {
          path: [...path, 'weight'],
          message,
          hint: 'mark it critical, which says so, or give it less weight',
        },
      ];
    });
  },
};
