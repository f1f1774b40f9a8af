import { check, type Document, type Shaped, shape } from '../decode/index.ts';
import { type AnswerOption, type Checklist, FAMILIES, type Item, SOURCES } from '../model/checklist.ts';
import { InputError, type Problem } from '../model/input-error.ts';

const { atLeastZero, list, maybe, oneOf, only, open, orNull, points, positive } = shape;
const { share, text, written } = shape;

const scoreName = shape.kinds('kind', [
  open({ kind: only('overall') }),
  open({ kind: only('checklist'), checklist: text() }),
  open({ kind: only('item'), checklist: text(), item: text() }),
]);

const item = open({
  id: text(),
  ask: written(),
  standard: orNull(written()),
  source: orNull(oneOf(SOURCES)),
  weight: positive(),
  answers: list(open({ id: text(), label: written(), credit: share(), written: maybe(written()) })),
  critical: orNull(oneOf(FAMILIES)),
  training: orNull(written()),
  target: orNull(points()),
  dependsOn: list(text()),
  spread: orNull(open({ by: text(), of: scoreName, atMost: atLeastZero() })),
  allow: list(written()),
});

const FORM = open({
  id: text(),
  version: text(),
  title: written(),
  about: written(),
  target: orNull(points()),
  pass: orNull(points()),
  sections: list(open({ id: text(), title: written(), items: list(item) })),
  allow: list(written()),
  hash: text(),
});

/**
 * A checklist as plain data, in JSON: what it asks, what its answers earn, what is critical. All it takes to score
 * answers that were given, and none of what finds them: probes, conditions and examples are left out, as is its file.
 */
export function keptForm(checklist: Checklist): string {
  const { id, version, title, about, target, pass, allow, hash } = checklist;
  const sections = checklist.sections.map(section => ({
    id: section.id,
    title: section.title,
    items: section.items.map(({ when: _when, probe: _probe, examples: _examples, ...kept }) => kept),
  }));
  return JSON.stringify({ id, version, title, about, target, pass, sections, allow, hash });
}

/**
 * The checklist that `keptForm` was made of, without its probes, conditions and examples: every item is for people.
 * `file` is where the form was read. Throws InputError on anything else.
 */
export function checklistOf(form: string, file: string): Checklist {
  const value = parsed(form, file);
  const problems: Problem[] = [];
  const kept = check(FORM, value, documentOf(value, file), [], problems);
  if (kept === undefined) throw new InputError(problems);
  const { id, version, title, about, target, pass, allow, hash } = kept;
  const sections = kept.sections.map(section => ({
    id: section.id,
    title: section.title,
    items: section.items.map(itemOf),
  }));
  return { id, version, title, about, target, pass, sections, allow, hash, file };
}

function itemOf({ answers, ...kept }: Shaped<typeof item>): Item {
  return { ...kept, answers: answers.map(optionOf), when: null, probe: null, examples: [] };
}

function optionOf({ id, label, credit, written }: Shaped<typeof item>['answers'][number]): AnswerOption {
  return { id, label, credit, ...(written === undefined ? {} : { written }) };
}

function parsed(form: string, file: string): unknown {
  try {
    return JSON.parse(form);
  } catch {
    throw new InputError([{ file, message: 'a checklist that is kept there cannot be read', hint: HINT }]);
  }
}

const HINT = 'it was changed by hand, or is damaged: csaudit store verify tells more';

/** Nobody writes a form by hand: a problem names the way to a value, not its line. */
function documentOf(value: unknown, file: string): Document {
  return {
    file,
    value,
    place: () => ({ file }),
    problem: (path, message) => {
      return { file, message: ['a kept checklist', ...path].join('.').concat(`: ${message}`), hint: HINT };
    },
  };
}
