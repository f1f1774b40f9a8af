import { AbortPromptError, createPrompt, ExitPromptError, useEffect, useState } from '@inquirer/core';
import type { Io } from '../io.ts';
import { type Key, type Keypress, keyTaker, RESIZE } from './key.ts';
import { keyQueue } from './key-queue.ts';
import { plainOutput } from './plain-output.ts';

/** How many columns and rows there are to draw on. */
export type Size = { readonly columns: number; readonly rows: number };

/**
 * What a screen shows: at most `rows` lines with the last one, `prompt`, at whose end the cursor stands. It is never
 * empty and never as wide as the screen. `behind`: what stands after the cursor, `width` columns wide.
 */
export type Frame = {
  readonly lines: readonly string[];
  readonly prompt: string;
  readonly behind?: { readonly text: string; readonly width: number };
};

/** A whole terminal to draw on and to take single keys from. */
export type Screen = {
  readonly size: () => Size;
  readonly draw: (frame: Frame) => void;
  /** The next key. Rejects on Ctrl-C (`isInterrupt`), and when the terminal is gone (`isGone`). */
  readonly key: () => Promise<Key>;
  /** Gives the terminal back as it was found. */
  readonly leave: () => Promise<void>;
};

/** Whether a key could not be had because the terminal is gone, or the process was asked to end. */
export function isGone(error: unknown): boolean {
  return error instanceof AbortPromptError;
}

type Terminal = NonNullable<Io['terminal']>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const ESCAPE_MS = 100;

/** Where a terminal does not say. */
const COMMON: Size = { columns: 80, rows: 24 };

// A screen of its own, on which what is pasted comes between two marks: a pasted text is not to be taken for keys.
const WIPE = '\u001b[2J\u001b[H';
const ENTER = `\u001b[?1049h\u001b[?2004h${WIPE}`;
const LEAVE = '\u001b[?2004l\u001b[?1049l';

/**
 * Takes the terminal over: one prompt of inquirer's for the whole sitting, so that no key typed between two questions
 * is lost, or shown, or taken for the wrong one.
 */
export function openScreen({ input, output }: Terminal, { env, signal }: Io): Screen {
  const keys = keyQueue();
  const dumb = env.TERM === 'dumb';
  const control = (sequence: string) => dumb || output.write(sequence);
  let show: (frame: Frame) => void = () => {};
  let end: () => void = () => {};

  const prompt = createPrompt<void, { readonly first: Frame }>(({ first }, done) => {
    const [frame, setFrame] = useState(first);
    useEffect(rl => {
      // A lone Escape is known by nothing coming after it; half a second of it feels broken.
      Object.assign(rl, { escapeCodeTimeout: ESCAPE_MS });
      show = setFrame;
      end = done;
      // not inquirer's useKeypress, which does not tell what a key types
      const take = keyTaker(keys.push);
      const pressed = (text: string | undefined, key: Keypress) => {
        rl.clearLine(0);
        take(text, key);
      };
      const gone = () => keys.fail(new AbortPromptError());
      rl.input.on('keypress', pressed);
      rl.on('close', gone); // Ctrl-D, or nobody at the other end
      rl.on('SIGTSTP', () => {}); // Ctrl-Z would leave the shell with half a screen
      return () => {
        rl.input.removeListener('keypress', pressed);
        rl.removeListener('close', gone);
      };
    }, []);
    return contentOf(frame, dumb);
  });

  const resized = () => {
    control(WIPE);
    keys.push(RESIZE);
  };
  const lost = () => keys.fail(new AbortPromptError());
  // `io.signal` tells of them. Where inquirer alone listened, it would end the process before the terminal is given back.
  const told = () => {};
  for (const name of SIGNALS) process.on(name, told);
  control(ENTER);
  output.on('resize', resized);
  input.on('error', lost);
  const context = { input, output: dumb ? plainOutput(output) : output, signal };
  const over = prompt({ first: { lines: [], prompt: ' ' } }, { ...context, clearPromptOnDone: true }).catch(
    error => keys.fail(error instanceof ExitPromptError ? error : new AbortPromptError()),
  );
  return {
    size: () => ({ columns: output.columns || COMMON.columns, rows: output.rows || COMMON.rows }),
    draw: frame => {
      show({ ...frame });
      const { width } = frame.behind ?? { width: 0 };
      if (width > 0) control(`\u001b[${width}D`);
    },
    key: keys.next,
    leave: async () => {
      end();
      await over;
      output.removeListener('resize', resized);
      for (const name of SIGNALS) process.removeListener(name, told);
      control(LEAVE);
    },
  };
}

function contentOf({ lines, prompt, behind }: Frame, dumb: boolean): string {
  // A terminal that cannot be wiped shows one screen after the other.
  return [...(dumb ? [''] : []), ...lines, `${prompt}${behind?.text ?? ''}`].join('\n');
}
