import { jumpList } from '../../renderers/desk/index.ts';
import { asked, current, type Desk, jump } from '../../session/index.ts';
import { askLine } from './ask-line.ts';
import type { Sitting } from './sitting.ts';

const HELP = 'Walk with the arrows or type a number; Enter goes there, Escape leaves.';

/** Shows all questions and asks for one of them; `null`: the auditor stays. */
export async function jumpTo(sitting: Sitting, desk: Desk): Promise<Desk | null> {
  const questions = asked(desk);
  const of = questions.length;
  const here = (current(desk)?.number ?? of) - 1;
  let chosen = here;
  const text = await askLine(sitting, {
    label: 'Go to: ',
    preset: '',
    help: HELP,
    above: (text, page, rows) => {
      const number = numberIn(text, of);
      if (number !== null) chosen = number - 1;
      const top = Math.max(0, Math.min(chosen - Math.floor(rows / 2), of - rows));
      return jumpList(questions, chosen, page).slice(top, top + rows);
    },
    turn: (_text, { name }) => {
      const step = STEPS[name];
      if (step === undefined) return null;
      chosen = Math.max(0, Math.min(of - 1, chosen + step));
      return '';
    },
    refuse: text =>
      text === '' || numberIn(text, of) !== null ? null : `"${text}" is not one of 1 to ${of}`,
  });
  const question = text === null ? undefined : questions[chosen];
  if (question === undefined || question === current(desk)) return null;
  return jump(desk, { checklist: question.checklist.id, item: question.item.id });
}

const STEPS: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  pageup: -10,
  pagedown: 10,
  home: -Infinity,
  end: Infinity,
};

function numberIn(text: string, of: number): number | null {
  const number = /^\d+$/u.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= of ? number : null;
}
