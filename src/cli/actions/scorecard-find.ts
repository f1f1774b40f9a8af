import { nearest } from '../../decode/index.ts';
import type { Audit } from '../../model/audit.ts';
import { InputError } from '../../model/input-error.ts';
import { readAudits, type Store } from '../../store/index.ts';
import { day } from './report-store-versions.ts';

/** The audit that is meant, and what should be said where there were several. */
export type Found = { readonly audit: Audit; readonly notes: readonly string[] };

/**
 * The audit of that id, or of that interaction the one that ended last; of an auditor, where one is named. Throws
 * InputError where there is none that is done, with what there is.
 */
export async function findAudit(store: Store, id: string, auditor: string | undefined): Promise<Found> {
  const all = await readAudits(store, { id, latestOnly: false });
  const own = all.filter(one => one.state === 'done' && (auditor === undefined || one.auditor === auditor));
  const [first, ...rest] = own;
  if (first === undefined) return refuse(store, id, all, auditor);
  const audit = rest.reduce((last, one) => (isLater(one, last) ? one : last), first);
  return { audit, notes: notesOf(id, audit, own) };
}

function isLater(a: Audit, b: Audit): boolean {
  return (endOf(a) - endOf(b) || a.revision - b.revision || (a.id > b.id ? 1 : -1)) > 0;
}

function endOf({ ended, begun }: Audit): number {
  return ended ?? begun;
}

function notesOf(id: string, audit: Audit, own: readonly Audit[]): string[] {
  const auditors = [...new Set(own.map(one => one.auditor))].toSorted();
  const contacts = new Set(own.map(one => one.interaction.identity)).size;
  const others = own.filter(one => one.id !== audit.id).map(described);
  const this_ = `this is ${audit.auditor}’s of ${day(endOf(audit))}`;
  return [
    ...(auditors.length > 1
      ? [`${id} was audited by ${auditors.join(', ')}; ${this_}; --auditor picks another`]
      : []),
    ...(contacts > 1
      ? [`${contacts} interactions have the id ${id}; ${this_}; the others by id: ${others.join(', ')}`]
      : []),
  ];
}

/** `A-0c1d2e3f4a5b (ana, 2026-01-31)` */
function described(audit: Audit): string {
  const state = audit.state === 'done' ? '' : `, ${audit.state}`;
  return `${audit.id} (${audit.auditor}, ${day(endOf(audit))}${state})`;
}

async function refuse(
  store: Store,
  id: string,
  all: readonly Audit[],
  auditor: string | undefined,
): Promise<never> {
  const of = auditor === undefined ? '' : ` by ${auditor}`;
  if (all.length > 0) {
    const message = `no audit of ${id}${of} is done`;
    const hint = `there are: ${all.map(described).join(', ')}`;
    throw new InputError([{ file: store.file, message, hint }]);
  }
  const known = new Set<string>();
  for (const audit of await readAudits(store, { state: 'done', latestOnly: false }))
    known.add(audit.interaction.id).add(audit.id);
  const near = nearest(id, [...known]);
  const hint =
    known.size === 0
      ? 'it holds no audit that is done'
      : near === null
        ? 'give the id of an audited interaction, or of an audit'
        : `did you mean ${near}?`;
  throw new InputError([{ file: store.file, message: `holds no audit of "${id}"`, hint }]);
}
