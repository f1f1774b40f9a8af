import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advice, advise, refuseUnknownAdvice, type Written } from '../../src/advice/index.ts';
import { openChecklists } from '../../src/checklist/index.ts';
import { parseDocument } from '../../src/decode/document.ts';
import { loadRegexEngine } from '../../src/probes/phrases/regex.ts';
import { ROOT } from '../running.ts';
import { shippedTexts } from '../shipped.ts';

const page = readFileSync(join(ROOT, 'docs/advice.md'), 'utf8');
const { phrases } = shippedTexts();
const regex = await loadRegexEngine();

/** A checklist of the items (and other keys) given as YAML. */
async function written(yaml: string): Promise<Written> {
  const { items, ...more } = Object(parseDocument(yaml, 'part.yaml').value);
  const whole = {
    ...{ id: 'tiny', version: '1.0.0', title: 'Tiny', about: 'A few items.', pass: 75, ...more },
    sections: [{ id: 'all', title: 'All', items }],
  };
  const text = JSON.stringify(whole);
  const { checklists, documents } = await openChecklists([{ file: 'tiny.yaml', text }], phrases);
  const [checklist] = checklists;
  const [document] = documents;
  if (checklist === undefined || document === undefined) throw new Error('no checklist');
  return { checklist, document, regex };
}

const idsFor = async (yaml: string) => advise(await written(yaml)).map(({ id }) => id);

describe.each([...advice.keys()])('%s', id => {
  const [, section = ''] = page.split(`\n## ${id}\n`);
  const blocks = (section.split('\n## ')[0] ?? '').matchAll(/```yaml\n# (good|bad)\n(.+?)```/gs);
  const examples = new Map([...blocks].map(([, kind = '', yaml = '']) => [kind, yaml]));

  it('is given to its bad example', async () => {
    expect(await idsFor(examples.get('bad') ?? '')).toContain(id);
  });

  it('is not given to its good example', async () => {
    expect(await idsFor(examples.get('good') ?? '')).not.toContain(id);
  });

  it('is not given where the checklist does not want it', async () => {
    expect(await idsFor(`allow: [${id}]\n${examples.get('bad')}`)).not.toContain(id);
  });
});

it('is documented, all of it and nothing else', () => {
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, id]) => id)).toEqual([...advice.keys()]);
});

describe('two questions in one', () => {
  it.each([
    'Did the agent greet the customer and offer help?',
    'Was it solved? How fast?',
    'Did the agent apologise or explain the delay?',
    'Was the need found, and was it met?',
    'Did the agent thank the customer as well as say goodbye?',
    'Did the agent greet/close?',
    'Did the agent greet & close?',
    'Did the agent check / confirm the address?',
  ])('are seen in: %s', async ask => {
    expect(await idsFor(JSON.stringify({ items: [{ id: 'it', ask }] }))).toContain('two-questions');
  });

  it.each([
    'Was the tone friendly and natural?',
    'Did the agent give name and number?',
    'Was it answered within 9/10 of the time & budget?',
    'Was the order/offer number named?',
    'Was the customer sent on with help, not just sent away?',
    'Did the agent speak well of the company, its competitors and other customers?',
  ])('are not seen in: %s', async ask => {
    expect(await idsFor(JSON.stringify({ items: [{ id: 'it', ask }] }))).not.toContain('two-questions');
  });
});

describe('a question of opinion', () => {
  it.each(['polite', 'empathetic', 'knowledgeable', 'right', 'friendly', 'Professional'])(
    'is one of what is %s',
    async word => {
      const ask = `Was the agent ${word}?`;
      expect(await idsFor(JSON.stringify({ items: [{ id: 'it', ask }] }))).toContain('opinion');
      const told = { id: 'it', ask, standard: 'No slang.' };
      expect(await idsFor(JSON.stringify({ items: [told] }))).not.toContain('opinion');
    },
  );

  it('is not one of what can be seen', async () => {
    const ask = 'Was the name on the right-hand page?';
    expect(await idsFor(JSON.stringify({ items: [{ id: 'it', ask }] }))).not.toContain('opinion');
  });
});

describe('words of the trade', () => {
  it.each([
    ['Was the AHT met?', true],
    ['Did the agent do the wrap-up?', true],
    ['Was the PIN kept out of the chat?', false],
    ['Was the customer kept waiting?', false],
  ])('%s %s', async (ask, seen) => {
    expect((await idsFor(JSON.stringify({ items: [{ id: 'it', ask }] }))).includes('jargon')).toBe(seen);
  });
});

describe('an item that can never decide', () => {
  const items = (weights: readonly number[], more = {}) =>
    JSON.stringify({
      pass: 75,
      items: weights.map((weight, at) => ({ id: `i${at}`, ask: `Was part ${at} done?`, weight, ...more })),
    });

  it.each([
    [[10, 10, 10, 1], 1],
    [[1, 1, 1, 1], 0],
    [[3, 2, 1], 1],
    [[3, 2, 2], 0],
    [[0.1, 0.2, 0.3, 0.4], 0],
  ])('%j has %i of them', async (weights, many) => {
    expect((await idsFor(items(weights))).filter(id => id === 'never-decides')).toHaveLength(many);
  });

  it('is not looked for where there are too many ways to answer, which would take for ever', async () => {
    const weights = Array.from({ length: 400 }, (_, at) => 1 + ((at * 37) % 101) / 10);
    expect(await idsFor(items(weights, { answers: '0-10' }))).not.toContain('never-decides');
  });

  it('a finer scale lets a light item decide', async () => {
    expect(await idsFor(items([10, 10, 10, 1], { answers: '0-10' }))).not.toContain('never-decides');
  });

  it('one that may be the only one to apply decides', async () => {
    expect(await idsFor(items([10, 10, 10, 1], { when: { field: 'x', present: true } }))).not.toContain(
      'never-decides',
    );
  });
});

describe('allow', () => {
  const ask = 'Did the agent greet the customer and offer help?';

  it('on an item silences it there alone', async () => {
    const given = advise(
      await written(
        JSON.stringify({
          items: [
            { id: 'one', ask, allow: ['two-questions'] },
            { id: 'two', ask: 'Did the agent thank the customer and say goodbye?' },
          ],
        }),
      ),
    );
    expect(
      given.filter(({ id }) => id === 'two-questions').map(({ message }) => message.split(' ')[0]),
    ).toEqual(['two']);
  });

  it('of an unknown id is a mistake, with the near one', async () => {
    const problems = refuseUnknownAdvice(
      await written(
        JSON.stringify({ allow: ['two-question'], items: [{ id: 'one', ask, allow: ['jargn'] }] }),
      ),
    );
    expect(problems.map(({ message, hint }) => [message, hint?.split('?')[0]])).toEqual([
      ['unknown advice "two-question"', 'did you mean "two-questions"'],
      ['unknown advice "jargn"', 'did you mean "jargon"'],
    ]);
  });
});
