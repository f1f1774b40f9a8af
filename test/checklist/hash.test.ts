import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/checklist/hash.ts';
import { loadChecklists } from '../../src/checklist/index.ts';

const TEXT = `id: tiny
version: 1.0.0
title: Tiny
about: One item.
phrases: { company: { en: [Acme] } }
sections:
  - id: opening
    title: Opening
    items:
      - id: greeting
        ask: Did the agent greet?
        weight: 2
        probe: { said: { any: [$hello, $company], first: 2 } }
        examples: [{ met: "Agent: Hello" }]
`;
const PHRASES = 'language: en\nphrases: { hello: [hello, $hi], hi: [hi], bye: [bye] }';

async function hash(
  change: (text: string) => string = text => text,
  phrases = PHRASES,
): Promise<string | undefined> {
  const text = change(TEXT);
  if (text === TEXT && change(' ') !== ' ') throw new Error('the change changes nothing');
  const { checklists } = await loadChecklists(
    [{ file: 'tiny.yaml', text }],
    [{ file: 'en.yaml', text: phrases }],
  );
  return checklists[0]?.hash;
}

const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

describe('the hash of a checklist', () => {
  it('is sixteen hexadecimal digits', async () => {
    expect(await hash()).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['a comment', replaced('sections:', '# all of them\nsections:')],
    ['the order of keys', replaced('id: tiny\nversion: 1.0.0\n', 'version: 1.0.0\nid: tiny\n')],
    [
      'the way it is written',
      replaced(
        '{ said: { any: [$hello, $company], first: 2 } }',
        '{ "said": { first: 2, any: ["$hello", $company] } }',
      ),
    ],
    ['examples', replaced('examples: [{ met: "Agent: Hello" }]', 'examples: []')],
    ['no examples', replaced('        examples: [{ met: "Agent: Hello" }]\n', '')],
  ])('does not change with %s', async (_, change) => {
    expect(await hash(change)).toBe(await hash());
  });

  it.each([
    ['a weight', replaced('weight: 2', 'weight: 3')],
    ['its version', replaced('1.0.0', '1.0.1')],
    ['the wording of a question', replaced('greet?', 'say hello?')],
    ['the window of a probe', replaced('first: 2', 'first: 3')],
    ['a phrase of its own', replaced('[Acme]', '[Acme Store]')],
  ])('changes with %s', async (_, change) => {
    expect(await hash(change)).not.toBe(await hash());
  });

  it.each([
    ['that it uses', 'hello: [hello, $hi]', 'hello: [hello there, $hi]', false],
    ['inside one that it uses', 'hi: [hi]', 'hi: [hey]', false],
    ['that it does not use', 'bye: [bye]', 'bye: [ciao]', true],
  ])('and a shared set %s', async (_, from, to, same) => {
    const changed = await hash(undefined, replaced(from, to)(PHRASES));
    expect(changed === (await hash())).toBe(same);
  });
});

describe('the hash of a value', () => {
  it('knows no order of keys, but one of lists', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: undefined } })).toBe(hashOf({ b: { c: 2 }, a: 1 }));
    expect(hashOf(new Map([['a', 1]]))).toBe(hashOf({ a: 1 }));
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  it('parts values that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
        const [a, b] = [sortedText(one), sortedText(other)];
        expect(hashOf(one) === hashOf(other)).toBe(a === b);
      }),
    );
  });
});

/** A JSON value as text, its keys in order. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
