import { clean } from '../../../renderers/clean.ts';
import { counted } from '../../../renderers/numbers.ts';
import { type Verified, verifyStore } from '../../../store/index.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import type { StoreChoice } from '../../store-file.ts';
import { withStore } from './open.ts';

/** Looks whether a store is what csaudit wrote, and prints what is wrong, one a line. */
export async function verify(io: Io, options: StoreChoice): Promise<number> {
  return withStore(io, options, async store => {
    const verified = await verifyStore(store, fault =>
      io.stdout.write(`${clean(`${store.file}: ${fault}`)}\n`),
    );
    await io.stderr.write(`${clean(`${store.file}: ${told(verified)}`)}\n`);
    return verified.faults === 0 ? EXIT.ok : EXIT.gateNotMet;
  });
}

/** What was looked at, and how it was found. */
export function told({ faults, counts }: Verified): string {
  const found = faults === 0 ? 'nothing is wrong' : `${counted(faults, 'fault')} found`;
  if (counts === null) return found;
  const parts = [
    counted(counts.audits, 'audit'),
    counted(counts.interactions, 'interaction'),
    `${counted(counts.log, 'line')} of the log`,
  ];
  return `${found} in ${parts.join(', ')}`;
}
