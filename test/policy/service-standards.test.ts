import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/model/checklist.ts';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const run = await runOf(['service-standards']);
const items = run.loaded.checklists.flatMap(itemsOf);
const best = (except: Record<string, string> = {}) =>
  Object.fromEntries(
    items.map(({ id, answers }) => [
      `service-standards.${id}`,
      except[id] ?? answers.find(one => one.credit === 1)?.id ?? '',
    ]),
  );
const site = (answers: Record<string, string>) => audited('', { site: 'Graz', ...answers }, run);

describe('what an auditor of the organisation may rely on', () => {
  it('a site that has everything has all points, and a row judges it fully', async () => {
    const card = await site(best());
    expect(card.score).toBe(100);
    expect(card.coverage).toBe(100);
    expect(card.passed).toBe(true);
  });

  it('nothing is found out behind the auditor: an empty row is no score', async () => {
    const card = await site({});
    expect(card.score).toBeNull();
    for (const { id } of items) expect(outcomeOf(card, `service-standards.${id}`), id).toBe('unanswered');
  });

  it.each(['way-to-a-person', 'complaint-tracking'])(
    'without %s no site passes, whatever else it has',
    async item => {
      const card = await site(best({ [item]: 'no' }));
      expect(scoreOf(card, 'service-standards')).toBeGreaterThan(85);
      expect(card.criticalMisses).toEqual([{ checklist: 'service-standards', item, family: 'customer' }]);
      expect(card.passed).toBe(false);
      expect((await site(best({ [item]: 'partly' }))).passed).toBe(true);
    },
  );

  it('a shop without bots and help pages is not held to them', async () => {
    const card = await site(best({ 'way-to-a-person': 'na', 'self-service': 'na' }));
    expect(card.score).toBe(100);
    expect(card.coverage).toBe(100);
  });

  it('papers alone do not pass: a site needs open channels, tracked complaints and people who are trained', async () => {
    const papers = ['written-policies', 'within-reach', 'response-targets', 'expectations', 'scorecards'];
    const card = await site(
      best(
        Object.fromEntries(
          items
            .filter(({ id }) => !papers.includes(id))
            .map(({ id, answers }) => [id, answers.find(one => one.credit > 0 && one.credit < 1)?.id ?? '']),
        ),
      ),
    );
    expect(card.criticalMisses).toEqual([]);
    expect(scoreOf(card, 'service-standards')).toBeLessThan(70);
    expect(card.passed).toBe(false);
  });

  it('each gap weighs something, the least of them less than 3 points', async () => {
    const lost = await Promise.all(
      items.map(async ({ id, answers }) => {
        const worst = answers.find(one => one.credit === 0)?.id ?? '';
        return 100 - (scoreOf(await site(best({ [id]: worst })), 'service-standards') ?? 100);
      }),
    );
    expect(Math.min(...lost)).toBeGreaterThan(0);
    expect(Math.min(...lost)).toBeLessThan(3);
    expect(Math.max(...lost)).toBeGreaterThan(10);
  });
});
