import { countedMore } from '../../numbers.ts';

/** GitHub refuses a comment of more characters. */
export const MOST_CHARACTERS = 65_536;

/**
 * A part of the page: lines around `rows`, each row one or more lines that stand or fall together. `rest` are rows that
 * are not even listed.
 */
export type Block = {
  readonly open: readonly string[];
  readonly rows: readonly string[];
  readonly close: readonly string[];
  readonly rest: number;
  /** What its rows are, as in `interactions`. */
  readonly noun: string;
};

/** Room for the line that says what was left out, of one block. */
const RESERVE = 120;

/** The blocks as one text of at most `most` characters. Rows that do not fit are left out, from the end, and told. */
export function fitted(blocks: readonly Block[], most = MOST_CHARACTERS): string {
  let text = '';
  blocks.forEach(({ open, rows, close, rest, noun }, at) => {
    const around = [...open, ...close].reduce((sum, line) => sum + line.length + 1, 0);
    // Every block that is still to come is owed the line that tells of it.
    let room = most - text.length - around - RESERVE * (blocks.length - at);
    const fitting: string[] = [];
    for (const row of rows) {
      room -= row.length + 1;
      if (room < 0) break;
      fitting.push(row);
    }
    const left = rows.length - fitting.length + rest;
    const told = left === 0 ? [] : ['', `… and ${countedMore(left, noun)} left out here`];
    if (rows.length > 0 && fitting.length === 0) text += `${told.join('\n')}\n\n`;
    else if (rows.length + open.length > 0)
      text += `${[...open, ...fitting, ...told, ...close].join('\n')}\n\n`;
  });
  return `${text.trimEnd()}\n`;
}
