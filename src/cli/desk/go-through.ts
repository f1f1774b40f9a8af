import { endPage, heading, type Progress } from '../../renderers/desk/index.ts';
import { asked, back, cardOf, current, type Desk } from '../../session/index.ts';
import { jumpTo } from './jump.ts';
import { notSaved } from './messages.ts';
import { BACK, readPages } from './pages.ts';
import { atQuestion } from './question.ts';
import type { Sitting } from './sitting.ts';
import type { Tops } from './split.ts';
import { readTranscript } from './transcript.ts';

/** What one audit needs of the world around the desk. */
export type Work = {
  readonly progress: () => Progress;
  /** Resolves when the step is on disk: only then the next question is asked. */
  readonly keep: (before: Desk, after: Desk) => Promise<void>;
  readonly finish: (desk: Desk) => Promise<void>;
};

/** Steps the auditor through the questions and the scorecard at the end, until it is confirmed or the auditor stops. */
export async function goThrough(sitting: Sitting, work: Work, from: Desk): Promise<'finished' | 'stopped'> {
  let desk = from;
  let message = '';
  let tops: Tops = { transcript: 0, question: 0 };
  for (;;) {
    const question = current(desk);
    const { progress } = work;
    const came =
      question === null
        ? { step: await atEnd(sitting, desk, work, message), tops }
        : await atQuestion(sitting, desk, question, { progress, before: tops, message });
    const { step } = came;
    tops = came.tops;
    if (step === 'stop') return 'stopped';
    try {
      if (step === 'finish') {
        await work.finish(desk);
        return 'finished';
      }
      await work.keep(desk, step);
      desk = step;
      message = '';
    } catch (error) {
      message = notSaved(error);
    }
  }
}

const LEAVE = [
  { name: 'b', key: 'b', does: 'back' },
  { name: 'j', key: 'j', does: 'jump' },
  { name: 'v', key: 'v', does: 'transcript' },
  { name: 'q', key: 'q', does: 'stop' },
];

/** Shows the scorecard until it is confirmed, or the auditor goes back. */
async function atEnd(
  sitting: Sitting,
  desk: Desk,
  { progress }: Work,
  said: string,
): Promise<Desk | 'stop' | 'finish'> {
  const { interaction, scene, facts } = desk;
  const card = cardOf(desk);
  let message = said;
  // Where nothing is asked there is nothing to go back to.
  const open = asked(desk).filter(({ answer }) => (answer?.value ?? null) === null).length;
  const finishing = open === 0 ? 'confirm' : `finish with ${open} unanswered`;
  const keys = [{ name: 'enter', key: 'Enter', does: finishing }, ...LEAVE];
  const leave = keys
    .filter(({ name }) => asked(desk).length > 0 || !'bj'.includes(name))
    .filter(({ name }) => interaction.turns.length > 0 || name !== 'v');
  for (;;) {
    const name = await readPages(sitting, {
      head: page => [
        ...heading({ interaction, metric: scene.metric, progress: progress() }, page).slice(0, 1),
        '',
      ],
      lines: page => endPage(card, facts.checklists, facts.program, page),
      leave,
      message,
    });
    message = '';
    if (name === 'enter') return 'finish';
    if (name === 'q') return 'stop';
    if (name === 'b') return back(desk);
    const jumped = name === 'j' ? await jumpTo(sitting, desk) : null;
    if (jumped !== null) return jumped;
    if (name === 'v') await readTranscript(sitting, desk, { progress, question: null, leave: BACK });
  }
}
