import type { Item } from '../../../model/checklist.ts';
import { cleanLines } from '../../../renderers/clean.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { load } from './load.ts';
import { summarise } from './summary.ts';

/** Prints one checklist in full. */
export async function show(io: Io, name: string, _lang: string | null): Promise<number> {
  for (const checklist of await load(io, [name])) {
    const sections = checklist.sections.map(
      section => `\n${section.title}\n${section.items.map(describe).join('')}`,
    );
    await io.stdout.write(
      cleanLines(`${summarise(checklist)}  hash ${checklist.hash}\n${sections.join('')}`),
    );
  }
  return EXIT.ok;
}

function describe(item: Item): string {
  const facts = [
    `weight ${item.weight}`,
    `answers ${item.answers.map(option => option.id).join(', ')}`,
    ...(item.critical === null ? [] : [`critical: ${item.critical}`]),
    ...(item.source === null ? [] : [`source: ${item.source}`]),
    ...(item.training === null ? [] : [`training: ${item.training}`]),
  ];
  const lines = [
    `  ${item.id}: ${item.ask}`,
    ...(item.standard === null ? [] : [`    standard: ${item.standard}`]),
    `    ${facts.join('; ')}`,
    ...(item.when === null ? [] : [`    when: ${item.when.describe}`]),
    item.probe === null ? '    no probe: a person answers' : `    probe: ${item.probe.describe}`,
  ];
  return `\n${lines.join('\n')}\n`;
}
