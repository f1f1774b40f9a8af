import { type Shape, type Shaped, shape } from '../../decode/index.ts';
import { OUTCOMES } from '../../model/answer.ts';
import { SPEAKERS } from '../../model/interaction.ts';
import { LOG_EVENTS } from '../tables.ts';

const { anything, count, either, finite, list, matching, maybe, oneOf, only, orNull, record } = shape;
const { share, text, whole, written } = shape;

const sha = () => matching(/^[0-9a-f]{64}$/u, 'a hash of 64 hex digits');
const answerer = () => orNull(oneOf(['probe', 'auditor', 'export']));

const stated = record({
  ...{ fact: text(), ask: orNull(written()), is: orNull(written()) },
  ...{ value: written(), right: orNull(shape.truth()) },
});

const evidence = either(
  record({ turn: count(), start: whole(), end: whole(), quote: written(), stated: maybe(stated) }),
  record({ field: text(), quote: written() }),
);

const found = {
  checklist: text(),
  item: text(),
  outcome: oneOf(OUTCOMES),
  credit: orNull(share()),
  by: answerer(),
  evidence: list(evidence),
  note: written(),
};

const turn = record({
  speaker: oneOf(SPEAKERS),
  name: maybe(written()),
  text: written(),
  at: maybe(finite()),
  until: maybe(finite()),
});

const drawnInteraction = { id: text(), file: written(), line: whole(), why: written() };
const drawn = record({ ...drawnInteraction, stratum: written(), probability: share() });
const stratum = record({
  ...{ key: written(), population: whole(), drawn: whole(), probability: share() },
  reserve: list(record(drawnInteraction)),
});
const event = shape.kinds('what', [
  record({ what: only('drawn'), id: text(), stratum: written(), why: written() }),
  record({
    ...{ what: only('replaced'), id: text(), by: orNull(text()) },
    ...{ stratum: written(), why: written() },
  }),
]);

export const checklistShape = record({
  kind: only('checklist'),
  ...{ hash: text(), id: text(), version: text(), text: written(), form: written() },
});

export const programShape = record({
  kind: only('program'),
  hash: sha(),
  content: record({
    checklists: list(
      record({ id: text(), hash: text(), weight: shape.positive(), target: orNull(shape.points()) }),
    ),
    target: orNull(shape.points()),
    pass: orNull(shape.points()),
    onCritical: oneOf(['fail', 'zero']),
  }),
});

export const sampleShape = record({
  kind: only('sample'),
  hash: sha(),
  content: record({
    seed: written(),
    method: written(),
    sources: list(record({ file: written(), interactions: whole(), rejected: whole() })),
    strata: list(stratum),
    drawn: list(drawn),
    log: list(event),
  }),
});

export const interactionShape = record({
  kind: only('interaction'),
  ...{ hash: sha(), identity: sha(), id: written() },
  // a field may be called anything, `constructor` too: looked at by hand
  fields: anything(),
  turns: orNull(list(turn)),
  ...{ file: written(), line: whole() },
});

export const auditShape = record({
  kind: only('audit'),
  id: matching(/^A-[0-9a-f]{12}$/u, 'A- and 12 hex digits'),
  ...{ interaction: sha(), auditor: text(), revision: count() },
  state: oneOf(['open', 'done', 'dropped']),
  program: sha(),
  drawn: orNull(record({ sample: sha(), stratum: written() })),
  ...{ begun: whole(), ended: orNull(whole()), seconds: shape.atLeastZero() },
  at: orNull(record({ checklist: text(), item: text() })),
  answers: list(record({ ...found, value: orNull(text()), at: whole() })),
  suggestions: list(record(found)),
});

export const logShape = record({
  kind: only('log'),
  ...{ seq: count(), at: whole(), auditor: written(), what: oneOf(LOG_EVENTS) },
  ...{ audit: orNull(text()), checklist: orNull(text()), item: orNull(text()), value: orNull(text()) },
  ...{ detail: written(), hash: sha() },
});

const counts = record({
  ...{ checklists: whole(), programs: whole(), samples: whole() },
  ...{ interactions: whole(), audits: whole(), log: whole() },
});

/** The first line: what the others are, and how many of each. */
export const headShape = record({
  kind: only('csaudit'),
  version: count(),
  /** `all`: the whole record; `some`: what was filtered, and of the log what belongs to it; `answers`: no record. */
  holds: oneOf(['all', 'some', 'answers']),
  counts: maybe(counts),
});

export type Counts = Shaped<typeof counts>;
export type HeadLine = Shaped<typeof headShape>;
export type ChecklistLine = Shaped<typeof checklistShape>;
export type ProgramLine = Shaped<typeof programShape>;
export type SampleLine = Shaped<typeof sampleShape>;
export type InteractionLine = Omit<Shaped<typeof interactionShape>, 'fields'> & {
  readonly fields: Readonly<Record<string, string | number | boolean>>;
};
export type AuditLine = Shaped<typeof auditShape>;
export type LogLine = Shaped<typeof logShape>;

/** The kinds of line that follow the first, in their order. */
export const LINE_SHAPES = {
  checklist: checklistShape,
  program: programShape,
  sample: sampleShape,
  interaction: interactionShape,
  audit: auditShape,
  log: logShape,
} satisfies Record<string, Shape>;
