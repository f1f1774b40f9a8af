import { heading, type Progress, transcript } from '../../renderers/desk/index.ts';
import type { Desk, Question } from '../../session/index.ts';
import { type Leave, readPages } from './pages.ts';
import type { Sitting } from './sitting.ts';
import { turnsOf } from './turns-of.ts';

export type Reading = {
  readonly progress: () => Progress;
  /** Whose evidence is marked; `null`: nothing is. */
  readonly question: Question | null;
  readonly leave: readonly Leave[];
  readonly message?: string;
};

/** Shows what is known of the interaction, and all that was said; gives the name of the key that leaves. */
export function readTranscript(
  sitting: Sitting,
  { interaction, scene }: Desk,
  { progress, question, leave, message = '' }: Reading,
): Promise<string> {
  const picked = question === null ? [] : turnsOf(question);
  return readPages(sitting, {
    head: page => [
      ...heading({ interaction, metric: scene.metric, progress: progress() }, page),
      page.style.dim('-'.repeat(page.width)),
    ],
    lines: page => transcript(interaction, page, picked).lines,
    leave,
    message,
  });
}
