import stringWidth from 'string-width';

let graphemes: Intl.Segmenter | undefined;

/** Code units beyond which no text of one column can be of interest: bounds the work a hostile text can cause. */
const UNITS_PER_COLUMN = 16;

/** Most of what is measured; for this the package takes ten times as long. */
const PRINTABLE_ASCII = /^[ -~]*$/u;

/** Columns a clean text takes in a terminal: two for wide characters. The measure is the one cli-table3 pads with. */
export function displayWidth(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text);
}

/** The text, cut to `width` columns; a cut text ends with `more`. Never cuts inside a character. */
export function cut(text: string, width: number, more: string): string {
  const head = text.slice(0, width * UNITS_PER_COLUMN);
  if (head.length === text.length && displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of charactersOf(head, width)) {
    if (displayWidth(kept + character + more) > width) break;
    kept += character;
  }
  return kept + more;
}

/** The text in lines of at most `width` columns, broken at spaces, and inside words that are wider than a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ').filter(word => word !== '');
  for (const word of words.flatMap(word => breakWord(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text in at most `layout.lines` lines behind a hanging indent; what does not fit is cut and ends with `more`. */
export function paragraph(
  text: string,
  layout: { readonly width: number; readonly indent: number; readonly lines: number; readonly more: string },
): string[] {
  const width = layout.width - layout.indent;
  const head = text.slice(0, width * layout.lines * UNITS_PER_COLUMN);
  const lines = wrap(head, width);
  const whole = head.length === text.length && lines.length <= layout.lines;
  const rest = `${lines.slice(layout.lines - 1).join(' ')}${layout.more}`;
  const shown = whole ? lines : [...lines.slice(0, layout.lines - 1), cut(rest, width, layout.more)];
  return shown.map(line => ' '.repeat(layout.indent) + line);
}

function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of charactersOf(word, width)) {
    if (displayWidth(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Characters as people see them; one that is wider than the whole line (joined without end) falls apart. */
function* charactersOf(text: string, width: number): Generator<string> {
  if (PRINTABLE_ASCII.test(text)) return yield* text;
  // made when first needed: that takes 10 ms, which most runs can do without
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(segment) > width) yield* segment;
    else yield segment;
  }
}
