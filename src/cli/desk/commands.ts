import { standardScreen } from '../../renderers/desk/index.ts';
import { back, clear, type Desk, skip } from '../../session/index.ts';
import { pickTurns } from './evidence.ts';
import { jumpTo } from './jump.ts';
import { writeNote } from './note.ts';
import { BACK, readPages } from './pages.ts';
import type { Asked } from './question-lines.ts';
import { readTranscript } from './transcript.ts';

/** What a key at a question does: the desk after it, `stop`, or `null` where nothing changed. */
export type Command = (asked: Asked) => Promise<Desk | 'stop' | null>;

/** By the keys `session` offers. */
export const commands: Readonly<Record<string, Command>> = {
  '?': async ({ sitting, question }) => {
    await readPages(sitting, { head: () => [], lines: page => standardScreen(question, page), leave: BACK });
    return null;
  },
  v: async ({ sitting, desk, progress, question }) => {
    await readTranscript(sitting, desk, { progress, question, leave: BACK });
    return null;
  },
  e: pickTurns,
  t: asked => writeNote(asked),
  j: ({ sitting, desk }) => jumpTo(sitting, desk),
  c: async ({ desk }) => clear(desk),
  b: async ({ desk }) => back(desk),
  s: async ({ desk }) => skip(desk),
  q: async () => 'stop',
};
