import { InputError } from '../../../model/input-error.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { closeExport, openExport } from '../../reading-files.ts';
import { isDrawing } from './asked.ts';
import { drawFrom } from './draw.ts';
import { openSampleOutputs } from './outputs.ts';
import { replaceInFile } from './replace.ts';
import { fromFolderOf, readSampleFile } from './sample-files.ts';

/** Draws a sample from exports; or shows one, or replaces an interaction in it. */
export async function sample(io: Io, files: readonly string[], options: SampleOptions): Promise<number> {
  const { replace, why } = options;
  if (replace === undefined && why !== undefined)
    throw new InputError([
      { message: '--why says why an interaction is replaced', hint: 'name it with --replace' },
    ]);
  if (replace === undefined && isDrawing(options)) return await drawFrom(io, files, options);
  const [file = '', ...others] = files;
  const kept = others.length === 0 ? await readSampleFile(file, io.cwd) : null;
  if (kept !== null && replace !== undefined)
    return await replaceInFile(io, { file, sample: kept }, { id: replace, why: why ?? null }, options);
  if (kept !== null) {
    const outputs = await openSampleOutputs(io, [file], options);
    await outputs.finish(fromFolderOf(kept, file, io.cwd));
    return EXIT.ok;
  }
  if (replace === undefined) {
    const hint = '-n 40, --per agent=5 or --margin 5';
    throw new InputError([{ message: 'how many interactions are to be drawn?', hint }]);
  }
  // tells where there is no such file
  closeExport(await openExport(file, io.cwd, io.stdin, io.signal));
  const hint = 'csaudit sample sample.json --replace <id> --why "…"';
  throw new InputError([{ file, message: '--replace takes one sample, and this is not one', hint }]);
}
