import { isMap } from '../../checklist/loose.ts';
import type { Path } from '../../decode/index.ts';
import { addSet, emptyBook, type ReadyPhrase, search } from '../../probes/phrases/book.ts';
import { parsePhrase } from '../../probes/phrases/parse.ts';
import type { Advice, Remark, Written } from '../advice.ts';
import { PLAIN_TALK } from '../plain-talk.ts';
import { quoted } from '../words.ts';

/** One sentence may be bad luck. */
const FEW = 2;

/** What is said of everything tells nothing of service: met for nothing, or missed for nothing. */
export const tooBroad: Advice = {
  id: 'too-broad',
  summary: 'a phrase so broad that it hits plain text',
  look: written =>
    phrasesOf(written).flatMap(({ phrase, language, path }): Remark[] => {
      const ready = readyPhrase(phrase, written);
      const talk = PLAIN_TALK[language] ?? [];
      const hit = ready === null ? [] : talk.filter(finderOf(ready, language));
      const [first] = hit;
      if (first === undefined || hit.length < FEW) return [];
      const message = `the phrase ${quoted(phrase)} is found in ${hit.length} of ${talk.length} plain sentences, as in ${quoted(first)}`;
      return [{ path, message, hint: 'name more of the words that make the difference' }];
    }),
};

type Found = { readonly phrase: string; readonly language: string; readonly path: Path };

/** Keys of probes that hold phrases. */
const LISTS = new Set(['any', 'all', 'about', 'steps']);

/** The phrases written in a checklist itself, in its probes and its own sets. */
function phrasesOf({ document }: Written): readonly Found[] {
  const { value } = document;
  if (!isMap(value)) return [];
  const language = typeof value.language === 'string' ? value.language : 'en';
  const inSets = Object.entries(isMap(value.phrases) ? value.phrases : {}).flatMap(([name, languages]) =>
    Object.entries(isMap(languages) ? languages : {}).flatMap(([code, list]) =>
      texts(list, code, ['phrases', name, code]),
    ),
  );
  return [...inSets, ...inProbes(value.sections, language, ['sections'], false)];
}

function inProbes(value: unknown, language: string, path: Path, probe: boolean): readonly Found[] {
  if (Array.isArray(value))
    return value.flatMap((inner, at) => inProbes(inner, language, [...path, at], probe));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    const inside = probe || key === 'probe' || key === 'when';
    return [
      ...(inside && LISTS.has(key) ? texts(inner, language, at) : []),
      ...inProbes(inner, language, at, inside),
    ];
  });
}

/** The phrases of a list, and of lists in it. */
function texts(list: unknown, language: string, path: Path): readonly Found[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, at) => {
    if (Array.isArray(entry)) return texts(entry, language, [...path, at]);
    return typeof entry === 'string' && !entry.trim().startsWith('$')
      ? [{ phrase: entry.trim(), language, path: [...path, at] }]
      : [];
  });
}

function readyPhrase(text: string, { regex }: Written): ReadyPhrase | null {
  const phrase = parsePhrase(text);
  if ('problem' in phrase) return null;
  if (phrase.kind === 'words') return phrase;
  const find = regex(phrase.source);
  return typeof find === 'function' ? { ...phrase, find } : null;
}

function finderOf(phrase: ReadyPhrase, language: string): (sentence: string) => boolean {
  const book = emptyBook();
  const set = addSet(book, new Map([[language, [phrase]]]));
  return sentence => search(book, language, sentence).has(set);
}
