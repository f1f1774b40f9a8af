import { addValue, emptyMoments, mean, variance } from '../../src/statistics/moments.ts';
import type { StratumSample } from '../../src/statistics/stratified.ts';

/** An audited interaction: its score, or `null` where the figure was not judged. */
export type Audited = number | null;

/** What a sample shows of a stratum, from the audits one by one. */
export function stratum(population: number, audits: readonly Audited[]): StratumSample {
  const moments = emptyMoments();
  for (const score of audits) if (score !== null) addValue(moments, score);
  return {
    population,
    audited: audits.length,
    judged: moments.n,
    mean: mean(moments) ?? 0,
    variance: variance(moments) ?? 0,
  };
}

/** As `stratum`, of yes (100) and no (0): the variance is that of a rate, which for these is the same. */
export function answers(population: number, met: number, missed: number): StratumSample {
  return stratum(population, [...Array(met).fill(100), ...Array(missed).fill(0)]);
}

/** Numbers in 0..1 that are the same in every run. Source: T. Ettinger, mulberry32 (public domain). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many of a population, each as likely as any other, without putting back. */
export function draw<T>(population: readonly T[], size: number, next: () => number): readonly T[] {
  const left = [...population];
  return Array.from({ length: size }, () => {
    const [drawn] = left.splice(Math.floor(next() * left.length), 1);
    if (drawn === undefined) throw new Error('nobody is left to be drawn');
    return drawn;
  });
}
