import type { AnswerMove, InteractionChange, WhatIf } from '../../../model/what-if.ts';
import { count, difference, points } from '../../numbers.ts';
import type { Style } from '../../style.ts';
import { lineWords } from '../table/groups.ts';
import {
  grounds,
  outcomeWords,
  passedWord,
  scoreMove,
  turnedWords,
  verdictWords,
  weightWords,
} from '../words.ts';
import { cell, code } from './code.ts';
import type { Block } from './fitted.ts';

const SHOWN = { items: 20, groups: 30, rejected: 10 };

const UNTOLD =
  'What cannot be told without the export is unverifiable here: the coverage falls, and groups that cross a line and the gate stay open.';

/** The items that moved the overall score, the largest move first. */
export function items({ items, change, checklists }: WhatIf, style: Style): Block {
  const rows = items.map(({ checklist, item, moved, pointsLost, told }) => {
    const lost = `${points(style, pointsLost.before)} ${style.marks.arrow} ${points(style, pointsLost.after)}`;
    const untold = told ? '' : ' cannot be told without the export';
    return `| ${cell(`${checklist}.${item}`)}${untold} | ${difference(style, moved)} | ${lost} |`;
  });
  const weighs = checklists.some(({ moved }) => Math.abs(moved) > 1e-9);
  const weights = weighs ? [`| weights of checklists | ${difference(style, change.checklists)} | |`] : [];
  const other = Math.abs(change.rest ?? 0) > 1e-9;
  const rest = other ? [`| not from items | ${difference(style, change.rest)} | |`] : [];
  const all = [...rows.slice(0, SHOWN.items), ...weights, ...rest];
  return {
    open:
      all.length === 0
        ? []
        : ['#### Items that moved the score', '', '| item | moved | points lost |', '|---|---:|---:|'],
    rows: all,
    close: items.every(({ told }) => told) ? [] : ['', UNTOLD],
    rest: Math.max(0, rows.length - SHOWN.items),
    noun: 'items',
  };
}

/** The groups that would stand on the other side of a line. */
export function groups({ groups }: WhatIf, style: Style): Block {
  const rows = groups.map(one => {
    const scores = [one.score.before, one.score.after].map(score => points(style, score, one.bound.after));
    const now =
      one.reached.after === null ? 'cannot be told' : one.reached.after ? 'reaches it' : 'falls below';
    return `| ${cell(one.by, 40)} ${cell(one.key, 80)} | ${scores.join(' | ')} | ${lineWords(one, style)}: ${now} |`;
  });
  return {
    open:
      rows.length === 0
        ? []
        : ['#### Groups that cross a line', '', '| group | before | after | line |', '|---|---:|---:|---|'],
    rows: rows.slice(0, SHOWN.groups),
    close: [],
    rest: Math.max(0, rows.length - SHOWN.groups),
    noun: 'groups',
  };
}

/** Records that could not be read afterwards, though they can be now. */
export function rejected({ rejected }: WhatIf): Block {
  const rows = rejected.after.map(
    ({ file, line, reason }) => `- ${code(`${file}:${line}`)}: ${code(reason)}`,
  );
  return {
    open: rows.length === 0 ? [] : ['#### Rejected afterwards, though read now', ''],
    rows: rows.slice(0, SHOWN.rejected),
    close: [],
    rest: Math.max(0, rows.length - SHOWN.rejected),
    noun: 'records',
  };
}

/** The interactions that came out otherwise, folded away; as many as the comment can hold. */
export function interactions(whatIf: WhatIf, style: Style, quotes: boolean): Block {
  if (whatIf.changed === 0) return { open: [], rows: [], close: [], rest: 0, noun: '' };
  const verdicts = turnedWords(whatIf.turned, style);
  const told = `${count(whatIf.changed)} ${whatIf.changed === 1 ? 'interaction comes' : 'interactions come'} out otherwise`;
  return {
    open: ['<details>', `<summary>${told}${verdicts === '' ? '' : `: ${verdicts}`}</summary>`, ''],
    rows: whatIf.interactions.map(one => interactionRow(one, whatIf, style, quotes)),
    close: ['', '</details>'],
    rest: whatIf.changed - whatIf.interactions.length,
    noun: 'interactions',
  };
}

function interactionRow(one: InteractionChange, whatIf: WhatIf, style: Style, quotes: boolean): string {
  const { before, after } = one.passed;
  const { arrow } = style.marks;
  const agent = one.agent === null ? '' : ` (${code(one.agent, 80)})`;
  const verdict = before === after ? '' : ` ${passedWord(before)} ${arrow} **${passedWord(after)}**,`;
  const failing = verdictWords(one, whatIf, style);
  const why = failing === '' ? '' : `: ${code(failing)}`;
  return [
    `- ${code(one.id, 80)}${agent}:${verdict} ${scoreMove(style, one.score)}${why}`,
    ...one.weights.map(move => {
      const { checklist, moved, why } = weightWords(move, whatIf, style);
      return `  - ${code(checklist)} ${moved}: ${code(why)}`;
    }),
    ...one.moves.map(move => `  - ${moveWords(move, style, quotes)}`),
  ].join('\n');
}

function moveWords(move: AnswerMove, style: Style, quotes: boolean): string {
  const { turn, text } = grounds(move, quotes);
  const place = turn === null ? '' : `, turn ${turn}`;
  const name = `${code(`${move.checklist}.${move.item}`)} ${difference(style, move.moved)}`;
  return `${name}: ${outcomeWords(move)}${place}${text === '' ? '' : `: ${code(text)}`}`;
}
