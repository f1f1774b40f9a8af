import { InputError } from '../model/input-error.ts';

/** A stream of text, or of what else it takes, going out. `write` waits while the reader is slow, and does nothing once the reader is gone. */
export type Output<Taken = string> = {
  readonly write: (text: Taken) => Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number | null;
};

/** Everything csaudit knows of the process around it. */
export type Io = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output<string | Uint8Array>;
  readonly stderr: Output;
  /** Where a person can be asked something; `null` unless stdin and stderr are both a terminal. */
  readonly terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. SOURCE_DATE_EPOCH (seconds) stops the clock, for records that can be made again to the byte. */
  readonly now: () => number;
  /** Aborted by Ctrl-C, and by a request to end. */
  readonly signal: AbortSignal;
};

export function processIo(host: NodeJS.Process): Io {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // `once`: a second Ctrl-C ends the process at once, as users expect of an unwilling program.
    host.once(signal, () => {
      interrupt.abort();
      host.stdin.destroy();
    });
  }
  return {
    // opened when somebody reads it, which most runs never do
    get stdin() {
      return host.stdin;
    },
    stdout: outputTo(host.stdout, 'stdout'),
    stderr: outputTo(host.stderr, 'stderr'),
    get terminal() {
      return host.stdin.isTTY && host.stderr.isTTY ? { input: host.stdin, output: host.stderr } : null;
    },
    env: host.env,
    cwd: host.cwd(),
    now: clockOf(host.env),
    signal: interrupt.signal,
  };
}

function clockOf({ SOURCE_DATE_EPOCH: stopped = '' }: Io['env']): Io['now'] {
  return /^\d+$/u.test(stopped) ? () => Number(stopped) * 1000 : () => Date.now();
}

function outputTo(stream: NodeJS.WriteStream, name: string): Output<string | Uint8Array> {
  // Failures reach `write`; without a listener they would end the process as well.
  stream.on('error', () => {});
  const write = (text: string | Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, error => {
        // A reader that leaves (`| head -1`) is no error of ours: stop quietly, keep the verdict's exit code.
        if (error == null || LEFT.has('code' in error ? error.code : null)) resolve();
        else reject(new InputError([{ message: `${name} cannot be written: ${error.message}` }]));
      });
    });
  return {
    write: text => (text === '' ? Promise.resolve() : write(text)),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
  };
}

const LEFT: ReadonlySet<unknown> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);
