import { type Advice, placed } from '../advice.ts';

/** Where one answer fails the whole card, people will ask why. */
export const criticalWithoutStandard: Advice = {
  id: 'critical-without-standard',
  summary: 'a critical item without a standard',
  look: written =>
    placed(written).flatMap(({ item, path }) => {
      if (item.critical === null || item.standard !== null) return [];
      const message = `${item.id} is critical and has no standard: one miss of it fails the card`;
      return [{ path: [...path, 'critical'], message, hint: 'say under standard: what exactly is a miss' }];
    }),
};
