import { check, type Document, type Path, suggest } from '../decode/index.ts';
import type { Example } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import { TEXTS } from './format.ts';
import { exampleOf } from './items.ts';
import { idOf, listOf, mapOf } from './loose.ts';

/** What a checklist is called in another language. What is missing is shown as the checklist has it. */
export type Texts = {
  readonly title?: string | undefined;
  readonly about?: string | undefined;
  /** Titles, by section. */
  readonly sections: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, ItemTexts>;
};

/** The texts of one item. `answers` are labels, by answer. */
export type ItemTexts = {
  readonly ask?: string | undefined;
  readonly standard?: string | undefined;
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly examples?: readonly Example[] | undefined;
};

export const NO_TEXTS: Texts = { sections: new Map(), items: new Map() };

/**
 * The texts of a document for a checklist in its ordinary form; `language` is that of the folder the document lies in.
 * Ids the checklist does not have join `problems`.
 */
export function readTexts(
  document: Document,
  language: string,
  checklist: Document,
  problems: Problem[],
): Texts {
  const raw = check(TEXTS, document.value, document, [], problems);
  if (raw === undefined) return NO_TEXTS;
  const complain = (path: Path, message: string, hint?: string, at?: 'key') =>
    problems.push(document.problem(path, message, hint, at));
  const id = idOf(checklist.value);
  if (raw.id !== id) complain(['id'], `"id" must be that of the checklist, "${id}", found "${raw.id}"`);
  if (raw.language !== language)
    complain(['language'], `"language" must be that of the folder, "${language}", found "${raw.language}"`);
  const sections = listOf(mapOf(checklist.value).sections);
  const items = new Map(
    sections.flatMap(section => listOf(mapOf(section).items)).map(item => [idOf(item), mapOf(item)]),
  );
  const refuseUnknown = (path: Path, what: string, known: readonly string[], given: object | undefined) => {
    for (const name of Object.keys(given ?? {}).filter(name => !known.includes(name)))
      complain([...path, name], `the checklist has no ${what} "${name}"`, suggest(name, known), 'key');
  };
  refuseUnknown(['sections'], 'section', sections.map(idOf), raw.sections);
  refuseUnknown(['items'], 'item', [...items.keys()], raw.items);
  for (const [name, { answers }] of Object.entries(raw.items ?? {})) {
    const listed = items.get(name)?.answers;
    const path = ['items', name, 'answers'];
    if (answers === undefined || !items.has(name)) continue;
    if (Array.isArray(listed)) {
      refuseUnknown(path, `answer of ${name}`, listed.map(idOf), answers);
      for (const [one, other] of sameNames(listed, answers))
        complain(
          [...path, one],
          `"${answers[one]}" is a name of the answer "${other}", too`,
          'an export could not say which is meant: give each a label of its own',
        );
    } else
      complain(
        path,
        `"answers" of ${name} are a scale that csaudit brings along, with its labels`,
        'leave them out',
        'key',
      );
  }
  const examplesOf = (name: string) =>
    raw.items?.[name]?.examples?.flatMap((example, index) =>
      exampleOf(example, ['items', name, 'examples', index], { document, problems }).map(one => ({
        ...one,
        fields: { language, ...one.fields },
      })),
    );
  return {
    title: raw.title,
    about: raw.about,
    sections: new Map(Object.entries(raw.sections ?? {})),
    items: new Map(
      Object.entries(raw.items ?? {}).map(([name, texts]) => [
        name,
        { ...texts, examples: examplesOf(name) },
      ]),
    ),
  };
}

/** Answers whose label here is the label, here or in the checklist, or the id of another, with that other one. */
function sameNames(
  listed: readonly unknown[],
  labels: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  const folded = (name: unknown) => String(name).trim().toLowerCase().normalize();
  const names = new Map<string, string>();
  for (const option of listed)
    for (const name of [idOf(option), mapOf(option).label]) names.set(folded(name), idOf(option));
  return Object.entries(labels).flatMap(([id, label]) => {
    const other = names.get(folded(label));
    names.set(folded(label), id);
    return other === undefined || other === id ? [] : [[id, other] as const];
  });
}
