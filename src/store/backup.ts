import { write } from './edit.ts';
import { appendLog } from './log.ts';
import type { Store } from './open.ts';
import { copyStore } from './sqlite.ts';

/**
 * Copies the store as it is at one moment into `target`, while others go on writing. `false`: there is a file of that
 * name, which is left as it is.
 */
export function backUp(store: Store, target: string): Promise<boolean> {
  return copyStore(store.db, store.file, target);
}

/** Tells in the log that `who` has made a backup, and what it is called. */
export function tellBackup(store: Store, name: string, who: string, now: number): Promise<void> {
  return write(store, tx => appendLog(tx, { at: now, auditor: who, what: 'backed-up', detail: name }));
}
