import { check, type Document, type Place } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { type Changes, readChanges } from './changes.ts';
import { ADAPTATION, CHECKLIST } from './format.ts';
import { idOf, listOf, mapOf, merged } from './loose.ts';
import { phrasesOf, refuseUnknownSets } from './merged-phrases.ts';
import { makeOrigins, type Origins } from './origins.ts';

/** A checklist in its ordinary form, made of what its file says, `own`, and of the checklist it extends, `base`. */
export type Adapted = Document & { readonly own: Document; readonly base: Document };

export function isAdapted(document: Document): document is Adapted {
  return 'own' in document && 'base' in document;
}

/**
 * What a checklist makes of a base that has no mistakes. Every mistake in how it does so joins `problems`; `null` where
 * nothing is left of the base. `value` has the keys of an ordinary checklist, in which the caller finds the other
 * mistakes, and `place` is where each of its values was written, in this file or in one below.
 */
export function adapt(own: Document, base: Document, problems: Problem[]): Adapted | null {
  check(ADAPTATION, own.value, own, [], problems);
  refuseLanguage(own, base, problems);
  refuseUnknownSets(own, base, problems);
  const origins = makeOrigins(own);
  const sections = sectionsOf(base, own, readChanges(own, base, problems), origins);
  if (sections.length === 0) {
    problems.push(own.problem(['remove'], 'nothing is left of the base', 'keep an item, or add one'));
    return null;
  }
  const value = { ...headOf(own, base, origins), sections };
  const checked = own.checked === true && base.checked === true ? ({ checked: true } as const) : {};
  const place: Document['place'] = (path, at) => {
    const origin = origins.of(path);
    return origin.document.place(origin.path, at);
  };
  return { file: own.file, value, ...checked, own, base, place, problem: complaints(own, value, origins) };
}

/** Phrases that stand in a list of a file are in its language; those of two files cannot be told apart once merged. */
function refuseLanguage(own: Document, base: Document, problems: Problem[]): void {
  const { language } = mapOf(own.value);
  const { language: below = 'en' } = mapOf(base.value);
  if (typeof language !== 'string' || language === below) return;
  const hint = `phrases in it stand under its code, as in phrases: { name: { ${language}: […] } }`;
  problems.push(own.problem(['language'], `"language" must be that of the base, "${String(below)}"`, hint));
}

/** Keys of which the base has its own. */
const OF_EACH = new Set(['id', 'version', 'sections']);
/** Keys that say what becomes of the base. */
const OF_CHANGES = new Set(['extends', 'remove', 'items', 'sections']);

function headOf(own: Document, base: Document, origins: Origins): Record<string, unknown> {
  const written = mapOf(own.value);
  const below = mapOf(base.value);
  const inherited = Object.entries(below).filter(([key]) => !OF_EACH.has(key));
  for (const [key] of inherited) if (written[key] === undefined) origins.put([key], base, [key]);
  const head = merged(
    Object.fromEntries(inherited),
    Object.fromEntries(Object.entries(written).filter(([key, value]) => isHead(key, value))),
  );
  if (written.phrases === undefined) return head;
  const { phrases: _, ...others } = head;
  const phrases = phrasesOf(own, base, origins);
  return Object.keys(phrases).length === 0 ? others : { ...others, phrases };
}

/** Keys of a checklist above its sections; one that takes away what must be there was complained of, and does nothing. */
function isHead(key: string, value: unknown): boolean {
  const isKnown = Object.hasOwn(CHECKLIST.entries, key) && !OF_CHANGES.has(key);
  return isKnown && (value !== null || (key !== 'title' && key !== 'about'));
}

function sectionsOf(base: Document, own: Document, changes: Changes, origins: Origins): unknown[] {
  const sections: unknown[] = [];
  for (const [s, section] of listOf(mapOf(base.value).sections).entries()) {
    const id = idOf(section);
    if (changes.removed.has(id)) continue;
    const at = ['sections', sections.length];
    const { title = null, items: joining = [] } = changes.joining.get(id) ?? {};
    const items: unknown[] = [];
    for (const [i, item] of listOf(mapOf(section).items).entries()) {
      if (changes.removed.has(idOf(item))) continue;
      const place = [...at, 'items', items.length];
      const keys = changes.changed.get(idOf(item)) ?? {};
      origins.put(place, base, ['sections', s, 'items', i]);
      for (const key of Object.keys(keys)) origins.put([...place, key], own, ['items', idOf(item), key]);
      items.push(changedItem(ofItself(mapOf(item), idOf(base.value), idOf(own.value)), keys));
    }
    for (const { value, path } of joining) {
      origins.put([...at, 'items', items.length], own, path);
      items.push(value);
    }
    if (items.length === 0) continue;
    origins.put(at, base, ['sections', s]);
    if (title !== null) origins.put([...at, 'title'], own, title.path);
    sections.push({ ...mapOf(section), ...(title === null ? {} : { title: title.value }), items });
  }
  for (const { value, path, items } of changes.fresh) {
    const at = ['sections', sections.length];
    origins.put(at, own, path);
    for (const [i, item] of items.entries()) origins.put([...at, 'items', i], own, item.path);
    sections.push(items.length === 0 ? value : { ...mapOf(value), items: items.map(item => item.value) });
  }
  return sections;
}

/** A spread of the base's own score, or of one of its items, becomes one of the checklist that extends it. */
function ofItself(item: Record<string, unknown>, base: string, own: string): Record<string, unknown> {
  const spread = mapOf(mapOf(item.probe).spread);
  const [checklist, ...rest] = String(spread.of ?? '').split('.');
  if (checklist !== base) return item;
  return { ...item, probe: { spread: { ...spread, of: [own, ...rest].join('.') } } };
}

/** Examples tell what a probe finds: whoever takes the probe away takes them away with it. */
function changedItem(item: Record<string, unknown>, keys: Record<string, unknown>): Record<string, unknown> {
  const { examples, ...rest } = item;
  return merged(keys.probe === null || examples === undefined ? rest : item, keys);
}

/**
 * A base is right by itself, so whatever is wrong is the work of this file, and is told in it: where that is said which
 * clashes with the base, with the place of the base's part beside it.
 */
function complaints(
  own: Document,
  value: { readonly sections: readonly unknown[] },
  origins: Origins,
): Document['problem'] {
  return (path, message, hint, at) => {
    const origin = origins.of(path);
    if (origin.document === own) return own.problem(origin.path, message, hint, at);
    const there = shownPlace(origin.document.place(origin.path, at));
    const [, s, , i] = path;
    const item = listOf(mapOf(value.sections[Number(s)]).items)[Number(i)];
    const changed = mapOf(mapOf(own.value).items)[idOf(item)] !== undefined;
    return own.problem(
      changed ? ['items', idOf(item)] : ['extends'],
      `${message} (${there})`,
      hint,
      changed ? 'key' : 'value',
    );
  };
}

/** `base.yaml:3:10`, as far as it is known. */
export function shownPlace({ file, line, column }: Place): string {
  return [file, line, column].filter(part => part !== undefined).join(':');
}
