import { topRow } from '../../renderers/desk/index.ts';

/** Where a screen stands: the first line shown of the transcript, and of the question. */
export type Tops = { readonly transcript: number; readonly question: number };

/** A question with the transcript above it, in so many rows. */
export type Split = {
  readonly rows: number;
  readonly head: readonly string[];
  readonly transcript: readonly string[];
  readonly question: readonly string[];
  readonly tops: Tops;
  /** The line between transcript and question, which says what is shown of how many. */
  readonly rule: (from: number, to: number, of: number) => string;
};

/** What stands on the screen, and what of it scrolls: `rows` of `of` lines are seen. */
export type Laid = {
  readonly lines: readonly string[];
  readonly scrolls: keyof Tops;
  readonly top: number;
  readonly rows: number;
  readonly of: number;
};

/** A transcript in fewer rows is not read. */
const LEAST_PANE = 3;

/**
 * Lays both out, the question at the bottom, so that its keys stand where they stood before. On a low screen the
 * transcript is left out; where even the question is too high it scrolls itself.
 */
export function layOut({ rows, head, transcript, question, tops, rule }: Split): Laid {
  const room = Math.max(1, rows - head.length);
  const pane = room - question.length - 1;
  if (transcript.length > 0 && pane >= LEAST_PANE) {
    const { shown, top } = windowed(transcript, tops.transcript, pane);
    const free = Array.from({ length: pane - shown.length }, () => '');
    const between = rule(top + 1, top + shown.length, transcript.length);
    const lines = [...head, ...shown, ...free, between, ...question];
    return { lines, scrolls: 'transcript', top, rows: pane, of: transcript.length };
  }
  const { shown, top } = windowed(question, tops.question, room);
  return { lines: [...head, ...shown], scrolls: 'question', top, rows: room, of: question.length };
}

function windowed(lines: readonly string[], wanted: number, rows: number) {
  const top = topRow({ lines, height: rows + 1 }, wanted);
  return { shown: lines.slice(top, top + rows), top };
}
