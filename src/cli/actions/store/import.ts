import { readLines } from '../../../readers/input/lines.ts';
import { decodeText } from '../../../readers/input/text.ts';
import { clean } from '../../../renderers/clean.ts';
import { counted } from '../../../renderers/numbers.ts';
import { type FileLine, type Imported, importAudits } from '../../../store/index.ts';
import type { ImportOptions } from '../../commands/store.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { closeExport, openExport } from '../../reading-files.ts';
import { auditorOf } from '../audit/auditor.ts';
import { withNewStore } from './open.ts';

/** A transcript of the longest kind, with every character of it escaped. */
const LONGEST_LINE = 384 << 20;

/** Takes the audits of another store in, whole or not at all. */
export async function importStore(io: Io, path: string, options: ImportOptions): Promise<number> {
  const who = auditorOf(options.auditor, io.env);
  const file = path === '-' ? 'stdin' : path;
  const bytes = await openExport(path, io.cwd, io.stdin, io.signal);
  try {
    const { text } = await decodeText(bytes, file, 'utf-8');
    const { where, imported } = await withNewStore(io, options, async store => ({
      where: store.file,
      imported: await importAudits(store, untilAborted(readLines(text, LONGEST_LINE), io), {
        ...{ file, keep: options.keep ?? null, who, now: io.now() },
      }),
    }));
    await io.stdout.write(`${clean(told(imported, file, where))}\n`);
  } finally {
    closeExport(bytes);
  }
  return EXIT.ok;
}

async function* untilAborted(lines: AsyncIterable<FileLine>, { signal }: Io): AsyncGenerator<FileLine> {
  for await (const line of lines) {
    if (signal.aborted) throw new Error('interrupted');
    yield line;
  }
  // An end of input that Ctrl-C made is not the end of the file.
  if (signal.aborted) throw new Error('interrupted');
}

function told({ fresh, known, replaced, ours }: Imported, file: string, store: string): string {
  const parts = [
    fresh.audits === 0
      ? 'nothing new'
      : `${counted(fresh.audits, 'audit')}, ${counted(fresh.interactions, 'interaction')} of them new`,
    ...(replaced > 0 ? [`${counted(replaced, 'audit')} in place of ours`] : []),
    ...(ours > 0 ? [`${counted(ours, 'audit')} left out, ours stayed`] : []),
    ...(known > 0 ? [`${counted(known, 'audit')} there already`] : []),
  ];
  return `${store}: from ${file}: ${parts.join('; ')}`;
}
