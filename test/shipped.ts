import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedChecklists, loadChecklists, SHIPPED, type SourceText } from '../src/checklist/index.ts';
import { ROOT } from './running.ts';

/** The four shipped checklists, in the default program's order, with the shared phrases. */
export function shippedChecklists(): Promise<LoadedChecklists> {
  const { checklists, phrases } = shippedTexts();
  return loadChecklists(checklists, phrases);
}

/** Their texts, as they stand in the repository. */
export function shippedTexts(): { readonly checklists: SourceText[]; readonly phrases: SourceText[] } {
  const text = (file: string) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') });
  return {
    checklists: SHIPPED.map(name => text(`checklists/${name}.yaml`)),
    phrases: readdirSync(join(ROOT, 'checklists/phrases'))
      .filter(file => file.endsWith('.yaml'))
      .map(file => text(`checklists/phrases/${file}`)),
  };
}
