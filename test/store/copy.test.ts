import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginAudit, copyStore, openStore, readAudits } from '../../src/store/index.ts';
import { folder, newStore } from './a-store.ts';
import { chat, NOW, newAudit } from './an-audit.ts';

describe('a copy of the store', () => {
  it('has all that is in it, whatever the file is called', async () => {
    const store = await newStore();
    await beginAudit(store, newAudit(chat('C-1')));
    const target = join(folder(), "copy of 'ana'?mode=memory&x.db");
    expect(await copyStore(store.db, store.file, target)).toBe(true);
    await beginAudit(store, newAudit(chat('C-2')));
    const copy = await openStore(target, { create: false, now: () => NOW });
    expect(await readAudits(copy, { latestOnly: false })).toMatchObject([{ interaction: { id: 'C-1' } }]);
    await copy.close();
  });

  it.each(['another store', 'a text', ''])('takes no name that is taken by a file (%j)', async text => {
    const store = await newStore();
    const target = join(folder(), 'there');
    if (text === 'another store') await (await newStore(target)).close();
    else writeFileSync(target, text);
    const before = readFileSync(target);
    // Nothing is lost with an empty file, and who makes one first decides who may read the copy.
    expect(await copyStore(store.db, store.file, target)).toBe(text === '');
    if (text !== '') expect(readFileSync(target)).toEqual(before);
  });

  it('that cannot be written is told by its own name', async () => {
    const store = await newStore();
    const target = join(folder(), 'none', 'copy.db');
    await expect(copyStore(store.db, store.file, target)).rejects.toThrow(`${target}: cannot be opened`);
    mkdirSync(join(target, '..'));
    mkdirSync(target);
    await expect(copyStore(store.db, store.file, target)).rejects.toThrow(`${target}: cannot be opened`);
  });
});
