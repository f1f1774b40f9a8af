import { heading, transcript } from '../../renderers/desk/index.ts';
import { type Desk, pick } from '../../session/index.ts';
import { askLine } from './ask-line.ts';
import type { Asked } from './question-lines.ts';
import { scrolled } from './scroll.ts';
import { readTurns, writeTurns } from './turn-numbers.ts';
import { firstTurn, turnsOf } from './turns-of.ts';

const HELP = 'Numbers of turns, as in 3 5-7; Enter takes them, Escape leaves, arrows scroll.';

/** Asks for the turns that are evidence, which are marked in the transcript above while they are typed. */
export async function pickTurns({ sitting, desk, question, progress }: Asked): Promise<Desk | null> {
  const { interaction, scene } = desk;
  const most = interaction.turns.length;
  const before = question.answer === null ? '' : writeTurns(turnsOf({ ...question, suggestion: null }));
  // The next number is not to become a part of the last one.
  const preset = before === '' ? '' : `${before} `;
  // The turn that is brought into view, until arrows scroll: the last one typed.
  let wanted = firstTurn(question) ?? 1;
  let typed = preset;
  let seen = { top: 0, rows: 1, of: 1 };
  let scrolls = false;
  const text = await askLine(sitting, {
    label: 'Turns: ',
    preset,
    help: HELP,
    above: (text, page, rows) => {
      const read = readTurns(text, most);
      const turns = 'turns' in read ? read.turns : [];
      if (text !== typed) {
        wanted = turns.at(-1) ?? wanted;
        typed = text;
        scrolls = false;
      }
      const head = heading({ interaction, metric: scene.metric, progress: progress() }, page).slice(0, 1);
      const { lines, tops } = transcript(interaction, page, turns);
      const room = Math.max(1, rows - head.length);
      const last = Math.max(0, lines.length - room);
      const top = scrolls ? seen.top : inView(seen.top, tops[wanted - 1] ?? 0, room);
      seen = { top: Math.min(top, last), rows: room, of: lines.length };
      const shown = lines.slice(seen.top, seen.top + room).map(line => `  ${line}`);
      return [...head, ...shown];
    },
    turn: (text, { name }) => {
      const top = ARROWS.has(name) ? scrolled(name, seen.top, seen.rows, seen.of) : null;
      if (top === null) return null;
      scrolls = true;
      seen = { ...seen, top };
      return text;
    },
    refuse: text => {
      const read = readTurns(text, most);
      return 'problem' in read ? read.problem : null;
    },
  });
  if (text === null || text === before) return null;
  const read = readTurns(text, most);
  return 'problem' in read ? null : pick(desk, read.turns);
}

const ARROWS = new Set(['up', 'down', 'pageup', 'pagedown']);

/** Scrolls as little as needed for a line to be seen, not at the very bottom. */
function inView(top: number, line: number, rows: number): number {
  return line >= top && line < top + Math.ceil(rows / 2) ? top : Math.max(0, line - 1);
}
