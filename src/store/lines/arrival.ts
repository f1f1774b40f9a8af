import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Forms } from './kept.ts';
import type { Counts } from './shapes.ts';

/** Whose audit stays where both records have it, and not the same. */
export type Keep = 'ours' | 'theirs';

/** An import on its way into a store. */
export type Arrival = {
  readonly tx: Transaction<Tables>;
  readonly forms: Forms;
  readonly keep: Keep | null;
  /** The store held nothing and takes over a whole record: its log comes along as it is, hash for hash. */
  readonly verbatim: boolean;
  /** Whose words were removed here, by identity: they do not come back. */
  readonly forgotten: ReadonlySet<string>;
  /** Interactions (hashes) that were not let in: of their audits nothing more need be said. */
  readonly refused: Set<string>;
  /** The audits that are new here, and those that took the place of ours. */
  readonly added: Set<string>;
  readonly replaced: Set<string>;
  /** So many of ours stood against theirs, and stayed. */
  ours: number;
  /** The last line of a log that comes along verbatim, and whether each so far has followed the one before. */
  log: { readonly seq: number; readonly hash: string; readonly follows: boolean };
  readonly read: Record<keyof Counts, number>;
  readonly fresh: Record<keyof Counts, number>;
};

/** Where each kind of line is counted. */
export const COUNTED = {
  ...{ checklist: 'checklists', program: 'programs', sample: 'samples' },
  ...{ interaction: 'interactions', audit: 'audits', log: 'log' },
} as const satisfies Record<string, keyof Counts>;

export const noCounts = (): Record<keyof Counts, number> => ({
  ...{ checklists: 0, programs: 0, samples: 0, interactions: 0, audits: 0, log: 0 },
});
