import { check, type Document, type Path, type Shape } from '../decode/index.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import type { Workbench } from '../probes/make.ts';
import type { PhraseSet } from '../probes/phrases/book.ts';
import { whatCounts } from './facts.ts';
import { CHECKLIST, PHRASE_SET, type RawSurroundings } from './format.ts';
import { hashOf } from './hash.ts';
import { compileItem } from './items.ts';
import { isMap } from './loose.ts';
import { GROUP_KINDS } from './minimum.ts';
import { type Surroundings, workbenchFor } from './workbench.ts';

/** A checklist made ready to score, or `null` with every mistake in `problems`. */
export function compileChecklist(document: Document, around: Surroundings): Checklist | null {
  const { problems } = around;
  const before = problems.length;
  const raw = check(CHECKLIST, document.value, document, [], problems);
  const used: PhraseSet[] = [];
  const bench = workbenchFor(raw ?? looseSurroundings(document), document, around, used);
  const sections = raw?.sections ?? looseSections(document.value);
  const items = sections.map((section, s) =>
    section.items.map((item, i) => compileItem(item, ['sections', s, 'items', i], bench)),
  );
  refuseDuplicates(sections, bench);
  if (raw !== undefined && [...GROUP_KINDS, 'score'].includes(raw.id)) {
    problems.push(
      document.problem(
        ['id'],
        `a checklist cannot be called "${raw.id}"`,
        'a gate means something else by it',
      ),
    );
  }
  if (raw === undefined || problems.length > before) return null;
  const facts = bench.usesFacts() && around.facts !== null ? whatCounts(around.facts, textsOf) : undefined;
  return {
    id: raw.id,
    version: raw.version,
    title: raw.title,
    about: raw.about,
    target: raw.target ?? null,
    pass: raw.pass ?? null,
    sections: raw.sections.map(({ id, title }, s) => ({
      id,
      title,
      items: (items[s] ?? []).flatMap(item => item ?? []),
    })),
    allow: raw.allow ?? [],
    hash: hashOf({ checklist: whatScores(document.value), phrases: used.map(textsOf), facts }),
    file: document.file,
  };
}

function refuseDuplicates(sections: readonly LooseSection[], { document, problems }: Workbench): void {
  const seen = new Set<string>();
  const once = (kind: string, id: unknown, path: Path) => {
    const message = `the ${kind} id "${String(id)}" stands twice`;
    if (seen.has(message))
      problems.push(document.problem([...path, 'id'], message, `${kind} ids are unique in a checklist`));
    if (id !== undefined) seen.add(message);
  };
  for (const [s, section] of sections.entries()) {
    once('section', section.id, ['sections', s]);
    for (const [i, item] of section.items.entries())
      once('item', isMap(item) ? item.id : undefined, ['sections', s, 'items', i]);
  }
}

type LooseSection = { readonly id?: unknown; readonly items: readonly unknown[] };

/** The sections of a checklist whose head is wrong: its items are looked at all the same. */
function looseSections(value: unknown): readonly LooseSection[] {
  const sections = isMap(value) && Array.isArray(value.sections) ? value.sections : [];
  return sections.map(section => ({
    ...(isMap(section) ? { id: section.id } : {}),
    items: isMap(section) && Array.isArray(section.items) ? section.items : [],
  }));
}

/** What of the surroundings is right in a checklist whose head is wrong; complaints about the rest were made already. */
function looseSurroundings(document: Document): RawSurroundings {
  const { language, fields } = CHECKLIST.entries;
  const value = isMap(document.value) ? document.value : {};
  const ignored: Problem[] = [];
  const part = <T>(shape: Shape<T>, key: string) => check(shape, value[key], document, [key], ignored);
  // A set that is wrong is known all the same, and holds nothing.
  const sets = Object.entries(isMap(value.phrases) ? value.phrases : {}).map(
    ([name, set]) => [name, check(PHRASE_SET, set, document, [], ignored) ?? {}] as const,
  );
  return {
    language: part(language, 'language'),
    fields: part(fields, 'fields'),
    phrases: Object.fromEntries(sets),
  };
}

/** A phrase set as it was written: what it is made into may change with csaudit, its meaning may not. */
function textsOf(set: PhraseSet): ReadonlyMap<string, readonly string[]> {
  return new Map([...set].map(([language, phrases]) => [language, phrases.map(phrase => phrase.written)]));
}

/** Examples, and advice that is switched off, change no score: so they do not change the hash. */
function whatScores(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whatScores);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'examples' || key === 'allow' ? [] : [[key, whatScores(inner)]],
    ),
  );
}
