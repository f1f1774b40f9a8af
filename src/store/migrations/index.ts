import type { Migration } from 'kysely';
import { records } from './0001-records.ts';

/**
 * How a store of each version becomes one of the next, in order. What is here is never changed: a change of the tables is
 * a new file. The version of a store is how many of them it has been through.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-records': records };
