import { describe, expect, it } from 'vitest';
import { openChecklists } from '../../src/checklist/index.ts';
import { makeScene } from '../../src/probes/scene.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import { runExamples } from '../../src/testing/tested.ts';
import { trialsOf } from '../../src/testing/trial.ts';
import { shippedTexts } from '../shipped.ts';
import { checklistText, opened } from './opened.ts';

async function resultsOf(items: string, more = '', phrases = {}) {
  const open = await opened(checklistText(items, more), phrases);
  const [tested] = (await runExamples(open, new Set(), [])).checklists;
  const examples = tested?.examples ?? [];
  return {
    untested: tested?.untested,
    results: examples.map(({ expected, found, result }) => `${expected}: ${found}, ${result}`),
    notes: examples.map(({ note }) => note),
    places: examples.map(({ file, line }) => `${file}:${line}`),
  };
}

const GREETING = `- id: greeting
  ask: Greeted?
  probe: { said: { any: [hello] } }
  examples:
`;

describe('examples of an item with a probe', () => {
  it('are as expected where the probe finds what they say, and wrong where not', async () => {
    const { results, places } = await resultsOf(`${GREETING}    - met: "Agent: Hello."
    - met: "Agent: Order number?"
    - missed: "Agent: Order number?"
    - notApplicable: "Customer: Hello?"
`);
    expect(results).toEqual([
      'met: met, asExpected',
      'met: missed, wrong',
      'missed: missed, asExpected',
      'notApplicable: notApplicable, asExpected',
    ]);
    expect(places).toEqual(['small.yaml:13', 'small.yaml:14', 'small.yaml:15', 'small.yaml:16']);
  });

  it('may say which answer it is, where the outcome leaves several', async () => {
    const { results, notes } = await resultsOf(`- id: kind
  ask: How kind?
  answers: 1-5
  probe: { said: { any: [please], bands: [{ atLeast: 3, answer: 5 }, { atLeast: 2, answer: 4 }, { atLeast: 1, answer: 2 }] } }
  examples:
    - partial: { answer: 4, turns: "Agent: Please, please." }
    - partial: { answer: 2, turns: "Agent: Please, please." }
    - partial: "Agent: Please, please."
    - met: { answer: 5, turns: "Agent: Please, please, please." }
    - partial: { answer: kind, turns: "Agent: Please." }
`);
    expect(results).toEqual([
      'partial: partial, asExpected',
      'partial: partial, wrong',
      'partial: partial, asExpected',
      'met: met, asExpected',
      'partial: null, wrong',
    ]);
    expect(notes[4]).toBe('cannot be read: "kind" is not an answer of kind: 1, 2, 3, 4, 5');
  });

  it('that cannot be read are wrong, and say in which line', async () => {
    const { results, notes } = await resultsOf(`${GREETING}    - met: "Hello."
    - met: |
        Agent: Hello.
        Gandalf: Who is there?
`);
    expect(results).toEqual(['met: null, wrong', 'met: null, wrong']);
    expect(notes[0]).toBe('cannot be read: no speaker stands before "Hello."');
    expect(notes[1]).toMatch(/^cannot be read: line 2 of its turns: unknown speaker "Gandalf"/);
  });

  it('are looked at in the language of the checklist, or in their own', async () => {
    const item = `- id: greeting
  ask: Greeted?
  probe: { said: { any: [$greet] } }
  examples:
    - met: "Agent: Jó napot!"
    - met: { fields: { language: en }, turns: "Agent: Hello!" }
    - missed: "Agent: Hello!"
    - unverifiable: { fields: { language: lv }, turns: "Agent: Labdien!" }
`;
    const phrases = { en: 'phrases: { greet: [hello] }', hu: 'phrases: { greet: [jó napot] }' };
    const { results } = await resultsOf(item, 'language: hu\n', phrases);
    expect(results.every(result => result.endsWith('asExpected'))).toBe(true);
  });

  it('bring facts of their own', async () => {
    const fact = "{ refund: { about: [refund], value: '/(\\d+) days/', is: 14 } }";
    const item = `- id: facts
  ask: Right?
  probe: { states: {} }
  examples:
    - met: { facts: ${fact}, turns: "Agent: A refund takes 14 days." }
    - missed: { facts: ${fact}, turns: "Agent: A refund takes 30 days." }
    - unverifiable: "Agent: A refund takes 14 days."
    - met: { facts: { refund: { about: [refund] } }, turns: "Agent: A refund takes 14 days." }
`;
    const { results, notes } = await resultsOf(item);
    expect(results).toEqual([
      'met: met, asExpected',
      'missed: missed, asExpected',
      'unverifiable: unverifiable, asExpected',
      'met: null, wrong',
    ]);
    expect(notes[3]).toContain('"value" is missing');
  });

  it('may give an earlier answer, as a column of an export would', async () => {
    const items = (answer: string) => `- { id: hold, ask: Was there a hold? }
- id: thanks
  ask: Thanked?
  when: { answer: { item: hold, is: "yes" } }
  probe: { said: { any: [thank*] } }
  examples:
    - met: { fields: { small.hold: "${answer}" }, turns: "Agent: Thanks." }
    - unverifiable: "Agent: Thanks."
`;
    expect((await resultsOf(items('yes'))).results).toEqual([
      'met: met, asExpected',
      'unverifiable: unverifiable, asExpected',
    ]);
    expect((await resultsOf(items('no'))).results[0]).toBe('met: notApplicable, wrong');
    expect((await resultsOf(items('perhaps'))).notes[0]).toContain('"perhaps" is not an answer of hold');
  });
});

