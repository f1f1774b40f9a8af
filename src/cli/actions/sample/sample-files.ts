import { open } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { InputError } from '../../../model/input-error.ts';
import type { Sample } from '../../../model/sample.ts';
import { isSample, readSample } from '../../../sampling/sample-file.ts';
import { withFiles } from '../../../sampling/with-files.ts';
import { readText } from '../../reading-files.ts';

const HEAD = 256;

/** The sample in a file, or `null` where the file holds anything else, or is not there. */
export async function readSampleFile(path: string, cwd: string): Promise<Sample | null> {
  if (!(await beginsAsSample(resolve(cwd, path)))) return null;
  return readSample(await readText(path, cwd), path);
}

/** Looks at the beginning of an ordinary file alone: it may be an export of gigabytes, or a pipe that can be read once. */
async function beginsAsSample(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => null);
  if (handle === null) return false;
  try {
    if (!(await handle.stat()).isFile()) return false;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return isSample(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** A sample read from `file`, its paths as seen from the working folder. */
export function fromFolderOf(sample: Sample, file: string, cwd: string): Sample {
  const folder = dirname(resolve(cwd, file));
  return withFiles(sample, path => moved(path, folder, cwd));
}

/** A sample whose paths are seen from the working folder, as it is written into `file`. */
export function intoFolderOf(sample: Sample, file: string, cwd: string): Sample {
  const folder = dirname(resolve(cwd, file));
  return withFiles(sample, path => moved(path, cwd, folder));
}

function moved(path: string, from: string, to: string): string {
  if (path === 'stdin' || isAbsolute(path) || from === to) return path;
  return relative(to, resolve(from, path));
}

/** Refuses to draw over a sample that is another one, or that somebody has mended: its log would be lost. */
export async function refuseOther(path: string, seed: string | undefined, cwd: string): Promise<void> {
  const there = await readSampleFile(path, cwd);
  if (there === null) return;
  const mended = there.log.some(({ what }) => what === 'replaced');
  if (there.seed === seed && !mended) return;
  const message = mended
    ? 'holds a sample in which interactions were replaced, and would be drawn over'
    : `holds another sample, of the seed "${there.seed}", and would be drawn over`;
  throw new InputError([{ file: path, message, hint: 'name another file, or remove this one' }]);
}

/** Refuses to draw from a sample: the chances would be those of another population. */
export async function refuseSample(path: string, cwd: string): Promise<void> {
  if (path === '-' || !(await beginsAsSample(resolve(cwd, path)))) return;
  const hint = 'draw from the exports; a larger sample of the same --seed holds the smaller one';
  throw new InputError([{ file: path, message: 'is a sample, and nothing is drawn from it', hint }]);
}
