import { InputError, type Problem } from '../../model/input-error.ts';
import { shellWord } from '../shell-word.ts';
import type { Sketch } from './report-store-select.ts';

/** Version of a checklist by its hash, as the store keeps them. */
export type Versions = ReadonlyMap<string, string>;

/** What was asked of the checklists: some of them by id, versions of them by the beginning of their hash. */
export type AskedChecklists = { readonly ids: readonly string[] | null; readonly hashes: readonly string[] };

/** The audits that have every checklist asked for, in the version asked for. Throws InputError on one no audit has. */
export function withChecklists(
  all: readonly Sketch[],
  { ids, hashes }: AskedChecklists,
  versions: Versions,
): readonly Sketch[] {
  const there = new Map(all.flatMap(one => one.checklists.map(({ id, hash }) => [hash, id] as const)));
  const wanted = new Map(hashes.map(start => [idOf(start, there, all, versions), start]));
  const known = [...new Set(there.values())];
  const problems = (ids ?? []).flatMap((id): Problem[] =>
    known.includes(id)
      ? []
      : [{ message: `no audit that fits has a checklist "${id}"`, hint: `there are: ${known.join(', ')}` }],
  );
  if (problems.length > 0) throw new InputError(problems);
  return all.flatMap(one => {
    const kept = one.checklists.filter(({ id }) => ids === null || ids.includes(id));
    const whole = ids === null || ids.every(id => kept.some(other => other.id === id));
    const right = [...wanted].every(([id, start]) =>
      one.checklists.some(other => other.id === id && other.hash.startsWith(start)),
    );
    return whole && right ? [{ ...one, checklists: kept }] : [];
  });
}

/** Throws InputError unless all audits are of the same checklists in the same versions: others are never averaged. */
export function refuseMixed(all: readonly Sketch[], versions: Versions): void {
  const mixes = new Map(all.map(({ checklists }) => [idsOf(checklists).join('\n'), idsOf(checklists)]));
  if (mixes.size > 1) throw mixed([...mixes.values()], all);
  const ids = all[0]?.checklists.map(({ id }) => id) ?? [];
  const problems = ids.flatMap((id): Problem[] => {
    const hashes = hashesOf(id, all);
    if (hashes.length < 2) return [];
    const hint = [
      ...listed(id, hashes, all, versions),
      `pick one, as in --checklist-hash ${short(hashes[0] ?? '', hashes)}`,
    ].join('\n  ');
    return [{ message: `the audits are of ${hashes.length} versions of "${id}", which are not mixed`, hint }];
  });
  if (problems.length > 0) throw new InputError(problems);
}

/** Each set of checklists, to be pasted, with how many audits answer all of it; the one with most of them first. */
function mixed(sets: readonly (readonly string[])[], all: readonly Sketch[]): InputError {
  const lines = sets
    .map(ids => ({ ids, some: all.filter(({ checklists }) => hasAll(checklists, ids)) }))
    .toSorted((a, b) => b.some.length - a.some.length)
    .map(({ ids, some }) => `${ids.map(id => `-c ${shellWord(id)}`).join(' ')}: ${told(some)}`);
  const hint = ['pick what they shall be compared by:', ...lines].join('\n  ');
  return new InputError([{ message: 'the audits are not of the same checklists', hint }]);
}

function hasAll(checklists: Sketch['checklists'], ids: readonly string[]): boolean {
  return ids.every(id => checklists.some(one => one.id === id));
}

/** The checklist whose hash begins so. */
function idOf(
  start: string,
  there: ReadonlyMap<string, string>,
  all: readonly Sketch[],
  versions: Versions,
): string {
  const found = [...there].filter(([hash]) => hash.startsWith(start.toLowerCase()));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first[1];
  const ids = [...new Set(there.values())];
  const hint = ids.flatMap(id => listed(id, hashesOf(id, all), all, versions)).join('\n  ');
  const message = `--checklist-hash ${start}: ${found.length === 0 ? 'no checklist of the audits that fit has such a hash' : `${found.length} hashes begin so`}`;
  throw new InputError([{ message, hint }]);
}

/** The hashes of a checklist, the one that was answered last first. */
function hashesOf(id: string, all: readonly Sketch[]): readonly string[] {
  const last = new Map<string, number>();
  for (const { checklists, ended } of all) {
    for (const one of checklists.filter(other => other.id === id))
      last.set(one.hash, Math.max(last.get(one.hash) ?? 0, ended));
  }
  return [...last].sort(([, a], [, b]) => b - a).map(([hash]) => hash);
}

function listed(
  id: string,
  hashes: readonly string[],
  all: readonly Sketch[],
  versions: Versions,
): readonly string[] {
  return hashes.map(hash => {
    const some = all.filter(({ checklists }) => checklists.some(one => one.hash === hash));
    return `${id} ${versions.get(hash) ?? '?'} (${short(hash, hashes)}): ${told(some)}`;
  });
}

/** `12 audits, 2026-01-05 to 2026-02-03` */
export function told(some: readonly Sketch[]): string {
  const days = some.map(({ ended }) => day(ended)).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const when = first === last ? first : `${first} to ${last}`;
  return `${some.length} ${some.length === 1 ? 'audit' : 'audits'}, ${when}`;
}

/** The day (UTC) of a time in milliseconds since 1970, as 2026-01-31. */
export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** As much of a hash as tells it from the others. */
function short(hash: string, others: readonly string[]): string {
  let length = 8;
  while (length < hash.length && others.some(one => one !== hash && one.startsWith(hash.slice(0, length))))
    length += 1;
  return hash.slice(0, length);
}

function idsOf(checklists: Sketch['checklists']): readonly string[] {
  return checklists.map(({ id }) => id).toSorted();
}
