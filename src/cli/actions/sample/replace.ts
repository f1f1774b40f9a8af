import { InputError } from '../../../model/input-error.ts';
import type { Sample } from '../../../model/sample.ts';
import { clean } from '../../../renderers/clean.ts';
import { replaceIn } from '../../../sampling/replace.ts';
import { writeSample } from '../../../sampling/sample-file.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { createFile } from '../../writing-files.ts';
import { fromFolderOf, intoFolderOf, readSampleFile } from './sample-files.ts';

/** Replaces one interaction of a sample file. The file is written anew as a whole, or stays as it was. */
export async function replaceInFile(
  io: Io,
  { file, sample }: { readonly file: string; readonly sample: Sample },
  { id, why }: { readonly id: string; readonly why: string | null },
  options: SampleOptions,
): Promise<number> {
  if (why === null) {
    const hint = 'as in --why "the recording is broken"; it stands in the log of the sample';
    throw new InputError([{ message: `why is "${id}" replaced? --replace needs --why`, hint }]);
  }
  if (options.format !== undefined)
    throw new InputError([
      { message: '--replace writes the sample; -f shows it afterwards, in a run of its own' },
    ]);
  const { output = file } = options;
  if (output !== file && (await readSampleFile(output, io.cwd)) !== null)
    throw new InputError([{ file: output, message: 'holds a sample already', hint: 'name another file' }]);
  const mended = replaceIn(sample, id, why, file);
  const draft = await createFile(output, io.cwd);
  try {
    await draft.write(writeSample(intoFolderOf(fromFolderOf(mended, file, io.cwd), output, io.cwd)));
    await draft.finish();
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await io.stdout.write(`${clean(told(mended, id, why))}\n`);
  if (options.quiet !== true) await io.stderr.write(`${clean(`wrote ${output}`)}\n`);
  return EXIT.ok;
}

function told({ log, strata }: Sample, id: string, why: string): string {
  const event = log.at(-1);
  if (event?.what !== 'replaced') throw new Error('a replacement that is not in the log');
  const stratum = strata.find(({ key }) => key === event.stratum);
  const where = event.stratum === '' ? '' : ` in ${event.stratum}`;
  if (event.by === null)
    return `${id} is taken out (${why}): nobody is left${where} to take its place, and ${stratum?.drawn ?? 0} stay drawn`;
  return `${id} is replaced by ${event.by}${where} (${why}); ${stratum?.reserve.length ?? 0} more in reserve`;
}
