import { Writable } from 'node:stream';

/** A terminal that knows no control sequences (TERM=dumb): what is meant to move the cursor is left out. */
export function plainOutput(output: NodeJS.WriteStream): NodeJS.WritableStream {
  return new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      const text = String(chunk).replace(SEQUENCES, '');
      if (text === '') done();
      else output.write(text, () => done());
    },
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is looked for
const SEQUENCES = /\u001b\[[\d;?]*[A-Za-z]/gu;
