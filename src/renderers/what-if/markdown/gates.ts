import type { Reason } from '../../../model/report.ts';
import type { WhatIf } from '../../../model/what-if.ts';
import { count, points, written } from '../../numbers.ts';
import type { Style } from '../../style.ts';
import { gateWord } from '../words.ts';
import { cell } from './code.ts';
import type { Block } from './fitted.ts';

const SHOWN = 30;

/** Every condition of the gate, as it is and as it would be. */
export function gates({ verdicts }: WhatIf, style: Style): Block {
  const { before, after } = verdicts;
  const names = [...new Set([...before.reasons, ...after.reasons].map(nameOf))];
  const rows = names.map(name => {
    const [was, is] = [before, after].map(({ reasons }) => reasons.find(reason => nameOf(reason) === name));
    return `| ${cell(name)} | ${found(was, style)} | ${found(is, style)} |`;
  });
  const open = [`**Gate** now: **${gateWord(before)}**; afterwards: **${gateWord(after)}**`];
  return {
    open:
      names.length === 0
        ? ['No gate was asked for.']
        : [...open, '', '| | now | afterwards |', '|---|---:|---:|'],
    rows: rows.slice(0, SHOWN),
    close: [],
    rest: Math.max(0, rows.length - SHOWN),
    noun: 'conditions',
  };
}

function nameOf({ what, operator, expected }: Reason): string {
  return `${what} ${operator} ${written(expected)}`;
}

function found(reason: Reason | undefined, style: Style): string {
  if (reason === undefined) return style.marks.none;
  const { actual, expected, state, note } = reason;
  const figure =
    actual !== null && Number.isInteger(actual) ? count(actual) : points(style, actual, expected);
  return `${figure} ${state === 'failed' ? 'NOT met' : state}${note === null ? '' : ` (${cell(note)})`}`;
}
