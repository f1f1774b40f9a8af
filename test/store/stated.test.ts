import { describe, expect, it } from 'vitest';
import { cardOfAudit } from '../../src/scoring/audited.ts';
import { readAudits } from '../../src/store/index.ts';
import { checklist, factsOf, item } from '../scoring/fixtures.ts';
import { ASKED, audited } from './a-record.ts';
import { newStore } from './a-store.ts';

const facts = factsOf([
  checklist(
    'courtesy',
    ASKED.map(id => item(id)),
  ),
]);

describe('what was stated of facts', () => {
  it('is kept with what the probe found, apart from its evidence, and counts whoever answered', async () => {
    const store = await newStore();
    const words = 'It takes 5 days';
    await audited(store, { id: 'C-1', words, auditor: 'ana', values: ['yes', 'no', 'na'], done: true });
    const [audit] = await readAudits(store, { latestOnly: false });
    if (audit === undefined) throw new Error('no audit');
    const stated = [
      {
        ...{ fact: 'refund', ask: 'How long?', is: null, value: words, right: null },
        ...{ turn: 1, start: 0, end: words.length, quote: words },
      },
    ];
    const found = audit.suggestions.find(one => one.item === 'tone');
    expect(found?.stated).toEqual(stated);
    expect(found?.evidence).toEqual([{ turn: 1, start: 0, end: words.length, quote: words }]);
    for (const counted of ['people', 'probes', 'both'] as const) {
      const answers = cardOfAudit(audit, facts, counted).checklists[0]?.answers ?? [];
      expect(answers.map(({ item, stated }) => [item, stated])).toEqual([
        ...[
          ['thanks', undefined],
          ['greeting', undefined],
        ],
        ['tone', stated],
      ]);
    }
  });
});
