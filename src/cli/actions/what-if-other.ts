import { isDeepStrictEqual } from 'node:util';
import type { FileText, SourceText } from '../../checklist/index.ts';
import { PROGRAM_KEYS } from '../../checklist/program.ts';
import { parseDocument } from '../../decode/document.ts';
import { InputError } from '../../model/input-error.ts';
import type { Gate, Program } from '../../model/program.ts';
import type { Pair } from '../../model/what-if.ts';
import { isPath, readChecklist } from '../checklist-files.ts';
import { loadProgram } from '../program-file.ts';
import { readText } from '../reading-files.ts';

/** A program with the texts of its checklists, in its order, and their ids. */
export type Present = {
  readonly program: Program;
  readonly texts: readonly SourceText[];
  readonly ids: readonly string[];
  /** The language checklists are shown in. */
  readonly language: string | null;
};

/** The program there would be. `aside`: keys of a program file that are left aside, for both read the exports alike. */
export type Other = Pick<Present, 'program' | 'texts'> & {
  readonly kind: 'checklist' | 'program';
  readonly aside: readonly string[];
};

/**
 * What `--what-if` names, by its content: a checklist takes the place of the one of its id, of one it extends, or of one
 * that extends it; a
 * program file that of the program: checklists, weights, targets, pass, onCritical; gate, facts and language where it has
 * them. `gateWithFlags` puts the flags over a gate.
 */
export async function otherProgram(
  name: string,
  present: Present,
  gateWithFlags: (gate: Gate) => Gate,
  cwd: string,
): Promise<Other> {
  if (!isPath(name)) return withChecklist(name, present, cwd);
  const { value } = parseDocument(await readText(name, cwd), name);
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  if (['id', 'sections', 'extends'].some(key => keys.includes(key))) return withChecklist(name, present, cwd);
  if (keys.length > 0 && keys.every(key => PROGRAM_KEYS.includes(key)))
    return withProgram(name, keys, present, gateWithFlags, cwd);
  throw new InputError([
    {
      file: name,
      message: 'is neither a checklist nor a program',
      hint: 'a checklist has "id" and "sections" (or "extends"); a program file, such as csaudit.yaml, has "checklists"',
    },
  ]);
}

async function withChecklist(name: string, present: Present, cwd: string): Promise<Other> {
  const { program, texts, ids, language } = present;
  const source = await readChecklist(name, cwd, language);
  const chain = idsOf(source);
  const replaced = chain.find(id => ids.includes(id));
  // What one of the run extends is the other form of it: what if we went back to that?
  const at =
    replaced === undefined
      ? texts.findIndex(text => chain.slice(0, 1).some(id => idsOf(text).includes(id)))
      : ids.indexOf(replaced);
  if (at < 0) {
    const [own = ''] = chain;
    const message = `no checklist of this run is "${own}"${chain.length > 1 ? `, or one that it extends (${chain.slice(1).join(', ')})` : ''}`;
    const hint = `this run has ${ids.join(', ')}; to add a checklist, give --what-if a program file that names it`;
    throw new InputError([{ file: source.file, message, hint }]);
  }
  return {
    kind: 'checklist',
    aside: [],
    program: {
      ...program,
      checklists: program.checklists.map((entry, i) => (i === at ? { ...entry, name } : entry)),
    },
    texts: texts.map((text, i) => (i === at ? source : text)),
  };
}

/** The keys that say how exports are read and grouped. */
const READING: readonly { readonly key: string; readonly of: (program: Program) => unknown }[] = [
  { key: 'groups', of: ({ groups }) => [...groups].sort() },
  { key: 'maxRejected', of: ({ maxRejected }) => maxRejected },
  { key: 'map', of: ({ mapping }) => mapping.columns },
  { key: 'roles', of: ({ mapping }) => mapping.roles },
  { key: 'zone', of: ({ mapping }) => mapping.zone },
  { key: 'dates', of: ({ mapping }) => mapping.dates },
];

async function withProgram(
  name: string,
  keys: readonly string[],
  present: Present,
  gateWithFlags: (gate: Gate) => Gate,
  cwd: string,
): Promise<Other> {
  const { program, language } = present;
  const other = (await loadProgram(name, cwd)).program;
  const has = (key: string) => keys.includes(key);
  const texts = await Promise.all(other.checklists.map(entry => readChecklist(entry.name, cwd, language)));
  return {
    kind: 'program',
    aside: READING.filter(({ key, of }) => has(key) && !isDeepStrictEqual(of(other), of(program))).map(
      ({ key }) => key,
    ),
    program: {
      ...program,
      checklists: other.checklists,
      target: other.target,
      pass: other.pass,
      onCritical: other.onCritical,
      gate: has('gate') ? gateWithFlags(other.gate) : program.gate,
      facts: has('facts') ? other.facts : program.facts,
      language: has('language') ? other.language : program.language,
    },
    texts,
  };
}

/** The texts of a program's checklists, and their ids, in one order. */
type Named = Pick<Present, 'texts' | 'ids'>;

/**
 * Which checklist of the first program one of the second stands for, by id: of those that the first does not have, the
 * nearest one it extends that the second has no more, else the first of those that extend it.
 */
export function standIns({ before, after }: Pair<Named>): ReadonlyMap<string, string> {
  const free = new Set(before.ids.filter(id => !after.ids.includes(id)));
  const found = new Map<string, string>();
  const open = after.ids.filter(id => !before.ids.includes(id));
  for (const id of open) {
    const base = basesOf(after, id).find(one => free.delete(one));
    if (base !== undefined) found.set(id, base);
  }
  for (const id of open) {
    if (found.has(id)) continue;
    const extended = [...free].find(one => basesOf(before, one).includes(id));
    if (extended === undefined) continue;
    free.delete(extended);
    found.set(id, extended);
  }
  return found;
}

function basesOf({ texts, ids }: Named, id: string): readonly string[] {
  const text = texts[ids.indexOf(id)];
  return text === undefined ? [] : idsOf(text);
}

/** The ids of a checklist and of those it extends, nearest first. */
function idsOf({ base, ...own }: SourceText): readonly string[] {
  return [...idIn(own), ...(base === undefined ? [] : idsOf(base))];
}

function idIn({ file, text, ready }: FileText): readonly string[] {
  const value = ready === undefined ? parseDocument(text, file).value : ready.value;
  if (typeof value !== 'object' || value === null || !('id' in value)) return [];
  return typeof value.id === 'string' ? [value.id] : [];
}
