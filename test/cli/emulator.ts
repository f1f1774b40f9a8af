import stringWidth from 'string-width';

/** The screen of a terminal: what stands on it after all that was written to it. */
export type Emulator = {
  readonly write: (text: string) => void;
  readonly resize: (rows: number, columns: number) => void;
  /** Its lines, without the blanks at their ends and without the empty lines at the bottom. */
  readonly text: () => string;
  /** All that was ever written, sequences and all. */
  readonly raw: () => string;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is looked for
const PIECES = /\u001b\[([\d;?]*)([A-Za-z])|\u001b[=>]|[\r\n\b]|\p{Extended_Pictographic}|[^\p{Cc}]\p{M}*/gu;

/** A terminal that knows just the sequences csaudit and inquirer write; any other is left standing to be seen. */
export function emulator(rows: number, columns: number): Emulator {
  let size = { rows, columns };
  let grid: string[][] = [];
  let kept: string[][] | null = null;
  let row = 0;
  let column = 0;
  let raw = '';

  const put = (piece: string) => {
    const wide = stringWidth(piece);
    if (column + wide > size.columns) {
      column = 0;
      down();
    }
    grid[row] ??= [];
    const line = grid[row] ?? [];
    while (line.length < column) line.push(' ');
    line.splice(column, wide, piece, ...Array.from({ length: wide - 1 }, () => ''));
    column += wide;
  };
  const down = () => {
    row += 1;
    if (row < size.rows) return;
    grid.shift();
    row = size.rows - 1;
  };
  const sequence = (given: string, letter: string) => {
    const n = Number(given) || 1;
    if (letter === 'A') row = Math.max(0, row - n);
    else if (letter === 'B') row = Math.min(size.rows - 1, row + n);
    else if (letter === 'C') column = Math.min(size.columns - 1, column + n);
    else if (letter === 'D') column = Math.max(0, column - n);
    else if (letter === 'G') column = n - 1;
    else if (letter === 'H') [row, column] = [0, 0];
    else if (letter === 'J' && given === '2') grid = [];
    else if (letter === 'K' && given === '2') grid[row] = [];
    else if (letter === 'h' && given === '?1049') [kept, grid] = [grid, []];
    else if (letter === 'l' && given === '?1049') [grid, kept] = [kept ?? [], null];
    else if (letter !== 'm' && given !== '?25') put(`<ESC[${given}${letter}>`);
  };
  return {
    write: text => {
      raw += text;
      for (const [piece, given = '', letter] of text.matchAll(PIECES)) {
        if (letter !== undefined) sequence(given, letter);
        else if (piece === '\r') column = 0;
        else if (piece === '\n') down();
        else if (piece === '\b') column = Math.max(0, column - 1);
        else put(piece);
      }
    },
    resize: (rows, columns) => {
      size = { rows, columns };
    },
    text: () =>
      Array.from({ length: grid.length }, (_, at) => (grid[at] ?? []).join('').trimEnd())
        .join('\n')
        .trimEnd(),
    raw: () => raw,
  };
}
