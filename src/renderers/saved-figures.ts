import { shape } from '../decode/index.ts';

const { atLeastZero, finite, oneOf, orElse, orNull, pair } = shape;

// What figures of a saved report have in common.

export const score = orNull(atLeastZero());
export const interval = orNull(pair(finite()));
export const figure = { interactions: atLeastZero(), score, interval };
export const deviation = orElse(score, () => null);
export const gap = {
  target: score,
  gap: orNull(finite()),
  state: oneOf(['below', 'above', 'unsure', 'none']),
  needed: orNull(atLeastZero()),
};
