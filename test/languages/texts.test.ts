import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/decode/document.ts';
import { ROOT } from '../running.ts';

const LANGUAGES = ['hu', 'lv', 'fil'];
const names = readdirSync(join(ROOT, 'checklists')).filter(file => file.endsWith('.yaml'));

type Item = { id: string; ask: string; standard?: string; answers?: string | { id: string }[] };
type English = { title: string; about: string; sections: { id: string; items: Item[] }[] };
type Texts = {
  title?: string;
  about?: string;
  sections?: Record<string, string>;
  items?: Record<string, { ask?: string; standard?: string; answers?: Record<string, string> }>;
};

function read(file: string): unknown {
  return parseDocument(readFileSync(join(ROOT, 'checklists', file), 'utf8'), file).value;
}

/** What a checklist says in English and not in another language, by the path of the text. */
function lacking(english: English, texts: Texts): string[] {
  const { sections = {}, items = {} } = texts;
  return [
    ...(texts.title === undefined ? ['title'] : []),
    ...(texts.about === undefined ? ['about'] : []),
    ...english.sections.flatMap(section => [
      ...(sections[section.id] === undefined ? [`sections.${section.id}`] : []),
      ...section.items.flatMap(({ id, standard, answers }) => {
        const own = items[id] ?? {};
        const listed = Array.isArray(answers) ? answers : [];
        return [
          ...(own.ask === undefined ? [`${id}.ask`] : []),
          ...(standard !== undefined && own.standard === undefined ? [`${id}.standard`] : []),
          ...listed.flatMap(answer =>
            own.answers?.[answer.id] === undefined ? [`${id}.answers.${answer.id}`] : [],
          ),
        ];
      }),
    ]),
  ];
}

describe.each(LANGUAGES)('in %s', language => {
  it.each(names.map(file => basename(file, '.yaml')))('%s has all of its texts', name => {
    const english = read(`${name}.yaml`) as English;
    expect(lacking(english, read(`${language}/${name}.yaml`) as Texts)).toEqual([]);
  });

  it('every set of phrases that English has is there', () => {
    const sets = (code: string) =>
      Object.keys((read(`phrases/${code}.yaml`) as { phrases: object }).phrases).sort();
    expect(sets(language)).toEqual(sets('en'));
  });
});
