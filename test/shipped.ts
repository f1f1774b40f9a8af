import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedChecklists, loadChecklists, SHIPPED } from '../src/checklist/index.ts';
import { ROOT } from './running.ts';

/** The four shipped checklists, in the default program's order, with the shared phrases. */
export function shippedChecklists(): Promise<LoadedChecklists> {
  const text = (file: string) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') });
  const phrases = readdirSync(join(ROOT, 'checklists/phrases')).map(file =>
    text(`checklists/phrases/${file}`),
  );
  return loadChecklists(
    SHIPPED.map(name => text(`checklists/${name}.yaml`)),
    phrases,
  );
}
