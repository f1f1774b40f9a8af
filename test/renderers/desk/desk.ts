import type { Interaction } from '../../../src/model/interaction.ts';
import type { DeskPage } from '../../../src/renderers/desk/page.ts';
import type { ShownQuestion } from '../../../src/renderers/desk/question.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { interaction, talk } from '../../probes/looking.ts';
import { aChecklist, anItem } from '../a-report.ts';

/** 80 columns without colour, nothing hidden. */
export const PAGE: DeskPage = { style: makeStyle({ colour: false, unicode: true }), width: 80, blind: null };

/** A chat with a bot, a system line, and an agent with a name. */
export const PARCEL: Interaction = {
  ...interaction(
    [
      ...talk('B 0: Welcome', 'C 5: My parcel is late', 'S 8: Ana Horvat joined'),
      { ...said('A 52.4: Good morning, this is Ana. May I have the number?'), name: 'Ana Horvat' },
      ...talk('C 61: Q-48213'),
    ],
    { channel: 'chat', agent: 'Ana Horvat', mail: 'ana.horvat@example.com', csat: 2 },
  ),
  id: 'C-1001',
};

export function said(line: string) {
  const [turn] = talk(line);
  if (turn === undefined) throw new Error('no turn');
  return turn;
}

const item = anItem({
  id: 'greeting',
  ask: 'Did the agent greet the customer?',
  weight: 2,
  answers: [
    { id: 'yes', label: 'Yes', credit: 1 },
    { id: 'no', label: 'No', credit: 0 },
  ],
});

/** A question nobody has answered, without a suggestion. */
export function aQuestion(over: Partial<ShownQuestion> = {}): ShownQuestion {
  return {
    checklist: aChecklist([item]),
    section: { id: 'opening', title: 'Opening', items: [item] },
    item,
    number: 3,
    of: 20,
    answer: null,
    suggestion: null,
    suggested: null,
    enter: null,
    keys: [
      { key: 'y', value: 'yes', label: 'Yes' },
      { key: 'n', value: 'no', label: 'No' },
      { key: 'x', value: 'na', label: 'not applicable' },
    ],
    commands: [
      { key: '?', does: 'standard' },
      { key: 'q', does: 'stop' },
    ],
    ...over,
  };
}
