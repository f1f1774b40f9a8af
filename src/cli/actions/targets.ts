import { suggest } from '../../decode/index.ts';
import { InputError } from '../../model/input-error.ts';
import type { Io } from '../io.ts';
import type { Format } from '../options.ts';
import { createFile, type Draft } from '../writing-files.ts';

/** Where one format goes: to stdout, or into a file that is not there yet. */
export type Target<Name extends string> = {
  readonly name: Name;
  readonly file: string | null;
  readonly draft: Draft | null;
};

/** Formats that another way of running knows. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  jsonl: '--format jsonl writes scorecards, and there are none to write here',
  sarif: '--format sarif points at interactions, and there are none to point at here',
};

/** Opens what the formats are written to, none of them a file in `kept`. */
export async function openTargets<Name extends string>(
  io: Io,
  kept: readonly string[],
  formats: readonly Format[],
  known: Readonly<Record<Name, unknown>>,
  elsewhere = ELSEWHERE,
): Promise<Target<Name>[]> {
  const targets: Target<Name>[] = [];
  try {
    for (const { name, file } of formats) {
      if (!isKeyOf(known, name)) {
        const message = elsewhere[name] ?? `unknown format "${name}"`;
        // Of a format that has parts (csv.items) they are named only to who asks for a part.
        const alike = Object.keys(known).filter(one => one.includes('.') === name.includes('.'));
        throw new InputError([{ message, hint: suggest(name, alike) }]);
      }
      const taken = [...kept, ...targets.flatMap(target => target.file ?? [])];
      targets.push({ name, file, draft: file === null ? null : await createFile(file, io.cwd, taken) });
    }
  } catch (error) {
    for (const { draft } of targets) await draft?.discard();
    throw error;
  }
  return targets;
}

function isKeyOf<Key extends string>(known: Readonly<Record<Key, unknown>>, name: string): name is Key {
  return Object.hasOwn(known, name);
}
