import { createHash } from 'node:crypto';

/** 13 hex digits are 52 bits: as many as a double holds without rounding. */
const DIGITS = 13;

/**
 * The permanent random number of an interaction, in 0..1 without 1: the same for the same seed and id, wherever the
 * interaction stands, and as good as independent of any other's. Those with the lowest numbers are a simple random
 * sample without replacement.
 * Source: E. Ohlsson, "Coordination of Samples Using Permanent Random Numbers", in Cox et al. (eds.), Business
 * Survey Methods, Wiley (1995), chapter 9.
 */
export function placeOf(seed: string, id: string): number {
  const hash = createHash('sha256')
    .update(JSON.stringify([seed, id]))
    .digest('hex');
  return Number.parseInt(hash.slice(0, DIGITS), 16) / 16 ** DIGITS;
}
