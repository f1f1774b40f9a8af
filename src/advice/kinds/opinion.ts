import { type Advice, placed } from '../advice.ts';
import { wordsIn } from '../words.ts';

const OPINIONS = new Set(
  'acceptable adequate adequately appropriate appropriately attentive bad caring competent correct courteous courteously decent effective effectively efficient efficiently empathetic empathetically empathic empathy excellent fine friendliness friendly good great helpful kind kindly knowledgeable nice nicely patient patiently pleasant pleasantly polite politely politeness poor professional professionalism professionally proper properly quality reasonable reasonably respectful respectfully right satisfactory satisfied suitable sympathetic warm warmly well'.split(
    ' ',
  ),
);

/** What is "professional" two people see in two ways: only a standard or a probe says what is to be seen or heard. */
export const opinion: Advice = {
  id: 'opinion',
  summary: 'a question answered by opinion only',
  look: written =>
    placed(written).flatMap(({ item, path }) => {
      const word = wordsIn(item.ask).find(one => OPINIONS.has(one));
      if (word === undefined || item.standard !== null || item.probe !== null) return [];
      const message = `${item.id} is answered by opinion only: what "${word}" means, each auditor decides`;
      return [
        {
          path: [...path, 'ask'],
          message,
          hint: 'add a standard that says what is seen or heard where it is met',
        },
      ];
    }),
};
