import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { ROOT } from '../running.ts';
import { type Emulator, emulator } from './emulator.ts';

/** csaudit running in a real terminal, with somebody at its keyboard. */
export type Pty = {
  /** What stands on the screen. */
  readonly screen: () => string;
  /** All that was written to the terminal. */
  readonly raw: () => string;
  readonly press: (keys: string) => void;
  /** Waits until the screen shows this; rejects with the screen when csaudit ends before, or waits for somebody. */
  readonly shows: (what: string | RegExp) => Promise<string>;
  readonly resize: (rows: number, columns: number) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Takes the terminal away, if it is still there. */
  readonly hangUp: () => void;
  /** Waits for the end: the exit code, and what stands on the screen then. */
  readonly over: Promise<{ readonly code: number | null; readonly screen: string }>;
};

export type PtyHow = {
  readonly rows?: number;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
};

let ptys = 0;

/** What takes longer on the busiest machine will not come at all. */
const PATIENCE_MS = 20_000;

/** A screen is written at once, and arrives in a few pieces. */
const DRAWN_MS = 50;

/** Starts `csaudit <args>` in `folder`, in a terminal that util-linux's script makes. */
export function startPty(folder: string, args: string, how: PtyHow = {}): Pty {
  const { rows = 24, columns = 80, env = {} } = how;
  ptys += 1;
  const place = join(folder, '..', `pty-${process.pid}-${ptys}`);
  const command = `exec ${process.execPath} ${join(ROOT, 'bin/csaudit.js')} ${args}`;
  const line = `(tty; echo $$) > '${place}'; stty rows ${rows} cols ${columns}; ${command}`;
  const terminal: Emulator = emulator(rows, columns);
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      TERM: 'xterm',
      SHELL: '/bin/sh',
      ...env,
    },
  });
  const waiting = new Set<(late?: boolean) => void>();
  const decoder = new StringDecoder('utf8');
  child.stdout.on('data', (chunk: Buffer) => {
    terminal.write(decoder.write(chunk));
    for (const look of [...waiting]) look();
  });
  let ended = false;
  const over = new Promise<{ code: number | null; screen: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      ended = true;
      child.stdin.destroy();
      resolve({ code, screen: terminal.text() });
      for (const look of [...waiting]) look();
    });
  });
  child.stdin.on('error', () => {}); // keys pressed after the end
  const lineOf = (at: number) => readFileSync(place, 'utf8').split('\n')[at] ?? '';
  return {
    screen: terminal.text,
    raw: terminal.raw,
    press: keys => void child.stdin.write(keys),
    shows: what =>
      new Promise((resolve, reject) => {
        const look = (late = false) => {
          const text = terminal.text();
          const there = typeof what === 'string' ? text.includes(what) : what.test(text);
          if (!there && !ended && !late) return;
          waiting.delete(look);
          clearTimeout(timer);
          // What came so far may be half of a screen.
          if (there) setTimeout(() => resolve(terminal.text()), DRAWN_MS);
          else reject(new Error(`${ended ? 'it ended' : 'it waits'} without showing ${what}:\n${text}`));
        };
        const timer = setTimeout(() => look(true), PATIENCE_MS);
        waiting.add(look);
        look();
      }),
    resize: (rows, columns) => {
      terminal.resize(rows, columns);
      execFileSync('stty', ['-F', lineOf(0), 'rows', `${rows}`, 'cols', `${columns}`]);
    },
    kill: signal => process.kill(Number(lineOf(1)), signal),
    hangUp: () => void child.kill('SIGTERM'),
    over,
  };
}
