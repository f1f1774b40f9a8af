import { type Progress, questionScreen, transcript } from '../../renderers/desk/index.ts';
import { accept, type Desk, give, type Question, wantsNote } from '../../session/index.ts';
import { type Command, commands } from './commands.ts';
import { unknownKey } from './messages.ts';
import { writeNote } from './note.ts';
import { type Asked, withTranscript } from './question-lines.ts';
import { scrolled } from './scroll.ts';
import { pageOf, roomBeside, type Sitting, show } from './sitting.ts';
import type { Laid, Tops } from './split.ts';
import { firstTurn } from './turns-of.ts';

/** What came of a question: the desk after a step, or `stop`; and where the transcript stood. */
export type Came = { readonly step: Desk | 'stop'; readonly tops: Tops };

/** Keys that scroll here: the letters pagers know besides may be answers. */
const SCROLLING = new Set(['up', 'down', 'pageup', 'pagedown', 'space', 'home', 'end']);

/** Shows the question the desk stands at until a key takes a step. `before`: where the transcript stood. */
export async function atQuestion(
  sitting: Sitting,
  desk: Desk,
  question: Question,
  given: { readonly progress: () => Progress; readonly before: Tops; readonly message: string },
): Promise<Came> {
  const { progress, before } = given;
  let { message } = given;
  let tops: Tops = { transcript: topFor(sitting, desk, question, before.transcript), question: 0 };
  for (;;) {
    const asked: Asked = { sitting, desk, question, tops, progress };
    if (wantsNote(desk)) {
      const noted = await writeNote(asked, message);
      if (noted !== null) return { step: noted, tops };
    }
    const page = pageOf(sitting);
    const laid = withTranscript(asked, questionScreen(question, page), roomBeside(sitting, message));
    show(sitting, laid.lines, message);
    const { name } = await sitting.screen.key();
    if (name === 'resize') continue;
    message = '';
    const command = commandOf(name, question);
    const step = answered(name, desk, question) ?? (await command?.(asked)) ?? null;
    if (step !== null) return { step, tops };
    const top =
      laid.rows < laid.of && SCROLLING.has(name) ? scrolled(name, laid.top, laid.rows, laid.of) : null;
    if (top !== null) tops = { ...tops, [laid.scrolls]: top };
    else if (command === undefined) message = unknownKey(name, keysOf(question, laid));
  }
}

function answered(name: string, desk: Desk, { keys }: Question): Desk | null {
  const value = keys.find(({ key }) => key === name)?.value;
  if (value !== undefined) return give(desk, value);
  return name === 'enter' ? accept(desk) : null;
}

/** Exactly those commands the question offers. */
function commandOf(name: string, question: Question): Command | undefined {
  return question.commands.some(({ key }) => key === name) ? commands[name] : undefined;
}

function keysOf({ keys, commands: offered }: Question, { rows, of }: Laid) {
  return [...keys, ...offered, ...(rows < of ? [{ key: 'arrows' }] : [])];
}

/** The transcript stands where the evidence is, or where it stood. */
function topFor(sitting: Sitting, desk: Desk, question: Question, before: number): number {
  const turn = firstTurn(question);
  if (turn === null) return before;
  const { tops } = transcript(desk.interaction, pageOf(sitting));
  // the turn before it is what it answers
  return tops[Math.max(0, turn - 2)] ?? before;
}
