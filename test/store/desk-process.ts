import { writeSync } from 'node:fs';
import { beginAudit, finishAudit, openStore, saveAnswer, standAt } from '../../src/store/index.ts';
import { chat, NOW, newAudit, yes } from './an-audit.ts';

/**
 * An auditor at a desk of its own: audits `count` chats in the store `file`, and says of each answer when it is kept.
 * Run by the tests as a process, to be one of several, or to be killed.
 */
const [file = '', auditor = '', count = '1'] = process.argv.slice(2);
const store = await openStore(file, { create: true, now: () => NOW });
for (let chatNumber = 0; chatNumber < Number(count); chatNumber++) {
  const { id } = await beginAudit(store, newAudit(chat(`C-${chatNumber}`), { auditor }));
  const answers = ['greeting', 'thanks', 'tone'].map(item => yes(item, `${chatNumber} ${item}`));
  for (const answer of answers) {
    await saveAnswer(store, id, answer, NOW);
    writeSync(1, `${answer.note}\n`);
    await standAt(store, id, { checklist: 'courtesy', item: answer.item }, 1, NOW);
  }
  await finishAudit(store, id, answers, 3, NOW);
}
await store.close();
