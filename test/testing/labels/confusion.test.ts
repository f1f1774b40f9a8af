import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  type Confusion,
  JUDGED,
  kappaOf,
  qualityOf,
} from '../../../src/testing/labels/confusion.ts';

const confusion = (rows: Record<string, Record<string, number>>): Confusion =>
  new Map(
    JUDGED.map(label => [label, new Map(JUDGED.map(found => [found, rows[label]?.[found] ?? 0]))] as const),
  );

describe('labels against what a probe finds', () => {
  // The example of the article on Cohen's kappa in Wikipedia: 50 proposals, two readers.
  const proposals = confusion({ met: { met: 20, missed: 5 }, missed: { met: 10, missed: 15 } });

  it('agree, as a share and beyond chance', () => {
    expect(agreementOf(proposals)).toMatchObject({ share: 0.7, of: 50 });
    expect(kappaOf(proposals)).toBeCloseTo(0.4, 10);
  });

  it('have a precision and a recall for met and for missed', () => {
    const { precision, recall } = qualityOf(proposals, 'met');
    expect([precision.share, precision.of, recall.share, recall.of]).toEqual([20 / 30, 30, 20 / 25, 25]);
    const missed = qualityOf(proposals, 'missed');
    expect([missed.precision.share, missed.recall.share]).toEqual([15 / 20, 15 / 25]);
    // R: binom::binom.wilson(20, 25)
    expect(recall.interval?.map(end => Number(end.toFixed(4)))).toEqual([0.6087, 0.9114]);
  });

  it('count what does not apply, and what is met in part, as something else', () => {
    const odd = confusion({ notApplicable: { met: 1 }, partial: { met: 2 }, met: { met: 7, partial: 3 } });
    expect(qualityOf(odd, 'met')).toMatchObject({
      precision: { share: 0.7, of: 10 },
      recall: { share: 0.7, of: 10 },
    });
    expect(qualityOf(odd, 'missed').precision).toEqual({ share: null, of: 0, interval: null });
  });

  it('tell nothing of chance where there are none, or all are one', () => {
    expect(kappaOf(confusion({}))).toBeNull();
    expect(kappaOf(confusion({ met: { met: 9 } }))).toBeNull();
    expect(agreementOf(confusion({})).share).toBeNull();
  });

  it('never agree better than wholly, nor with a kappa above 1', () => {
    const count = fc.nat({ max: 30 });
    const row = fc.record({ met: count, partial: count, missed: count, notApplicable: count });
    fc.assert(
      fc.property(fc.record({ met: row, partial: row, missed: row, notApplicable: row }), rows => {
        const kappa = kappaOf(confusion(rows)) ?? 0;
        const { share } = agreementOf(confusion(rows));
        expect(kappa).toBeLessThanOrEqual(1 + 1e-12);
        expect(kappa).toBeLessThanOrEqual((share ?? 0) + 1e-12);
      }),
    );
  });
});
