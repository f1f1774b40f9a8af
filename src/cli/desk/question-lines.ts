import { heading, type Progress, transcript } from '../../renderers/desk/index.ts';
import type { Desk, Question } from '../../session/index.ts';
import { pageOf, type Sitting } from './sitting.ts';
import { type Laid, layOut, type Tops } from './split.ts';
import { turnsOf } from './turns-of.ts';

/** A question on the desk, and where the transcript above it stands. */
export type Asked = {
  readonly sitting: Sitting;
  readonly desk: Desk;
  readonly question: Question;
  readonly tops: Tops;
  readonly progress: () => Progress;
};

/** What stands beneath the transcript, with the transcript above it, in so many rows. */
export function withTranscript(asked: Asked, beneath: readonly string[], rows: number): Laid {
  const { sitting, desk, question, tops, progress } = asked;
  const page = pageOf(sitting);
  const { style, width } = page;
  const { interaction, scene } = desk;
  const { lines } = transcript(interaction, page, turnsOf(question));
  return layOut({
    rows,
    head: heading({ interaction, metric: scene.metric, progress: progress() }, page).slice(0, 1),
    transcript: lines.map(line => `  ${line}`),
    question: beneath,
    tops,
    rule: (from, to, of) => {
      const place =
        to - from + 1 < of ? `lines ${from}-${to} of ${of} ${style.marks.dot} arrows scroll ` : '';
      return style.dim((place === '' ? '' : `-- ${place}`).padEnd(width, '-'));
    },
  });
}
