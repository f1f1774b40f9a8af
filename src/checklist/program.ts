import { parseDocument } from '../decode/document.ts';
import { check, type Document, shape, suggest } from '../decode/index.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import { SPEAKERS } from '../model/interaction.ts';
import { DATE_ORDERS, type Program } from '../model/program.ts';
import { DEFAULT_PROGRAM } from './default-program.ts';
import { language } from './format.ts';
import { GATE, gateOf } from './gate.ts';
import { GOAL, goalsOf } from './goals.ts';

const entry = shape.either(
  shape.positive(),
  shape.record({ weight: shape.maybe(shape.positive()), target: shape.maybe(shape.points()) }),
);

const PROGRAM = shape.record({
  checklists: shape.maybe(shape.either(shape.filled(shape.text()), shape.named(entry))),
  facts: shape.maybe(shape.text()),
  store: shape.maybe(shape.text()),
  target: shape.maybe(shape.points()),
  pass: shape.maybe(shape.points()),
  onCritical: shape.maybe(shape.oneOf(['fail', 'zero'])),
  language: shape.maybe(language()),
  groups: shape.maybe(shape.filled(shape.text())),
  maxRejected: shape.maybe(shape.whole()),
  map: shape.maybe(shape.named(shape.text())),
  roles: shape.maybe(shape.named(shape.filled(shape.text()))),
  zone: shape.maybe(shape.matching(/^(UTC|[+-](0\d|1[0-4]):[0-5]\d)$/u, 'UTC or an offset such as +02:00')),
  gate: shape.maybe(GATE),
  goals: shape.maybe(shape.list(GOAL)),
  dates: shape.maybe(shape.oneOf(DATE_ORDERS)),
});

/** Every key a program file may have. */
export const PROGRAM_KEYS: readonly string[] = Object.keys(PROGRAM.entries);

/** A program from the text of `csaudit.yaml`. Keys left out are as in DEFAULT_PROGRAM; mistakes are thrown all at once. */
export function parseProgram(text: string, file: string): Program {
  const document = parseDocument(text, file);
  const problems: Problem[] = [];
  const raw = check(PROGRAM, document.value, document, [], problems);
  if (raw !== undefined) checkRoles(Object.keys(raw.roles ?? {}), document, problems);
  if (raw?.checklists !== undefined && Object.keys(raw.checklists).length === 0)
    problems.push(document.problem(['checklists'], '"checklists" must hold at least one entry'));
  const goals = goalsOf(raw?.goals ?? [], document, problems);
  if (raw === undefined || problems.length > 0) throw new InputError(problems);
  return {
    checklists: entriesOf(raw.checklists) ?? DEFAULT_PROGRAM.checklists,
    facts: raw.facts ?? null,
    store: raw.store ?? null,
    target: raw.target ?? null,
    pass: raw.pass ?? null,
    onCritical: raw.onCritical ?? DEFAULT_PROGRAM.onCritical,
    language: raw.language ?? DEFAULT_PROGRAM.language,
    groups: raw.groups ?? DEFAULT_PROGRAM.groups,
    maxRejected: raw.maxRejected ?? DEFAULT_PROGRAM.maxRejected,
    mapping: {
      columns: raw.map ?? {},
      roles: raw.roles ?? {},
      zone: raw.zone ?? 'UTC',
      dates: raw.dates ?? null,
    },
    gate: gateOf(raw.gate ?? {}),
    goals,
  };
}

type Written =
  | readonly string[]
  | Record<string, number | { weight?: number | undefined; target?: number | undefined }>
  | undefined;

function entriesOf(written: Written): Program['checklists'] | null {
  if (written === undefined) return null;
  if (Array.isArray(written)) return written.map((name: string) => ({ name, weight: 1, target: null }));
  return Object.entries(written).map(([name, value]) => {
    if (typeof value === 'number') return { name, weight: value, target: null };
    return { name, weight: value.weight ?? 1, target: value.target ?? null };
  });
}

function checkRoles(roles: readonly string[], document: Document, problems: Problem[]): void {
  const known = [...SPEAKERS, 'text'];
  for (const role of roles.filter(name => !known.includes(name))) {
    problems.push(document.problem(['roles', role], `unknown role "${role}"`, suggest(role, known), 'key'));
  }
}
