import type { DeskPage } from '../../renderers/desk/index.ts';
import { displayWidth } from '../../renderers/text.ts';
import type { Key } from './key.ts';
import { lineOf, textOf, typeKey, windowOf } from './line.ts';
import { pageOf, roomBeside, type Sitting, showLine } from './sitting.ts';

export type LineAsked = {
  readonly label: string;
  readonly preset: string;
  /** What stands above it, in so many rows, for what has been typed so far. */
  readonly above: (text: string, page: DeskPage, rows: number) => readonly string[];
  /** Said beneath what stands above it: what to do. */
  readonly help: string;
  /** Says what is wrong with a text, which is then not taken; `null`: nothing. */
  readonly refuse?: (text: string) => string | null;
  /** What a key makes of the text (arrows that count, that scroll what stands above); `null`: it types as any other. */
  readonly turn?: (text: string, key: Key) => string | null;
};

/** Asks for a line of text at the foot of the screen: Enter takes it; `null`: Escape, nothing shall change. */
export async function askLine(sitting: Sitting, asked: LineAsked): Promise<string | null> {
  let line = lineOf(asked.preset);
  let message = '';
  for (;;) {
    const page = pageOf(sitting);
    const { before, behind } = windowOf(line, page.width - displayWidth(asked.label), displayWidth);
    const said = message === '' ? asked.help : message;
    const above = asked.above(textOf(line), page, roomBeside(sitting, said) - 1);
    const prompt = {
      prompt: `${asked.label}${before}`,
      behind: { text: behind, width: displayWidth(behind) },
    };
    showLine(sitting, above, said, prompt);
    const key = await sitting.screen.key();
    if (key.name === 'resize') continue;
    message = '';
    if (key.name === 'escape') return null;
    if (key.name === 'enter') {
      const text = textOf(line).trim();
      const problem = asked.refuse?.(text) ?? null;
      if (problem === null) return text;
      message = problem;
      continue;
    }
    const turned = asked.turn?.(textOf(line), key) ?? null;
    line = turned === null ? (typeKey(line, key) ?? line) : lineOf(turned);
  }
}
