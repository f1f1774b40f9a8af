import { open, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { loadRun } from '../../../batch/run.ts';
import type { KeptInteraction } from '../../../model/audit.ts';
import type { Program } from '../../../model/program.ts';
import { languagesOf } from '../../../probes/phrases/book.ts';
import {
  doneIdentities,
  type HeldAudit,
  lastAudit,
  openAudits,
  openStore,
  readAudits,
  type Store,
} from '../../../store/index.ts';
import type { AuditOptions } from '../../commands/audit.ts';
import { isLiving } from '../../desk/holder.ts';
import type { Io } from '../../io.ts';
import { storeFile } from '../../store-file.ts';
import { checkLanguage } from '../check-gate.ts';
import { planOf } from '../run-plan.ts';
import { programRead } from '../score-program.ts';
import { auditorOf } from './auditor.ts';
import { hashesOf, isSame, requireBegun } from './begun.ts';
import { auditProgram, keptChecklists } from './kept-checklists.ts';
import type { Standing } from './record-answers.ts';
import type { Auditing, Queued } from './recording.ts';

/** A run of `csaudit audit` made ready. The store is opened where there is one, and made only by `made`. */
export type Prepared = {
  readonly setting: Omit<Auditing, 'store'>;
  readonly program: Program;
  readonly storeFile: string;
  /** The identities this auditor has done with these checklists. */
  readonly done: () => Promise<ReadonlySet<string>>;
  /** Throws InputError where the auditor has begun nothing to go on with. */
  readonly requireBegun: () => Promise<void>;
  /** The newest interaction of that id that this auditor has done with these checklists, with what was known of it. */
  readonly doneById: (id: string) => Promise<KeptInteraction | null>;
  /** What the auditor has begun and could go on with, whichever checklists it asks. */
  readonly begunWith: () => Promise<readonly HeldAudit[]>;
  /** What the store has of an interaction by this auditor with these checklists. */
  readonly standing: (queued: Queued, again: boolean) => Promise<Standing>;
  readonly made: () => Promise<Store>;
  readonly close: () => Promise<void>;
};

export async function prepare(io: Io, options: AuditOptions): Promise<Prepared> {
  const auditor = auditorOf(options.auditor, io.env);
  const chosen = await programRead(options, io.cwd);
  const plan = await planOf(chosen, options, io.cwd);
  const run = await loadRun(plan);
  checkLanguage(chosen.program.language, languagesOf(run.loaded.book));
  const setting = {
    ...{ run, auditor, program: auditProgram(run), checklists: await keptChecklists(run, plan) },
    ...{ suggests: options.suggestions, keepsTranscripts: options.transcripts, now: io.now },
    holder: `${hostname()}:${process.pid}`,
  };
  const hashes = hashesOf(setting.checklists);
  const file = await storeFile(options, io.cwd);
  let store = (await isThere(resolve(io.cwd, file)))
    ? await openStore(file, { create: false, now: io.now })
    : null;
  // Read once for all interactions of an answers file; who takes one up looks again.
  let known: Promise<readonly HeldAudit[]> | null = null;
  const opened = async () => {
    if (store === null) return [];
    known ??= openAudits(store, auditor);
    return known;
  };
  return {
    setting,
    program: chosen.program,
    storeFile: file,
    done: async () => (store === null ? new Set() : doneIdentities(store, auditor, hashes)),
    requireBegun: () => requireBegun(store, setting, io.cwd),
    doneById: async id => {
      if (store === null) return null;
      const done = await readAudits(store, { id, auditor, state: 'done', latestOnly: true });
      const same = done.filter(one => isSame(hashesOf(one.program.checklists), hashes));
      return same.at(-1)?.interaction ?? null;
    },
    begunWith: async () => (await opened()).filter(one => !isLiving(one.holder, setting.holder)),
    standing: async ({ kept: { identity } }, again) => {
      const same = (await opened()).filter(one => one.interaction.identity === identity);
      const open = same.find(one => isSame(hashesOf(one.program.checklists), hashes)) ?? null;
      if (open !== null) return { open, answers: open.answers };
      const last = store === null || !again ? null : await lastAudit(store, identity, auditor, hashes);
      return { open, answers: last?.answers ?? [] };
    },
    made: async () => {
      if (store === null) {
        await makePrivate(resolve(io.cwd, file));
        store = await openStore(file, { create: true, now: io.now });
      }
      return store;
    },
    close: async () => store?.close(),
  };
}

/** An empty file is one that is being made, or whose making was interrupted. */
async function isThere(full: string): Promise<boolean> {
  return stat(full).then(
    facts => !facts.isFile() || facts.size > 0,
    () => false,
  );
}

/** Makes the file of a new store, which nobody but its owner may read. What cannot be made, opening it tells. */
async function makePrivate(full: string): Promise<void> {
  const handle = await open(full, 'ax', 0o600).catch(() => null);
  await handle?.close();
}
