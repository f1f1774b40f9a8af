import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedChecklists, loadChecklists, SHIPPED, type SourceText } from '../src/checklist/index.ts';
import { ROOT } from './running.ts';

/** Shipped checklists, the four of the default program unless named, with the shared phrases, and facts as YAML. */
export function shippedChecklists(
  names: readonly string[] = SHIPPED,
  facts: string | null = null,
): Promise<LoadedChecklists> {
  const { checklists, phrases } = shippedTexts(names);
  return loadChecklists(
    checklists,
    phrases,
    null,
    facts === null ? null : { file: 'facts.yaml', text: facts },
  );
}

/** Their texts, as they stand in the repository. */
export function shippedTexts(names: readonly string[] = SHIPPED): {
  readonly checklists: SourceText[];
  readonly phrases: SourceText[];
} {
  const text = (file: string) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') });
  return {
    checklists: names.map(name => text(`checklists/${name}.yaml`)),
    phrases: readdirSync(join(ROOT, 'checklists/phrases'))
      .filter(file => file.endsWith('.yaml'))
      .map(file => text(`checklists/phrases/${file}`)),
  };
}
