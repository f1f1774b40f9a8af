import type { Adapted } from './extends.ts';
import { idOf, listOf, mapOf } from './loose.ts';
import type { ItemTexts, Texts } from './texts.ts';

/**
 * The texts of a checklist that extends another: its own, over those of the base. Where it says in its file otherwise
 * than the base, the base's texts in other languages no longer tell what it says.
 */
export function inheritedTexts(below: Texts, own: Texts, checklist: Adapted): Texts {
  const kept = stillTrue(below, checklist);
  const items = new Map(kept.items);
  for (const [id, texts] of own.items) items.set(id, over(kept.items.get(id) ?? {}, texts));
  return {
    title: own.title ?? kept.title,
    about: own.about ?? kept.about,
    sections: new Map([...kept.sections, ...own.sections]),
    items,
  };
}

function over(below: ItemTexts, above: ItemTexts): ItemTexts {
  return {
    ask: above.ask ?? below.ask,
    standard: above.standard ?? below.standard,
    answers: { ...below.answers, ...above.answers },
    examples: above.examples ?? below.examples,
  };
}

function stillTrue(texts: Texts, { own, value }: Adapted): Texts {
  const written = mapOf(own.value);
  const sections = listOf(written.sections);
  const retitled = sections.filter(section => mapOf(section).title !== undefined).map(idOf);
  const added = itemsIn(sections).map(idOf);
  const changes = mapOf(written.items);
  const there = new Set(itemsIn(listOf(mapOf(value).sections)).map(idOf));
  return {
    title: written.title === undefined ? texts.title : undefined,
    about: written.about === undefined ? texts.about : undefined,
    sections: new Map([...texts.sections].filter(([id]) => !retitled.includes(id))),
    items: new Map(
      [...texts.items]
        .filter(([id]) => there.has(id) && !added.includes(id))
        .map(([id, item]) => [id, unchanged(item, mapOf(changes[id]))]),
    ),
  };
}

function itemsIn(sections: readonly unknown[]): readonly unknown[] {
  return sections.flatMap(section => listOf(mapOf(section).items));
}

function unchanged(texts: ItemTexts, changes: Record<string, unknown>): ItemTexts {
  const kept = <T>(key: string, text: T) => (changes[key] === undefined ? text : undefined);
  return {
    ask: kept('ask', texts.ask),
    standard: kept('standard', texts.standard),
    answers: kept('answers', texts.answers),
    examples: changes.probe === null ? undefined : kept('examples', texts.examples),
  };
}
