import type { Document } from '../../../decode/index.ts';
import type { Checklist } from '../../../model/checklist.ts';
import { InputError } from '../../../model/input-error.ts';
import { cleanLines } from '../../../renderers/clean.ts';
import type { ShowOptions } from '../../commands/checklist.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { widthFor } from '../../terminal.ts';
import { load } from './load.ts';
import { showChecklist } from './show-text.ts';

/** Prints one checklist in full, with what it extends: for people, or as a checklist that extends nothing. */
export async function show(io: Io, name: string, { lang, format }: ShowOptions): Promise<number> {
  if (format === 'yaml' && lang !== undefined)
    throw new InputError([
      { message: '--lang is for reading; the YAML of a checklist is as it was written' },
    ]);
  const { checklists, documents } = await load(io, [name], lang ?? null);
  const [checklist, document] = [checklists[0], documents[0]];
  if (checklist === undefined || document === undefined) return EXIT.ok;
  const text = format === 'yaml' ? await checklistYaml(document) : await asText(io, checklist, document);
  await io.stdout.write(text);
  return EXIT.ok;
}

async function asText(io: Io, checklist: Checklist, document: Document): Promise<string> {
  const { yamlText } = await import('../../../decode/yaml-text.ts');
  const lines = showChecklist(checklist, document, { width: widthFor(io.stdout, io.env), yamlText });
  return cleanLines(lines.map(line => `${line}\n`).join(''));
}

/** A checklist in full, as one that extends nothing. */
export async function checklistYaml({ value }: Document): Promise<string> {
  const { yamlText } = await import('../../../decode/yaml-text.ts');
  const { inOrder } = await import('../../../checklist/in-order.ts');
  return yamlText(inOrder(value));
}
