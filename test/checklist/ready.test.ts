import { expect, it } from 'vitest';
import { type LoadedChecklists, loadChecklists, type SourceText } from '../../src/checklist/index.ts';
import { makeReady } from '../../src/checklist/ready.ts';
import { parseDocument } from '../../src/decode/document.ts';
import { shippedTexts } from '../shipped.ts';

/** As the build makes it and a run reads it: through JSON. */
const readied = ({ file, text }: SourceText): SourceText => ({
  file,
  text,
  ready: JSON.parse(JSON.stringify(makeReady(parseDocument(text, file)))),
});

const { checklists, phrases } = shippedTexts();

it('loads the same from what was made ready as from the texts', async () => {
  const plain = await loadChecklists(checklists, phrases);
  const ready = await loadChecklists(checklists.map(readied), phrases.map(readied));
  expect(printed(ready)).toEqual(printed(plain));
  const [made, parsed] = [phrasesOf(ready), phrasesOf(plain)];
  expect(made.length).toBe(parsed.length);
  // by number only: the sets are long, and so would be their differences
  expect(made.flatMap((set, number) => (set === parsed[number] ? [] : number))).toEqual([]);
});

it('reads no text that was made ready', async () => {
  const emptied = [...checklists, ...phrases].map(source => ({ ...readied(source), text: '' }));
  const ready = await loadChecklists(emptied.slice(0, checklists.length), emptied.slice(checklists.length));
  expect(ready.checklists).toHaveLength(checklists.length);
});

it('knows the lines of examples', async () => {
  const { checklists: ready } = await loadChecklists(checklists.map(readied), phrases.map(readied));
  const [example] = ready[0]?.sections[0]?.items[0]?.examples ?? [];
  const line = checklists[0]?.text.split('\n')[(example?.line ?? 0) - 1];
  expect(line).toContain('- met:');
});

const OWN = `id: own
version: 0.0.1
title: Own
about: Own.
phrases: { greeting: { en: [$greeting-by-name] } }
sections: [{ id: a, title: A, items: [{ id: b, ask: B?, probe: { said: { any: [$greeting] } } }] }]
`;

it('tells a mistake that a checklist makes of what is ready in its place', async () => {
  const shared = {
    file: 'en.yaml',
    text: 'language: en\nphrases:\n  greeting: [hello]\n  greeting-by-name: [$greeting]\n',
  };
  const complaint = (phrase: SourceText) =>
    loadChecklists([{ file: 'own.yaml', text: OWN }], [phrase]).catch((error: Error) => error.message);
  expect(await complaint(readied(shared))).toBe(await complaint(shared));
  expect(await complaint(shared)).toContain('en.yaml:4:22: $greeting holds itself');
});

/** All of the checklists that prints; probes are shown as they describe themselves. */
function printed({ checklists }: LoadedChecklists): unknown {
  return JSON.parse(JSON.stringify(checklists));
}

/** Each phrase set with all that its phrases are, ways written out. */
function phrasesOf({ book }: LoadedChecklists): string[] {
  const parts = (phrase: object) => Object.entries(phrase).toSorted(([a], [b]) => a.localeCompare(b));
  return book.sets.map(set =>
    JSON.stringify([...set].map(([language, phrases]) => [language, phrases.map(parts)])),
  );
}
