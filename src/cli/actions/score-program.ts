import { NO_GATE } from '../../checklist/index.ts';
import { suggest } from '../../decode/index.ts';
import { InputError } from '../../model/input-error.ts';
import { SPEAKERS } from '../../model/interaction.ts';
import { DATE_ORDERS, type DateOrder, type Mapping } from '../../model/program.ts';
import type { ProgramOptions, ReadingOptions } from '../commands/reading-options.ts';
import type { ScoreOptions } from '../commands/score.ts';
import { loadProgram, type ProgramFile } from '../program-file.ts';
import { gateWith } from './gate-with.ts';

/** The program of this run: the program file's, with what the flags say in its place. */
export async function programFor(options: ScoreOptions, cwd: string): Promise<ProgramFile> {
  const { program, file } = await programRead(options, cwd);
  const asked =
    options.judges === false
      ? { ...NO_GATE, confidence: program.gate.confidence }
      : gateWith(program.gate, options);
  return { program: { ...program, gate: asked }, file };
}

/** As `programFor`, for commands that judge no gate. */
export async function programRead(
  options: ReadingOptions & ProgramOptions,
  cwd: string,
): Promise<ProgramFile> {
  const { program, file } = await loadProgram(options.config, cwd);
  const named = options.checklist?.map(
    name => program.checklists.find(entry => entry.name === name) ?? { name, weight: 1, target: null },
  );
  const flagged = {
    ...program,
    checklists: named ?? program.checklists,
    facts: options.facts ?? program.facts,
    language: options.spoken ?? program.language,
    groups: [...new Set([...program.groups, ...(options.by ?? [])])],
    maxRejected: options.maxRejected ?? program.maxRejected,
    mapping: mappingWith(program.mapping, options),
  };
  return { program: flagged, file };
}

/** Of two meanings for one name, the last would win unseen. */
function refuseContradictions(what: string, pairs: readonly (readonly [string, string])[]): void {
  const seen = new Map<string, string>();
  for (const [name, value] of pairs) {
    const other = seen.get(name);
    if (other !== undefined && other !== value) {
      throw new InputError([
        { message: `${what} "${name}" is both "${other}" and "${value}"`, hint: 'keep one of them' },
      ]);
    }
    seen.set(name, value);
  }
}

function mappingWith(mapping: Mapping, options: ReadingOptions): Mapping {
  const roles = new Map(Object.entries(mapping.roles));
  const known = [...SPEAKERS, 'text'];
  for (const [role, label] of options.role ?? []) {
    if (!known.includes(role))
      throw new InputError([
        { message: `--role ${role}=…: unknown role "${role}"`, hint: suggest(role, known) },
      ]);
    roles.set(role, [...(roles.get(role) ?? []), label]);
  }
  if (options.zone !== undefined && !/^(UTC|[+-]\d\d:\d\d)$/u.test(options.zone)) {
    throw new InputError([
      { message: `--zone ${options.zone}: not a zone`, hint: 'UTC, or an offset such as +02:00' },
    ]);
  }
  refuseContradictions('--map', options.map ?? []);
  refuseContradictions(
    'a label of two roles:',
    [...roles].flatMap(([role, labels]) => labels.map(label => [label, role] as const)),
  );
  return {
    columns: { ...mapping.columns, ...Object.fromEntries(options.map ?? []) },
    roles: Object.fromEntries(roles),
    zone: options.zone ?? mapping.zone,
    dates: options.dates === undefined ? mapping.dates : dateOrder(options.dates),
  };
}

function dateOrder(text: string): DateOrder {
  const order = DATE_ORDERS.find(one => one === text);
  if (order !== undefined) return order;
  throw new InputError([
    { message: `--dates ${text}: not an order of dates`, hint: suggest(text, DATE_ORDERS) },
  ]);
}
