import { type Advice, placed } from '../advice.ts';
import { quoted } from '../words.ts';

/** Verbs of service: "and offer" begins a second question, "and clear" does not. */
const VERBS =
  'acknowledge|answer|apologi[sz]e|ask|call|check|close|confirm|explain|follow|give|greet|help|introduce|keep|listen|name|note|offer|promise|record|repeat|resolve|say|show|solve|speak|stay|summari[sz]e|tell|thank|transfer|use|verify|write';
const SECOND = new RegExp(
  `\\?.+\\?|\\b(?:${VERBS}) ?/ ?(?:${VERBS})\\b|(?:\\b(?:and|or) |& ?)(?:then |also )?(?:did|was|were|is|are|does|has|have|${VERBS})\\b(?! (?:page|desk|line|centre|center|text|number)s?\\b)|\\bas well as\\b|\\band/or\\b`,
  'iu',
);

/** An answer to two questions at once tells neither: yes to one and no to the other has no place to go. */
export const twoQuestions: Advice = {
  id: 'two-questions',
  summary: 'two questions in one',
  look: written =>
    placed(written).flatMap(({ item, path }) => {
      const found = SECOND.exec(item.ask)?.[0];
      if (found === undefined) return [];
      const message = `${item.id} asks two questions in one: ${quoted(item.ask)}`;
      return [
        { path: [...path, 'ask'], message, hint: 'make an item of each: a yes and a no fit into no answer' },
      ];
    }),
};
