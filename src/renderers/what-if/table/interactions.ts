import type { AnswerMove, InteractionChange, WhatIf } from '../../../model/what-if.ts';
import { clean } from '../../clean.ts';
import { count, difference } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { signed, signWidth } from '../../style.ts';
import { andMore, titled } from '../../table/section.ts';
import { paragraph } from '../../text.ts';
import {
  grounds,
  outcomeWords,
  passedWord,
  scoreMove,
  toneOfChange,
  turnedWords,
  verdictWords,
  weightWords,
} from '../words.ts';

const SHOWN = 10;

/** The interactions that came out otherwise, changed verdicts first, each with what moved it. */
export function interactions(whatIf: WhatIf, page: RenderOptions): readonly string[] {
  const { style } = page;
  const shown = whatIf.interactions.slice(0, SHOWN);
  const verdicts = turnedWords(whatIf.turned, style);
  const lines = [
    ...(verdicts === '' ? [] : line(verdicts, 0, page).map(style.dim)),
    ...shown.flatMap(one => interactionLines(one, whatIf, page)),
    ...andMore(whatIf.changed - shown.length, style, ' (-f json lists up to 1,000)'),
  ];
  const title = `Interactions that come out otherwise (${count(whatIf.changed)})`;
  return titled(title, lines, page);
}

function interactionLines(one: InteractionChange, whatIf: WhatIf, page: RenderOptions): readonly string[] {
  const { style } = page;
  const { dot, arrow } = style.marks;
  const { before, after } = one.passed;
  const verdict = before === after ? '' : ` ${dot} ${passedWord(before)} ${arrow} ${passedWord(after)}`;
  const failing = verdictWords(one, whatIf, style);
  const agent = one.agent === null ? '' : ` ${dot} ${one.agent}`;
  const head = `${one.id}${agent}${verdict} ${dot} ${scoreMove(style, one.score)}${failing === '' ? '' : `: ${failing}`}`;
  return [
    ...signed(toneOfChange(one), line(head, 0, page), style),
    ...one.weights.flatMap(move => {
      const { checklist, moved, why } = weightWords(move, whatIf, style);
      return line(`${checklist} ${moved}: ${why}`, 2, page).map(style.dim);
    }),
    ...one.moves.flatMap(move => line(moveWords(move, page), 2, page).map(style.dim)),
  ];
}

function moveWords(move: AnswerMove, { style, quotes }: RenderOptions): string {
  const { turn, text } = grounds(move, quotes);
  const place = turn === null ? '' : ` ${style.marks.dot} turn ${turn}`;
  const name = `${move.checklist}.${move.item} ${difference(style, move.moved)}`;
  return `${name}: ${outcomeWords(move)}${place}${text === '' ? '' : `: ${text}`}`;
}

function line(text: string, indent: number, { style, width }: RenderOptions): string[] {
  const layout = { width, indent: signWidth(style) + indent, lines: 3, more: style.marks.more };
  return paragraph(clean(text), layout);
}
