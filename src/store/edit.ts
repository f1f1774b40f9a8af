import type { Transaction } from 'kysely';
import { InputError } from '../model/input-error.ts';
import { breathe } from './lines/select.ts';
import type { Store } from './open.ts';
import type { AuditRow, Tables } from './tables.ts';

/** All or nothing, on disk when it resolves. Whoever else wants to write waits so long; a Ctrl-C is heard after it. */
export async function write<T>(store: Store, change: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  const made = await store.db.transaction().execute(change);
  await breathe();
  return made;
}

/** The store as it is at one moment, whoever writes meanwhile. */
export function look<T>(store: Store, see: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return store.db.transaction().setAccessMode('read only').execute(see);
}

/** Changes an audit that is open. One that is done or dropped is history: InputError. */
export function edit(
  store: Store,
  id: string,
  change: (tx: Transaction<Tables>, audit: AuditRow) => Promise<void>,
): Promise<void> {
  return write(store, async tx => {
    const audit = await tx.selectFrom('audits').selectAll().where('id', '=', id).executeTakeFirst();
    if (audit === undefined)
      throw new InputError([{ file: store.file, message: `there is no audit ${id} any more` }]);
    if (audit.state !== 'open')
      throw new InputError([
        {
          file: store.file,
          message: `audit ${id} is ${audit.state}, and is not changed any more`,
          hint: 'audit the interaction again with --again: that makes its next revision',
        },
      ]);
    await change(tx, audit);
  });
}
