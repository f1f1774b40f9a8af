import type { Document } from '../decode/index.ts';
import type { AnswerOption, Checklist, Item } from '../model/checklist.ts';
import { idOf, listOf, mapOf } from './loose.ts';
import { SCALE_LABELS } from './scale-labels.ts';
import { type ItemTexts, NO_TEXTS, type Texts } from './texts.ts';

/**
 * A checklist as it is shown in a language (`null`: as written), with the examples of all languages. Nothing that scores
 * is touched. `document` is what it was made of.
 */
export function translate(
  checklist: Checklist,
  document: Document,
  texts: ReadonlyMap<string, Texts>,
  language: string | null,
): Checklist {
  if (texts.size === 0 && language === null) return checklist;
  const shown = texts.get(language ?? '') ?? NO_TEXTS;
  const scaled = withScales(document);
  const others = [...texts.values()];
  const itemOf = (item: Item): Item => {
    const own = shown.items.get(item.id) ?? {};
    const labels = scaled.has(item.id) ? SCALE_LABELS[language ?? ''] : own.answers;
    return {
      ...shownItem(item, own),
      answers: item.answers.map(option => labelled(option, labels)),
      examples: [...item.examples, ...others.flatMap(one => one.items.get(item.id)?.examples ?? [])],
    };
  };
  return {
    ...checklist,
    title: shown.title ?? checklist.title,
    about: shown.about ?? checklist.about,
    sections: checklist.sections.map(section => ({
      id: section.id,
      title: shown.sections.get(section.id) ?? section.title,
      items: section.items.map(itemOf),
    })),
  };
}

function shownItem(item: Item, { ask, standard }: ItemTexts): Item {
  return { ...item, ask: ask ?? item.ask, standard: standard ?? item.standard };
}

function labelled(option: AnswerOption, labels: Readonly<Record<string, string>> | undefined): AnswerOption {
  const label = labels !== undefined && Object.hasOwn(labels, option.id) ? labels[option.id] : undefined;
  return label === undefined ? option : { ...option, label, written: option.label };
}

/** Items that are answered on a ready-made scale. */
function withScales(document: Document): ReadonlySet<string> {
  const items = listOf(mapOf(document.value).sections).flatMap(section => listOf(mapOf(section).items));
  return new Set(items.filter(item => !Array.isArray(mapOf(item).answers)).map(idOf));
}
