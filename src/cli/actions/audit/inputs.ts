import { open, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Drawn } from '../../../model/audit.ts';
import { InputError } from '../../../model/input-error.ts';
import type { Sample } from '../../../model/sample.ts';
import { isSample, readSample } from '../../../sampling/sample-file.ts';
import { hashOfSample } from '../../../store/index.ts';
import { readText } from '../../reading-files.ts';

/** Where an interaction stands in a sample: `place` is its turn in the order of the sample. */
export type DrawnAt = { readonly drawn: Drawn; readonly sample: Sample; readonly place: number };

/** An export to read. `named`: the interactions of it that samples name, by id; `null`: all of it. */
export type Input = { readonly path: string; readonly named: ReadonlyMap<string, DrawnAt> | null };

/**
 * What `csaudit audit` is given, as exports to read: those named, and those that sample files draw from, whose paths are
 * relative to the sample file. `allowed`: how many rejects the samples were drawn with.
 */
export type Inputs = { readonly exports: readonly Input[]; readonly allowed: number };

export async function inputsOf(given: readonly string[], cwd: string): Promise<Inputs> {
  const exports: Input[] = [];
  let allowed = 0;
  for (const path of given) {
    const sample = await sampleAt(path, cwd);
    if (sample === null) {
      exports.push({ path, named: null });
    } else {
      exports.push(...drawnFrom(sample, path));
      allowed += sample.sources.reduce((sum, source) => sum + source.rejected, 0);
    }
  }
  refuseTwice(exports, cwd);
  return { exports, allowed };
}

/** The sample in a file, or `null` where it is something else: pipes are not looked into. */
async function sampleAt(path: string, cwd: string): Promise<Sample | null> {
  const full = resolve(cwd, path);
  const there = path === '-' ? null : await stat(full).catch(() => null);
  if (there === null || !there.isFile()) return null;
  return isSample(await beginningOf(full)) ? readSample(await readText(path, cwd), path) : null;
}

/** Enough of a file to recognise it; what cannot be read is told when it is read. */
async function beginningOf(full: string): Promise<string> {
  const handle = await open(full).catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function drawnFrom(sample: Sample, path: string): Input[] {
  const hash = hashOfSample(sample);
  const files = new Map<string, Map<string, DrawnAt>>();
  for (const [place, { id, file, stratum }] of sample.drawn.entries()) {
    const named = files.get(file) ?? new Map<string, DrawnAt>();
    files.set(file, named.set(id, { drawn: { sample: hash, stratum }, sample, place }));
  }
  return [...files].map(([file, named]) => ({
    path: resolve('/', file) === file ? file : join(dirname(path), file),
    named,
  }));
}

function refuseTwice(exports: readonly Input[], cwd: string): void {
  const paths = exports.map(({ path }) => (path === '-' ? path : resolve(cwd, path)));
  const twice = exports.find((_, at) => paths.indexOf(paths[at] ?? '') !== at);
  if (twice === undefined) return;
  const hint = twice.named === null ? undefined : 'audit one sample of an export at a time';
  const message = 'is named twice; each interaction is audited once';
  throw new InputError([{ file: twice.path, message, ...(hint === undefined ? {} : { hint }) }]);
}
