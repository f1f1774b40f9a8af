import { type Shaped, shape } from '../decode/index.ts';
import { FAMILIES, SOURCES } from '../model/checklist.ts';
import { SCALE_NAMES } from './scale.ts';

/** The checklist format, key by key: the one definition of what a checklist may hold. */

export const id = () =>
  shape.matching(/^[a-z][a-z0-9-]*$/u, 'lower-case letters, digits and "-", beginning with a letter');

export const language = () => shape.matching(/^[a-z]{2,3}$/u, 'a language code such as en');

const version = () => shape.matching(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/u, 'a version such as 1.0.0');

const example = shape.either(
  shape.text(),
  shape.record({
    fields: shape.maybe(shape.named(shape.scalar())),
    turns: shape.maybe(shape.text()),
    facts: shape.maybe(shape.anything()),
    answer: shape.maybe(shape.either(shape.text(), shape.finite())),
  }),
);

/** Ids of advice that is not to be given. */
const allow = () => shape.maybe(shape.filled(shape.text()));

export const ITEM = shape.record({
  id: id(),
  ask: shape.text(),
  standard: shape.maybe(shape.text()),
  source: shape.maybe(shape.oneOf(SOURCES)),
  weight: shape.maybe(shape.positive()),
  answers: shape.maybe(
    shape.either(
      shape.oneOf(SCALE_NAMES),
      shape.filled(shape.record({ id: id(), label: shape.text(), credit: shape.share() })),
    ),
  ),
  critical: shape.maybe(shape.oneOf(FAMILIES)),
  training: shape.maybe(shape.text()),
  target: shape.maybe(shape.points()),
  when: shape.maybe(shape.anything()),
  probe: shape.maybe(shape.anything()),
  allow: allow(),
  examples: shape.maybe(
    shape.list(
      shape.record({
        met: shape.maybe(example),
        partial: shape.maybe(example),
        missed: shape.maybe(example),
        notApplicable: shape.maybe(example),
        unverifiable: shape.maybe(example),
      }),
    ),
  ),
});

/** The phrases of one set, by language. */
export const PHRASE_SET = shape.namedBy(language(), shape.filled(shape.text()));

/** Sets of phrases, fields and language that the probes of a checklist stand on. */
const SURROUNDINGS = {
  language: shape.maybe(language()),
  fields: shape.maybe(shape.filled(shape.text())),
  phrases: shape.maybe(shape.named(PHRASE_SET)),
};

/** Everything above the items; each item is checked by itself, so that one mistake hides no other. */
export const CHECKLIST = shape.record({
  id: id(),
  version: version(),
  // A checklist that extends another has the form ADAPTATION instead; named here for who mistypes the word.
  extends: shape.maybe(shape.text()),
  title: shape.text(),
  about: shape.text(),
  target: shape.maybe(shape.points()),
  pass: shape.maybe(shape.points()),
  ...SURROUNDINGS,
  allow: allow(),
  sections: shape.filled(
    shape.record({ id: id(), title: shape.text(), items: shape.filled(shape.anything()) }),
  ),
});

/** What becomes of an item of the base: its keys in the place of the base's; `null` takes one away that may be missing. */
export const CHANGED_ITEM = shape.record(
  Object.fromEntries(
    Object.entries(ITEM.entries).flatMap(([key, value]) =>
      key === 'id' ? [] : [[key, shape.maybe(key === 'ask' ? value : shape.orNull(value))]],
    ),
  ),
);

/** A checklist that extends another: what differs from its base. Items are checked again in the checklist it makes. */
export const ADAPTATION = shape.record({
  id: id(),
  version: version(),
  extends: shape.text(),
  remove: shape.maybe(shape.filled(id())),
  // An item that is `null` is refused with what to do instead.
  items: shape.maybe(shape.named(shape.orNull(CHANGED_ITEM))),
  title: shape.maybe(shape.text()),
  about: shape.maybe(shape.text()),
  target: shape.maybe(shape.orNull(shape.points())),
  pass: shape.maybe(shape.orNull(shape.points())),
  language: SURROUNDINGS.language,
  fields: shape.maybe(shape.orNull(SURROUNDINGS.fields)),
  phrases: shape.maybe(shape.named(shape.orNull(PHRASE_SET))),
  allow: shape.maybe(shape.orNull(allow())),
  sections: shape.maybe(
    shape.filled(
      shape.record({
        id: id(),
        title: shape.maybe(shape.text()),
        items: shape.maybe(shape.filled(shape.anything())),
      }),
    ),
  ),
});

/** The texts of a checklist in another language: `hu/courtesy.yaml` beside `courtesy.yaml`. */
export const TEXTS = shape.record({
  id: id(),
  language: language(),
  title: shape.maybe(shape.text()),
  about: shape.maybe(shape.text()),
  sections: shape.maybe(shape.named(shape.text())),
  items: shape.maybe(
    shape.named(
      shape.record({
        ask: shape.maybe(shape.text()),
        standard: shape.maybe(shape.text()),
        answers: shape.maybe(shape.named(shape.text())),
        examples: ITEM.entries.examples,
      }),
    ),
  ),
});

export const PHRASES = shape.record({
  language: language(),
  with: shape.maybe(shape.filled(language())),
  phrases: shape.named(shape.filled(shape.text())),
});

export type RawChecklist = Shaped<typeof CHECKLIST>;
export type RawItem = Shaped<typeof ITEM>;
export type RawTexts = Shaped<typeof TEXTS>;
export type RawSurroundings = Pick<RawChecklist, 'language' | 'fields' | 'phrases'>;
