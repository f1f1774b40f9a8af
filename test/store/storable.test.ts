import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { beginAudit, readAudits, saveAnswer } from '../../src/store/index.ts';
import { storable } from '../../src/store/storable.ts';
import { newStore } from './a-store.ts';
import { chat, NOW, newAudit, yes } from './an-audit.ts';

describe('text that no database holds', () => {
  it.each([
    ['plain', 'plain'],
    ['📦 é\n\t"', '📦 é\n\t"'],
    ['a\0b', 'a�b'],
    ['\ud83d!', '�!'],
  ])('%j is kept as %j', (given, kept) => {
    expect(storable(given)).toBe(kept);
  });

  it('is found again under the name it was given, and cuts nothing short', async () => {
    const store = await newStore();
    const interaction = chat('C\0-1', { fields: new Map([['agent', 'A\0na']]) });
    const { id } = await beginAudit(store, newAudit(interaction));
    await saveAnswer(store, id, yes('tone', 'x\0y'), NOW);
    const filter = { id: 'C\0-1', fields: [['agent', 'A\0na'] as const], latestOnly: false };
    expect(await readAudits(store, filter)).toMatchObject([{ id, answers: [{ note: 'x�y' }] }]);
  });
});

describe('a value that no column holds', () => {
  it.each([true, undefined, new Date(0)])('%s is a mistake of csaudit', async value => {
    const { db } = await newStore();
    await expect(sql`SELECT ${value}`.execute(db)).rejects.toThrow(TypeError);
  });
});
