import { loadChecklists } from '../../checklist/index.ts';
import { type Checklist, type Item, itemsOf } from '../../model/checklist.ts';
import { cleanLines } from '../../renderers/clean.ts';
import { readChecklist, readPhrases, shippedNames } from '../checklist-files.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';

async function load(io: Io, names: readonly string[]): Promise<readonly Checklist[]> {
  const texts = await Promise.all(names.map(name => readChecklist(name, io.cwd)));
  return (await loadChecklists(texts, await readPhrases())).checklists;
}

/** Prints a few lines about each shipped checklist. */
export async function list(io: Io): Promise<number> {
  const checklists = await load(io, await shippedNames());
  await io.stdout.write(cleanLines(checklists.map(summarise).join('\n')));
  return EXIT.ok;
}

/** Prints one checklist in full. */
export async function show(io: Io, name: string): Promise<number> {
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

/** Loads checklists; what is wrong with them is thrown as one InputError. */
export async function lint(io: Io, names: readonly string[]): Promise<number> {
  const checklists = await load(io, names.length > 0 ? names : await shippedNames());
  await io.stdout.write(checklists.map(one => `${one.file}: ok, ${counted(itemsOf(one).length)}\n`).join(''));
  return EXIT.ok;
}

function summarise(checklist: Checklist): string {
  const items = itemsOf(checklist);
  const probed = items.filter(item => item.probe !== null).length;
  const marks = `target ${checklist.target ?? 'none'}, pass ${checklist.pass ?? 'none'}`;
  return `${checklist.id} ${checklist.version}\n  ${checklist.about}\n  ${counted(items.length)}, ${probed} of them with a probe; ${marks}\n`;
}

function counted(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
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
