import { check, type Document, type Shape, type Shaped, shape } from '../decode/index.ts';
import { type Answerer, type Evidence, OUTCOMES, type Stated } from '../model/answer.ts';
import type { AuditProgram, KeptInteraction } from '../model/audit.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import { type FieldValue, SPEAKERS, type Turn } from '../model/interaction.ts';
import type { Sample } from '../model/sample.ts';

const { finite, list, maybe, oneOf, only, open, orNull, scalar, text, whole, written } = shape;

const ANSWERERS = ['probe', 'auditor', 'export'] as const satisfies readonly Answerer[];
const HINT = 'it was changed by hand, or is damaged: csaudit store verify tells more';

const STATED = open({
  fact: written(),
  ask: orNull(written()),
  is: orNull(written()),
  value: written(),
  right: orNull(shape.truth()),
});
const EVIDENCE = list(
  shape.either(
    open({ turn: whole(), start: whole(), end: whole(), quote: written(), stated: maybe(STATED) }),
    open({ field: written(), quote: written() }),
  ),
);
const TURNS = list(
  open({
    speaker: oneOf(SPEAKERS),
    name: maybe(written()),
    text: written(),
    at: maybe(finite()),
    until: maybe(finite()),
  }),
);
const FOUND = open({
  outcome: oneOf(OUTCOMES),
  credit: orNull(shape.share()),
  by: orNull(oneOf(ANSWERERS)),
});
const PROGRAM = open({
  checklists: list(open({ id: text(), hash: text(), weight: finite(), target: orNull(finite()) })),
  target: orNull(finite()),
  pass: orNull(finite()),
  onCritical: oneOf(['fail', 'zero']),
});
const drawn = { id: written(), file: written(), line: whole(), why: written() };
const event = { id: written(), stratum: written(), why: written() };
const SAMPLE = open({
  seed: written(),
  method: written(),
  sources: list(open({ file: written(), interactions: whole(), rejected: whole() })),
  strata: list(
    open({
      key: written(),
      population: whole(),
      drawn: whole(),
      probability: shape.share(),
      reserve: list(open(drawn)),
    }),
  ),
  drawn: list(open({ ...drawn, stratum: written(), probability: shape.share() })),
  log: list(
    shape.kinds('what', [
      open({ what: only('drawn'), ...event }),
      open({ what: only('replaced'), by: orNull(written()), ...event }),
    ]),
  ),
});

/** What a store's text columns say, checked: whatever is not as it was written is an InputError that names `file`. */
export function evidenceOf(json: string, file: string, what: string): readonly Evidence[] {
  return shownIn(json, file, what).flatMap((one): readonly Evidence[] => {
    if ('field' in one) return [one];
    const { stated, ...evidence } = one;
    return stated === undefined ? [evidence] : [];
  });
}

/** What was stated of facts stands in the same column. */
export function statedOf(json: string, file: string, what: string): readonly Stated[] {
  return shownIn(json, file, what).flatMap(one => {
    if ('field' in one || one.stated === undefined) return [];
    const { stated, ...evidence } = one;
    return [{ ...evidence, ...stated }];
  });
}

function shownIn(json: string, file: string, what: string): Shaped<typeof EVIDENCE> {
  return checked(EVIDENCE, parsed(json, file, what), file, what);
}

export function foundOf(row: { outcome: unknown; credit: unknown; by: unknown }, file: string, what: string) {
  return checked(FOUND, row, file, what);
}

export function programOf(json: string, file: string): AuditProgram {
  return checked(PROGRAM, parsed(json, file, 'a program'), file, 'a program');
}

export function sampleOf(json: string, file: string): Sample {
  return checked(SAMPLE, parsed(json, file, 'a sample'), file, 'a sample');
}

export function turnsOf(json: string, file: string, what: string): readonly Turn[] {
  return checked(TURNS, parsed(json, file, what), file, what).map(({ name, at, until, ...turn }) => ({
    ...turn,
    ...(name === undefined ? {} : { name }),
    ...(at === undefined ? {} : { at }),
    ...(until === undefined ? {} : { until }),
  }));
}

/** Name by name, because a field may have a name that means something else in JavaScript. */
export function fieldsOf(json: string, file: string, what: string): KeptInteraction['fields'] {
  const value = parsed(json, file, what);
  checked(open({}), value, file, what);
  const entries: [string, unknown][] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.map(([name, field]): [string, FieldValue] => [name, checked(scalar(), field, file, what)]),
  );
}

function parsed(json: string, file: string, what: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InputError([{ file, message: `${what} cannot be read: not JSON`, hint: HINT }]);
  }
}

function checked<T>(wanted: Shape<T>, value: unknown, file: string, what: string): T {
  const problem: Document['problem'] = (path, message) => ({
    file,
    message: `${[what, ...path].join('.')}: ${message}`,
    hint: HINT,
  });
  const problems: Problem[] = [];
  const found = check(wanted, value, { file, value, place: () => ({ file }), problem }, [], problems);
  if (found === undefined) throw new InputError(problems);
  return found;
}
