import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addSectionScore,
  emptySectionScores,
  mergeSectionScores,
  sectionMoments,
  squared,
} from '../../../src/scoring/detail/section-scores.ts';
import { addValue, emptyMoments, mean, variance } from '../../../src/statistics/moments.ts';

/** Scores of a section are ratios of weights; a few are very small, or nearly equal. */
const score = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 100, 50, 100 / 3, 200 / 3, 100 / 7, 1e-9, 99.999999999999),
);
const scored = fc.record({ place: fc.nat({ max: 2 }), score });

it('gives the moments of the scores, in whatever parts they were counted', () => {
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 60 }), fc.nat({ max: 3 }), (all, room) => {
      const parts = [emptySectionScores(room), emptySectionScores(0), emptySectionScores(1)];
      all.forEach(({ place, score }, at) => {
        const part = parts[at % 3];
        if (part !== undefined) addSectionScore(part, place, squared(score));
      });
      const before = structuredClone(parts);
      const merged = emptySectionScores(0);
      for (const part of parts.toReversed())
        for (const place of [0, 1, 2]) mergeSectionScores(merged, 2 - place, part, place);
      expect(parts).toEqual(before);
      for (const place of [0, 1, 2]) {
        const expected = emptyMoments();
        for (const one of all) if (one.place === place) addValue(expected, one.score);
        const found = sectionMoments(merged, 2 - place);
        if (found === null) expect(expected.n).toBe(0);
        else
          expect([found.n, found.min, found.max, mean(found), variance(found)]).toEqual([
            ...[expected.n, expected.min, expected.max, mean(expected), variance(expected)],
          ]);
      }
    }),
  );
});

it('says nothing of a section without a score, nor of one it never heard of', () => {
  const scores = emptySectionScores(2);
  addSectionScore(scores, 1, squared(0));
  expect([sectionMoments(scores, 0), sectionMoments(scores, 9)]).toEqual([null, null]);
  expect(sectionMoments(scores, 1)).toMatchObject({ n: 1, min: 0, max: 0 });
});
