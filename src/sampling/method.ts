import type { Asked } from './needed.ts';
import { LEVEL_WEIGHTS, LEVELS } from './risk.ts';
import type { Design } from './strata.ts';

/** How a sample was drawn, in words: `40 of 1,200, at random, by agent in proportion`. */
export function methodOf(asked: Asked, { per, by, risk }: Design, drawn: number, population: number): string {
  const weights = LEVELS.map(level => `${level} ${LEVEL_WEIGHTS[level]}`).join(', ');
  const parts = [
    `${grouped(drawn)} of ${grouped(population)}`,
    'at random',
    ...(asked.kind === 'quota' ? [`${grouped(asked.size)} for each ${per.join(' and ')}`] : []),
    ...(by.length > 0 ? [`by ${by.join(' and ')} in proportion`] : []),
    ...(risk ? [`by risk (${weights})`] : []),
    ...(asked.kind === 'precision'
      ? [
          `rates within ${asked.precision.margin} points at ${Number((100 * asked.precision.confidence).toPrecision(12))} %`,
        ]
      : []),
  ];
  return parts.join(', ');
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
