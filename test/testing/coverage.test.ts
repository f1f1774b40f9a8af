import { expect, it } from 'vitest';
import { coverageOf } from '../../src/testing/coverage.ts';
import { readSentences } from '../../src/testing/phrase-examples.ts';
import { prepare } from '../../src/testing/prepare.ts';
import { knownSets } from '../../src/testing/sentences.ts';
import { usedSets } from '../../src/testing/used-sets.ts';
import { checklistText, opened } from './opened.ts';

const ITEMS = `- id: greeting
  ask: Greeted?
  when: { field: channel, is: chat }
  probe: { said: { any: [$greet] } }
  examples:
    - met: { fields: { channel: chat }, turns: "Agent: Hello." }
    - met: { fields: { channel: chat, language: hu }, turns: "Agent: Jó napot." }
    - missed: { fields: { channel: chat }, turns: "Agent: Hi!" }
- { id: quick, ask: Quick?, probe: { metric: turns, atMost: 3 } }
- { id: human, ask: Human? }
`;

async function coverage() {
  const open = await opened(checklistText(ITEMS, 'phrases: { mine: { en: [x] } }\n'), {
    en: 'phrases:\n  greet: [hello, good (morning|day), $hi, servus]\n  hi: [hi]\n  other: [z]',
    hu: 'phrases:\n  greet: [jó napot, szia]',
  });
  const text = 'language: en\nexamples: { hi: { found: [Hi there., No.], absent: [Good day.] } }';
  const sentences = await readSentences([{ file: 'examples.yaml', text }], knownSets(open.around));
  return coverageOf(await prepare(open, usedSets(open), sentences));
}

it('names probes without an example of each kind, in other languages those that look for phrases', async () => {
  const [small] = (await coverage()).checklists;
  expect(small).toMatchObject({ probes: 2, complete: 0 });
  expect(small?.items.map(({ item, language, line, lacks }) => [item, language, line, lacks.join()])).toEqual(
    [
      ['greeting', 'en', 10, 'missed,notApplicable'],
      ['quick', 'en', 18, 'met,missed'],
      ['greeting', 'hu', 10, 'missed'],
    ],
  );
});

it('counts only probes of which none is named, in any language', async () => {
  const hungarian = (missed: string) => `- id: greeting
  ask: Greeted?
  probe: { said: { any: [$greet] } }
  examples:
    - met: "Agent: Hello."
    - missed: "Agent: Yes?"
    - met: { fields: { language: hu }, turns: "Agent: Jó napot." }
${missed}`;
  const phrases = { en: 'phrases: { greet: [hello] }', hu: 'phrases: { greet: [jó napot] }' };
  const figures = async (missed: string) => {
    const open = await opened(checklistText(hungarian(missed)), phrases);
    const [small] = coverageOf(await prepare(open, usedSets(open), [])).checklists;
    return [small?.complete, small?.probes, small?.items.length];
  };
  expect(await figures('')).toEqual([0, 1, 1]);
  expect(await figures('    - missed: { fields: { language: hu }, turns: "Agent: Igen?" }\n')).toEqual([
    1, 1, 0,
  ]);
});

it('names phrases that no example holds which is as expected and could notice', async () => {
  const { checklists, phrases } = await coverage();
  const told = phrases.map(({ language, held, unheld }) => [
    language,
    held,
    unheld.map(({ set, phrase, file, line }) => `${set}: ${phrase} ${file}:${line}`),
  ]);
  expect(told).toEqual([
    ['en', 2, ['greet: good (morning|day) en.yaml:3', 'greet: servus en.yaml:3']],
    ['hu', 1, ['greet: szia hu.yaml:3']],
  ]);
  expect(checklists[0]?.own).toMatchObject({ phrases: 1, held: 0 });
});