describe('examples of an item without a probe', () => {
  const item = (when: string) => `- id: tone
  ask: Friendly?${when}
  examples:
    - met: "Agent: Gladly."
    - missed: "Agent: No."
    - notApplicable: { fields: { channel: email }, turns: "Agent: Dear Ms Okoro" }
    - unverifiable: "Agent: Hm."
`;

  it('are for people, but for what is never an answer of theirs', async () => {
    expect((await resultsOf(item(''))).results).toEqual([
      'met: unanswered, forPeople',
      'missed: unanswered, forPeople',
      'notApplicable: unanswered, wrong',
      'unverifiable: unanswered, wrong',
    ]);
  });

  it('are held to whether the item applies', async () => {
    const { results } = await resultsOf(item('\n  when: { metric: agent_turns, atLeast: 2 }'));
    expect(results).toEqual([
      'met: notApplicable, wrong',
      'missed: notApplicable, wrong',
      'notApplicable: notApplicable, asExpected',
      'unverifiable: notApplicable, wrong',
    ]);
  });
});

it('tells which examples are those of the base, also among translated texts', async () => {
  const base = { file: 'team/base.yaml', text: checklistText(`${GREETING}    - met: "Agent: Hello."\n`) };
  const texts = (file: string, id: string, item: string) => ({
    ...{ file, language: 'hu' },
    text: `id: ${id}\nlanguage: hu\nitems: { ${item}: { examples: [{ missed: "Agent: Igen?" }] } }\n`,
  });
  const own = `id: own
version: 1.0.0
extends: ./team/base.yaml
sections:
  - id: all
    items:
      - { id: bye, ask: Said?, probe: { said: { any: [bye] } }, examples: [{ met: "Agent: Bye." }] }
`;
  const open = await openChecklists(
    [
      {
        ...{ file: './own.yaml', text: own },
        base: { ...base, translations: [texts('team/hu/base.yaml', 'small', 'greeting')] },
        translations: [texts('hu/own.yaml', 'own', 'bye')],
      },
    ],
    [],
  );
  const [tested] = (await runExamples(open, new Set(), [])).checklists;
  expect(tested?.examples.map(({ file, inherited }) => [file, inherited])).toEqual([
    ['team/base.yaml', true],
    ['team/hu/base.yaml', true],
    ['./own.yaml', false],
    ['hu/own.yaml', false],
  ]);
});

it('names the probes that nothing is held to', async () => {
  const { untested } = await resultsOf(`- { id: one, ask: A?, probe: { said: { any: [hello] } } }
- { id: two, ask: B? }
- id: three
  ask: C?
  probe: { said: { any: [hello] } }
  examples: [{ met: "Agent: Hello." }]
`);
  expect(untested).toEqual(['one']);
});

it('finds in shipped examples what a score of the whole checklist finds', async () => {
  const { checklists, phrases } = shippedTexts();
  const open = await openChecklists(checklists, phrases);
  const tested = (await runExamples(open, new Set(), [])).checklists;
  const compared = tested.flatMap(({ checklist, examples }) => {
    const trials = trialsOf(checklist, 'en');
    return examples.flatMap((example, index) => {
      const trial = trials[index];
      if (trial?.interaction == null || trial.example.facts !== null) return [];
      const scene = makeScene(trial.interaction, open.book, trial.language);
      const answers = evaluate(checklist, scene, trial.interaction.answers);
      if ('problem' in answers) throw new Error(answers.problem);
      const { outcome, note } = answers.find(({ item }) => item === example.item) ?? {};
      return [{ whole: { outcome, note }, alone: { outcome: example.found, note: example.note } }];
    });
  });
  expect(compared.length).toBeGreaterThan(100);
  for (const { whole, alone } of compared) expect(alone).toEqual(whole);
});
