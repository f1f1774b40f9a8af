import { clean } from '../../renderers/clean.ts';
import { wrap } from '../../renderers/text.ts';
import { type Desk, jump, note, wantsNote } from '../../session/index.ts';
import { askLine } from './ask-line.ts';
import { type Asked, withTranscript } from './question-lines.ts';

const HELP = 'Enter keeps the note, Escape leaves it as it was.';
const DUE = 'A critical item was missed: say in a few words what happened. Enter goes on, Escape goes back.';

/** Asks for a note, the present one to begin with. `null`: it shall stay as it is. `message`: said instead of the help. */
export async function writeNote(asked: Asked, message = ''): Promise<Desk | null> {
  const { sitting, desk, question } = asked;
  const due = wantsNote(desk);
  const preset = question.answer?.note ?? '';
  const text = await askLine(sitting, {
    label: 'Note: ',
    preset,
    help: message === '' ? (due ? DUE : HELP) : message,
    above: (_text, { style, width }, rows) => {
      const ask = wrap(clean(question.item.ask), width).map(style.strong);
      return withTranscript(asked, ask, rows).lines;
    },
  });
  const { checklist, item } = question;
  if (text === null) return due ? jump(desk, { checklist: checklist.id, item: item.id }) : null;
  return text === preset && !due ? null : note(desk, text);
}
