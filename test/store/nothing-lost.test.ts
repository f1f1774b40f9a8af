import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/answer.ts';
import type { AuditAnswer, ItemName } from '../../src/model/audit.ts';
import type { FieldValue, Turn } from '../../src/model/interaction.ts';
import {
  beginAudit,
  finishAudit,
  keptInteraction,
  openAudits,
  openStore,
  readAudits,
  retractAnswer,
  type Store,
  saveAnswer,
  standAt,
} from '../../src/store/index.ts';
import { hashOfLine } from '../../src/store/log.ts';
import { folder } from './a-store.ts';
import { chat, ITEMS, NOW, newAudit } from './an-audit.ts';

/** What people write: emoji, quotes, control characters, whatever else; columns of text hold no NUL. */
const words = fc.string({ unit: 'binary', maxLength: 20 }).map(text => text.replaceAll('\0', ''));
const any = fc.string({
  unit: fc.oneof(fc.constantFrom('\0', '\ud800', '"', "'", '\n'), fc.string()),
  maxLength: 9,
});
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0);
const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ turn: fc.nat(), start: fc.nat(), end: fc.nat(), quote: any }),
  fc.record({ field: any, quote: any }),
);
const given: fc.Arbitrary<AuditAnswer> = fc.record({
  checklist: fc.constantFrom('courtesy', 'knowledge'),
  item: fc.constantFrom(...ITEMS),
  value: fc.option(words),
  by: fc.constantFrom('auditor' as const, 'probe' as const, null),
  outcome: fc.constantFrom('met' as const, 'missed' as const, 'notApplicable' as const),
  credit: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(value => value + 0)),
  evidence: fc.array(evidence, { maxLength: 3 }),
  note: words,
});
const name: fc.Arbitrary<ItemName> = given.map(({ checklist, item }) => ({ checklist, item }));
const step = fc.oneof(
  { weight: 4, arbitrary: given.map(answer => ({ do: 'save' as const, answer })) },
  name.map(item => ({ do: 'retract' as const, item })),
  fc.record({
    do: fc.constant('stand' as const),
    at: fc.option(name),
    seconds: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(value => value + 0),
  }),
  fc.constant({ do: 'close' as const }),
);
const field: fc.Arbitrary<FieldValue> = fc.oneof(any, number, fc.boolean());
const turn: fc.Arbitrary<Turn> = fc.record(
  {
    speaker: fc.constantFrom('agent' as const, 'customer' as const),
    name: any,
    text: any,
    at: number,
    until: number,
  },
  { requiredKeys: ['speaker', 'text'] },
);

describe('the record', () => {
  it('says after any steps, the store closed and opened anew in between, exactly what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const file = `${folder()}/audits.db`;
        let store = await open(file);
        const { id } = await beginAudit(store, newAudit(chat('C-1')));
        const written = new Map<string, AuditAnswer>();
        let at: ItemName | null = { checklist: 'courtesy', item: 'greeting' };
        let seconds = 0;
        for (const one of steps) {
          if (one.do === 'save') {
            await saveAnswer(store, id, one.answer, NOW);
            written.set(`${one.answer.checklist}.${one.answer.item}`, one.answer);
          } else if (one.do === 'retract') {
            await retractAnswer(store, id, one.item, NOW);
            written.delete(`${one.item.checklist}.${one.item.item}`);
          } else if (one.do === 'stand') {
            await standAt(store, id, one.at, one.seconds, NOW);
            ({ at, seconds } = one);
          } else {
            await store.close();
            store = await open(file);
          }
        }
        await store.close();
        store = await open(file);
        const [audit] = await openAudits(store, 'mia');
        expect(audit).toMatchObject({ id, seconds });
        expect(audit?.at).toEqual(at);
        expect(byName(audit?.answers ?? [])).toEqual(byName([...written.values()]));
        await expectChain(store);
        await finishAudit(store, id, [...written.values()], seconds, NOW);
        const [done] = await readAudits(store, { latestOnly: true });
        expect(byName(done?.answers ?? [])).toEqual(byName([...written.values()]));
        await expectChain(store);
        await store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('holds interactions, whatever customers write and however fields are called', async () => {
    const file = `${folder()}/audits.db`;
    const store = await open(file);
    let count = 0;
    const named = fc.oneof(any, fc.constantFrom('__proto__', 'constructor', 'agent'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(named, field)),
        fc.array(turn, { maxLength: 4 }),
        async (fields, turns) => {
          const interaction = chat(`C-${count++}`, { fields: new Map(fields), turns });
          const { id } = await beginAudit(store, newAudit(interaction));
          const [audit] = await readAudits(store, { id, latestOnly: false });
          expect(audit?.interaction).toEqual(keptInteraction(interaction));
          expect(Object.entries(audit?.interaction.fields ?? {}).length).toBe(new Map(fields).size);
        },
      ),
    );
    await store.close();
  });
});

function open(file: string): Promise<Store> {
  return openStore(file, { create: true, now: () => NOW });
}

function byName(answers: readonly AuditAnswer[]): readonly AuditAnswer[] {
  return answers.toSorted((a, b) => (`${a.checklist}.${a.item}` < `${b.checklist}.${b.item}` ? -1 : 1));
}

/** Every line of the log has its number, and the hash of itself and of all before it. */
async function expectChain({ db }: Store): Promise<void> {
  const lines = await db.selectFrom('log').selectAll().orderBy('seq').execute();
  let before = '';
  for (const [at, { hash, ...line }] of lines.entries()) {
    expect(line.seq).toBe(at + 1);
    expect(hash).toBe(hashOfLine(before, line));
    before = hash;
  }
}
