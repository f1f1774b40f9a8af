/** A stream of text going out. `write` waits while the reader is slow, and does nothing once the reader is gone. */
export type Output = {
  readonly write: (text: string) => Promise<void>;
  readonly isTTY: boolean;
  readonly columns: number | null;
};

/** Everything csaudit knows of the process around it. */
export type Io = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
};

export function processIo(host: NodeJS.Process): Io {
  const interrupt = new AbortController();
  // `once`: a second Ctrl-C ends the process at once, as users expect of an unwilling program.
  host.once('SIGINT', () => {
    interrupt.abort();
    host.stdin.destroy();
  });
  return {
    stdin: host.stdin,
    stdout: outputTo(host.stdout),
    stderr: outputTo(host.stderr),
    env: host.env,
    cwd: host.cwd(),
    signal: interrupt.signal,
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  let gone = false;
  // A reader that leaves (`| head -1`) is no error of ours: stop quietly, keep the verdict's exit code.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return {
    write: text =>
      gone || text === '' ? Promise.resolve() : new Promise(resolve => stream.write(text, () => resolve())),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
  };
}
