import type { FileText, SourceText } from '../../checklist/index.ts';
import { PROGRAM_KEYS } from '../../checklist/program.ts';
import { parseDocument } from '../../decode/document.ts';
import { InputError } from '../../model/input-error.ts';
import type { Gate, Program } from '../../model/program.ts';
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
 * What `--what-if` names, by its content: a checklist takes the place of the one of its id, or of one it extends; a
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
  if (replaced === undefined) {
    const [own = ''] = chain;
    const message = `no checklist of this run is "${own}"${chain.length > 1 ? `, or one that it extends (${chain.slice(1).join(', ')})` : ''}`;
    const hint = `this run has ${ids.join(', ')}; to add a checklist, give --what-if a program file that names it`;
    throw new InputError([{ file: source.file, message, hint }]);
  }
  const at = ids.indexOf(replaced);
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

const READING = ['groups', 'maxRejected', 'map', 'roles', 'zone', 'dates'];

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
    aside: READING.filter(has),
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

/**
 * Which checklist of the first program one of the second stands for, by id: of those that the first does not have, the
 * nearest one it extends that the second has no more.
 */
export function standIns(
  texts: readonly SourceText[],
  after: readonly string[],
  before: readonly string[],
): ReadonlyMap<string, string> {
  const free = new Set(before.filter(id => !after.includes(id)));
  const found = new Map<string, string>();
  after.forEach((id, at) => {
    const text = texts[at];
    if (text === undefined || before.includes(id)) return;
    const base = idsOf(text).find(one => free.delete(one));
    if (base !== undefined) found.set(id, base);
  });
  return found;
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
