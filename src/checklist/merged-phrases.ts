import { type Document, suggest } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { isMap, listOf, mapOf, merged } from './loose.ts';
import type { Origins } from './origins.ts';

/**
 * The phrase sets of a checklist over those of its base, language by language. In a set that the base has too, its name (`$company` in
 * `company`) stands for the phrases that the base has in that language: they are written out, so that the ordinary form
 * needs no base. A name that the base does not have is left as it is, and means the shared set.
 */
export function phrasesOf(own: Document, base: Document, origins: Origins): Record<string, unknown> {
  const [above, below] = [mapOf(mapOf(own.value).phrases), mapOf(mapOf(base.value).phrases)];
  for (const name of Object.keys(below))
    if (above[name] === undefined) origins.put(['phrases', name], base, ['phrases', name]);
  const written = Object.entries(above).map(([name, set]) => [
    name,
    isMap(set) && isMap(below[name]) ? setOf(name, set, own, base, origins) : set,
  ]);
  return merged(below, Object.fromEntries(written));
}

function setOf(
  name: string,
  set: Record<string, unknown>,
  own: Document,
  base: Document,
  origins: Origins,
): Record<string, unknown> {
  const inherited = mapOf(mapOf(mapOf(base.value).phrases)[name]);
  const lists = Object.entries(set).map(([language, list]) => {
    const path = ['phrases', name, language];
    if (!Array.isArray(list) || !list.some(phrase => isName(phrase, name))) return [language, list];
    const all = list.flatMap((phrase, at) =>
      isName(phrase, name)
        ? listOf(inherited[language]).map((value, index) => ({
            value,
            document: base,
            from: [...path, index],
          }))
        : [{ value: phrase, document: own, from: [...path, at] }],
    );
    for (const [at, { document, from }] of all.entries()) origins.put([...path, at], document, from);
    return [language, all.map(({ value }) => value)];
  });
  for (const language of Object.keys(inherited))
    if (set[language] === undefined)
      origins.put(['phrases', name, language], base, ['phrases', name, language]);
  return { ...inherited, ...Object.fromEntries(lists) };
}

function isName(phrase: unknown, name: string): boolean {
  return typeof phrase === 'string' && phrase.trim() === `$${name}`;
}

/** Refuses to take from the base what it does not have: a set, or its phrases in a language. */
export function refuseUnknownSets(own: Document, base: Document, problems: Problem[]): void {
  const below = mapOf(mapOf(base.value).phrases);
  for (const [name, set] of Object.entries(mapOf(mapOf(own.value).phrases))) {
    if (set === null && below[name] === undefined) {
      const message = `the base has no phrase set "${name}" to take away`;
      problems.push(own.problem(['phrases', name], message, suggest(name, Object.keys(below)), 'key'));
    }
    for (const [language, list] of Object.entries(isMap(below[name]) ? mapOf(set) : {})) {
      const at = listOf(list).findIndex(phrase => isName(phrase, name));
      if (at < 0 || mapOf(below[name])[language] !== undefined) continue;
      const message = `the base's set "${name}" has no phrases in "${language}"`;
      problems.push(own.problem(['phrases', name, language, at], message, `leave $${name} out`));
    }
  }
}
