import { createHash } from 'node:crypto';
import type { AuditProgram, KeptInteraction } from '../model/audit.ts';
import type { FieldValue, Interaction, Turn } from '../model/interaction.ts';
import type { Sample } from '../model/sample.ts';
import { storable } from './storable.ts';

/**
 * The hash (64 hex digits) of an interaction's id and of who said what in it; of its id and its fields where it has no
 * turns. It is the same for the same contact whichever export it was read from, and whenever.
 */
export function identityOf({ id, turns, fields }: Pick<Interaction, 'id' | 'turns' | 'fields'>): string {
  return turns.length > 0
    ? sha256([id, ...turns.map(({ speaker, text }) => [speaker, text])])
    : sha256([id, sorted(fields)]);
}

/** The hash of all that is kept of an interaction, its turns, fields and source: one changed letter, another hash. */
export function hashOfInteraction({
  identity,
  id,
  fields,
  turns,
  source,
}: Omit<KeptInteraction, 'hash'>): string {
  return sha256([
    ...[identity, id, sorted(Object.entries(fields))],
    turns?.map(({ speaker, name, text, at, until }) => [
      speaker,
      name ?? null,
      text,
      at ?? null,
      until ?? null,
    ]) ?? null,
    [source.file, source.line],
  ]);
}

/**
 * An interaction as the store keeps it. Its identity is of what was read; `kept` is what of it shall be on disk:
 * its fields and turns with personal data masked, `turns: null` where no transcript is wanted.
 */
export function keptInteraction(
  read: Interaction,
  kept: { readonly fields: ReadonlyMap<string, FieldValue>; readonly turns: readonly Turn[] | null } = read,
): KeptInteraction {
  const content = {
    identity: identityOf(read),
    id: storable(read.id),
    fields: Object.fromEntries(kept.fields),
    turns: kept.turns,
    source: { file: storable(read.source.file), line: read.source.line },
  };
  return { hash: hashOfInteraction(content), ...content };
}

/** `A-` and 12 hex digits, of who audited what with which checklists, the how-manieth time. The same in every store. */
export function auditId(
  identity: string,
  auditor: string,
  checklists: readonly string[],
  revision: number,
): string {
  return `A-${sha256([identity, auditor, checklists.toSorted(), revision]).slice(0, 12)}`;
}

/** The checklists of an audit by their hashes, in whatever order the program has them: what revisions have in common. */
export function checklistsKey(hashes: readonly string[]): string {
  return hashes.toSorted().join(' ');
}

export function hashOfProgram({ checklists, target, pass, onCritical }: AuditProgram): string {
  return sha256([
    checklists.map(({ id, hash, weight, target }) => [id, hash, weight, target]),
    ...[target, pass, onCritical],
  ]);
}

/** The hash by which a sample is known: the `sample` of a `Drawn`. */
export function hashOfSample({ seed, method, sources, strata, drawn, log }: Sample): string {
  return sha256([seed, method, plain(sources), plain(strata), plain(drawn), plain(log)]);
}

/** SHA-256 of a plain value, as JSON: 64 hex digits. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function sorted(entries: Iterable<readonly [string, unknown]>): (readonly [string, unknown])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Plain data with its keys in order, so that equal things have equal hashes whoever put them together. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return sorted(Object.entries(value)).map(([key, inner]) => [key, plain(inner)]);
}
