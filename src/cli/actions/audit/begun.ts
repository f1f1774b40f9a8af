import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../../../model/input-error.ts';
import { auditorsWithOpen, type HeldAudit, openAudits, type Store } from '../../../store/index.ts';
import { shippedNames } from '../../checklist-files.ts';
import { isLiving } from '../../desk/holder.ts';
import { shellWord } from '../../shell-word.ts';
import type { Auditing } from './recording.ts';

const MOST_NAMED = 5;

/**
 * Throws InputError where there is nothing that this auditor could go on with here, and says why: nothing was begun, or
 * by others, or with other checklists, or another terminal has it in hand. `store`: `null` where there is none yet.
 */
export async function requireBegun(
  store: Store | null,
  { auditor, checklists, holder }: Pick<Auditing, 'auditor' | 'checklists' | 'holder'>,
  cwd: string,
): Promise<void> {
  const begun = store === null ? [] : await openAudits(store, auditor);
  const asked = checklists.map(({ hash }) => hash);
  const here = begun.filter(({ program }) => isSame(hashesOf(program.checklists), asked));
  if (here.some(one => !isLiving(one.holder, holder))) return;
  if (here.length > 0) throw heldElsewhere(here);
  if (begun.length > 0) throw await withOthers(begun, auditor, cwd);
  const others = store === null ? [] : await auditorsWithOpen(store);
  const [first] = others;
  if (first === undefined) throw new InputError([NOTHING]);
  const named = others.slice(0, MOST_NAMED).map(({ auditor, open }) => `${auditor} (${open})`);
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : '';
  const message = `${auditor} has begun nothing that could be gone on with`;
  const hint = `others have: ${named.join(', ')}${more}; --auditor ${shellWord(first.auditor)} is for who that is`;
  throw new InputError([{ message, hint }]);
}

const NOTHING = {
  message: 'nothing was begun that could be gone on with',
  hint: 'name an export or a sample, as in csaudit audit chats.csv; --new audits what no export holds',
};

function heldElsewhere(here: readonly HeldAudit[]): InputError {
  const are = here.length === 1 ? 'is' : 'are';
  const message = `${named(here)} ${are} being audited in another terminal`;
  return new InputError([{ message, hint: 'go on there, or stop there first' }]);
}

async function withOthers(begun: readonly HeldAudit[], auditor: string, cwd: string): Promise<InputError> {
  const [first] = begun;
  const ids = first?.program.checklists.map(({ id }) => id) ?? [];
  const names = await Promise.all(ids.map(id => likelyName(id, cwd)));
  const message = `${auditor} has begun ${named(begun)} with other checklists, or versions of them`;
  const flags = names.map((name, at) => `-c ${name === null ? `<path of "${ids[at]}">` : shellWord(name)}`);
  const hint = `name those it was begun with, as in csaudit audit ${flags.join(' ')}`;
  return new InputError([{ message, hint }]);
}

/** What `-c` would name a checklist of that id: a shipped one, or a file of that name; `null`: its path is not known. */
export async function likelyName(id: string, cwd: string): Promise<string | null> {
  if ((await shippedNames()).includes(id)) return id;
  const there = await stat(resolve(cwd, `${id}.yaml`)).catch(() => null);
  return there?.isFile() === true ? `./${id}.yaml` : null;
}

function named(audits: readonly HeldAudit[]): string {
  const ids = audits.slice(0, MOST_NAMED).map(({ interaction }) => interaction.id);
  return `${ids.join(', ')}${audits.length > MOST_NAMED ? ` and ${audits.length - MOST_NAMED} more` : ''}`;
}

export function hashesOf(checklists: readonly { readonly hash: string }[]): readonly string[] {
  return checklists.map(({ hash }) => hash);
}

/** Whether these are the same checklists, in whatever order. */
export function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}
