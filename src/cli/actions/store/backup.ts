import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../../model/input-error.ts';
import { clean } from '../../../renderers/clean.ts';
import { backUp, openStore, type Store, tellBackup, verifyStore } from '../../../store/index.ts';
import type { BackupOptions } from '../../commands/store.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { auditorOf } from '../audit/auditor.ts';
import { sizeText } from './info-text.ts';
import { withStore } from './open.ts';
import { told } from './verify.ts';

/**
 * Copies the store while others go on with it. The copy is looked through before it gets its name, and never takes that
 * of another file. Returns 1 where the copy is whole but what it is a copy of is faulty.
 */
export async function backup(io: Io, given: string | undefined, options: BackupOptions): Promise<number> {
  const who = auditorOf(options.auditor, io.env);
  return withStore(io, options, async store => {
    const name = given ?? `${store.file}.${new Date(io.now()).toISOString().slice(0, 10)}.backup`;
    const target = resolve(io.cwd, name);
    await refuseThere(name, target);
    await mkdir(dirname(target), { recursive: true }).catch(error => {
      throw cannotWrite(name, error);
    });
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.csaudit-draft`);
    try {
      if (!(await backUp(store, draft))) throw new Error(`${draft} is there`);
      const verified = await verifyCopy(io, store, draft);
      await onDisk(draft);
      await takeName(draft, target, name);
      await tellBackup(store, basename(target), who, io.now());
      const { size } = await stat(target);
      await io.stdout.write(`${clean(`${name}: ${sizeText(size)}, ${told(verified)}`)}\n`);
      return verified.faults === 0 ? EXIT.ok : EXIT.gateNotMet;
    } finally {
      for (const end of ['', '-wal', '-shm']) await rm(`${draft}${end}`, { force: true });
    }
  });
}

/** Gives the copy its name, which nobody can have taken meanwhile: a link is never laid over a file. */
async function takeName(draft: string, target: string, name: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(name);
    if (!LINKLESS.has(codeOf(error))) throw cannotWrite(name, error);
    await refuseThere(name, target);
    await rename(draft, target);
  }
}

/** What file systems say that know no links, as those of memory sticks. */
const LINKLESS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function verifyCopy(io: Io, { file }: Store, draft: string) {
  const copy = await openStore(draft, { create: false, now: io.now });
  try {
    return await verifyStore(copy, fault => io.stderr.write(`${clean(`${file}: ${fault}`)}\n`));
  } finally {
    await copy.close();
  }
}

async function refuseThere(name: string, target: string): Promise<void> {
  const there = await stat(target).then(
    () => true,
    () => false,
  );
  if (there) throw taken(name);
}

function taken(name: string): InputError {
  const hint = 'name another file: csaudit store backup <file>';
  return new InputError([{ file: name, message: 'is there already and was left as it is', hint }]);
}

/** What the system still holds back is written before the copy gets its name. */
async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

function cannotWrite(file: string, error: unknown): InputError {
  const words = error instanceof Error ? (error.message.split(',')[0] ?? '') : 'unknown';
  return new InputError([{ file, message: `cannot be written: ${words}` }]);
}
