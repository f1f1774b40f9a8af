import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audit } from '../../src/model/audit.ts';
import { openStore, readAudits, type Store } from '../../src/store/index.ts';
import { ROOT } from '../running.ts';

/** Where the clock stands in these tests. */
export const STOPPED = 'SOURCE_DATE_EPOCH=1767225600';

/** Two chats, a checklist of four items for them, and the answers to all of it. */
export function layOut(folder: string): void {
  for (const file of ['chats.csv', 'service.yaml', 'answers.csv'])
    cpSync(join(ROOT, 'test/golden/audit-answers', file), join(folder, file));
}

/** Chats C-1, C-2 and so on, and a row that answers each. */
export function layOutMany(folder: string, count: number): void {
  layOut(folder);
  const ids = Array.from({ length: count }, (_, at) => `C-${at + 1}`);
  const chats = ids.map(id => `${id},Ana,"Agent: Hello, ${id}\nCustomer: Hi"\n`);
  writeFileSync(join(folder, 'chats.csv'), `id,agent,transcript\n${chats.join('')}`);
  const answers = ids.map(id => `${id},greeting,yes\n${id},solved,5\n`);
  writeFileSync(join(folder, 'answers.csv'), `id,item,answer\n${answers.join('')}`);
}

/** All audits of a store in the folder, or what `look` makes of it. */
export async function inStore<T = readonly Audit[]>(
  folder: string,
  file: string,
  look: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(join(folder, file), { create: false, now: () => 0 });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

export const auditsIn = (folder: string, file = 'audits.db') =>
  inStore(folder, file, store => readAudits(store, { latestOnly: false }));
