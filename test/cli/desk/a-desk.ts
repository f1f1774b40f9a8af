import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audit } from '../../../src/model/audit.ts';
import { openStore, readAudits } from '../../../src/store/index.ts';
import { inTemporaryFolder } from '../../running.ts';
import { type Pty, type PtyHow, startPty } from '../pty.ts';

/** Five questions: with a probe, one that decides about the next, critical, a scale. */
const CHECKLIST = `
id: manners
version: 1.0.0
title: Manners
about: Customers are met with manners.
sections:
  - id: all
    title: All of it
    items:
      - id: greeting
        ask: Did the agent greet?
        standard: A good morning in the first turn.
        probe: { said: { by: agent, any: [good morning], first: 1 } }
        examples:
          - met: "Agent: Good morning!"
          - missed: "Agent: What?"
      - id: complaint
        ask: Did the customer stay calm?
      - id: apology
        ask: Did the agent apologise?
        answers: yes-partly-no
        when: { answer: { item: complaint, is: no } }
      - id: identity
        ask: Was the caller identified?
        critical: compliance
      - id: tone
        ask: How was the tone?
        answers: 1-5
`;

const TURNS = [
  ['customer', 'Hello, my lamp does not arrive.'],
  ['agent', 'Good morning! Your name, please?'],
  ['customer', 'It is Kim. I wait since Tuesday 🙂'],
  ['agent', 'I am sorry, it leaves today.'],
] as const;

/** Made-up chats of one agent, Ana; the last one is long. */
const CHATS = ['C-1', 'C-2', 'C-3'].map((id, place) => ({
  id,
  channel: 'chat',
  agent: 'Ana Moreau',
  turns: [...TURNS, ...(place === 2 ? longTalk() : [])].map(([speaker, text], at) => ({
    speaker,
    text,
    at: `2026-10-01T09:00:${String(at).padStart(2, '0')}Z`,
  })),
}));

function longTalk(): readonly (readonly ['customer' | 'agent', string])[] {
  return Array.from({ length: 40 }, (_, at) =>
    at % 2 === 0 ? ['customer', `Question ${at}, about the zebra finch`] : ['agent', `Answer ${at}`],
  );
}

/** Calls `use` in a folder with the export and the checklist; `sit` starts an audit of them in a terminal. */
export function atADesk(
  use: (desk: {
    readonly folder: string;
    readonly sit: (args?: string, how?: PtyHow & { readonly exports?: string }) => Pty;
    /** The audits in the store, oldest revisions with them. */
    readonly audits: () => Promise<readonly Audit[]>;
  }) => Promise<void>,
): Promise<void> {
  return inTemporaryFolder({}, async folder => {
    writeFileSync(join(folder, 'manners.yaml'), CHECKLIST);
    writeFileSync(join(folder, 'chats.jsonl'), CHATS.map(chat => `${JSON.stringify(chat)}\n`).join(''));
    const ptys: Pty[] = [];
    const sit = (args = '', how: PtyHow & { readonly exports?: string } = {}) => {
      const { exports = 'chats.jsonl' } = how;
      const pty = startPty(folder, `audit ${exports} -c manners.yaml --auditor ana ${args}`, how);
      ptys.push(pty);
      return pty;
    };
    const audits = async () => {
      const store = await openStore(join(folder, 'audits.db'), { create: false, now: () => 0 });
      try {
        return await readAudits(store, { latestOnly: false });
      } finally {
        await store.close();
      }
    };
    try {
      await use({ folder, sit, audits });
    } finally {
      for (const pty of ptys) pty.hangUp();
      await Promise.all(ptys.map(({ over }) => over));
    }
  });
}

/** What was answered, by item. */
export function valuesOf(audit: Audit | undefined): Readonly<Record<string, string | null>> {
  return Object.fromEntries((audit?.answers ?? []).map(({ item, value }) => [item, value]));
}
