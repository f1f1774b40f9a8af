import { write } from './edit.ts';
import type { Store } from './open.ts';

/**
 * Takes an open audit in hand, or lets go of it (`holder: null`), if at this moment `expected` has it; tells whether it
 * did. Of two terminals that both want it, one is told no.
 */
export function holdAudit(
  store: Store,
  audit: string,
  holder: string | null,
  expected: string | null,
): Promise<boolean> {
  return write(store, async tx => {
    const { numUpdatedRows } = await tx
      .updateTable('audits')
      .set({ holder })
      .where('id', '=', audit)
      .where('state', '=', 'open')
      .where('holder', expected === null ? 'is' : '=', expected)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}
