import { describe, expect, test } from 'vitest';
import { scoreOne } from '../../src/batch/score-one.ts';
import { type LoadedChecklists, loadChecklists } from '../../src/checklist/index.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { ScoringFacts } from '../../src/scoring/facts.ts';
import { pairChecklists } from '../../src/what-if/pairing.ts';
import { answerFromSaved, misfitOf, scoreAgain } from '../../src/what-if/saved.ts';
import { factsOf } from '../scoring/fixtures.ts';

const PHRASES = {
  file: 'phrases/en.yaml',
  text: 'language: en\nphrases: { hello: [hello], thanks: [thank*] }',
};

const ITEMS = {
  greeting: '{ id: greeting, ask: "Greeted?", probe: { said: { any: [$hello] } } }',
  thanks: '{ id: thanks, ask: "Thanked?", probe: { said: { any: [$thanks] } } }',
  short: '{ id: short, ask: "Short?", weight: 2, probe: { metric: turns, atMost: 2 } }',
  polite: '{ id: polite, ask: "Polite?" }',
  why: '{ id: why, ask: "Why short?", when: { answer: { item: short, is: yes } }, probe: { said: { any: [because] } } }',
};
type Items = { readonly [Name in keyof typeof ITEMS]?: string | null };

function yaml(changed: Items = {}, more = ''): string {
  const items = Object.values({ ...ITEMS, ...changed }).flatMap(one =>
    one === null ? [] : `      - ${one}`,
  );
  return `id: manner\nversion: 1.0.0\ntitle: Manner\nabout: Manner.\n${more}sections:\n  - id: all\n    title: All\n    items:\n${items.join('\n')}\n`;
}

type Side = { readonly loaded: LoadedChecklists; readonly facts: ScoringFacts };

async function side(text: string, phrases = PHRASES): Promise<Side> {
  const loaded = await loadChecklists([{ file: 'manner.yaml', text }], [phrases]);
  return { loaded, facts: factsOf(loaded.checklists) };
}

function interaction(
  id: string,
  said: readonly string[],
  answers: Readonly<Record<string, string>> = {},
): Interaction {
  return {
    id,
    fields: new Map([['agent', 'Ana']]),
    turns: said.map(text => ({ speaker: 'agent', text })),
    answers: new Map(Object.entries(answers)),
    source: { file: 'chats.csv', line: 2 },
  };
}

function scored(of: Interaction, { loaded, facts }: Side): Scorecard {
  const card = scoreOne(of, { loaded, facts, speech: 'en', prepare: null, mask: text => text }, false);
  if ('reason' in card) throw new Error(card.reason);
  return card;
}

const interactions = [
  interaction('both', ['hello', 'thank you because']),
  interaction('none', ['what?', 'no', 'bye']),
  interaction('person', ['hello'], { 'manner.polite': 'yes', 'manner.thanks': 'no' }),
];
const before = await side(yaml());

/** The cards as they come out of the saved answers, and (`exported`) of the interactions themselves. */
async function outcomes(changed: Items, phrases = PHRASES, more = '') {
  const after = await side(yaml(changed, more), phrases);
  const pairs = pairChecklists(before.loaded.checklists, after.loaded.checklists);
  const again = answerFromSaved(pairs, after.facts, { before: before.loaded, after: after.loaded }, true);
  return interactions.map(of => ({
    saved: again.score(scored(of, before)),
    exported: () => scored(of, after),
    untold: again.untold,
  }));
}

/** What decides a score: the answers with their outcome and credit, and all sums. */
function scoring({ score, coverage, passed, criticalMisses, checklists }: Scorecard) {
  return {
    score,
    coverage,
    passed,
    criticalMisses,
    checklists: checklists.map(({ answers, ...sums }) => ({
      ...sums,
      answers: answers.map(({ item, outcome, credit }) => ({ item, outcome, credit })),
    })),
  };
}

describe('answers that were saved', () => {
  test.each<[string, Items, string]>([
    ['weights', { greeting: ITEMS.greeting.replace('ask:', 'weight: 5, ask:') }, ''],
    ['critical flags', { thanks: ITEMS.thanks.replace('ask:', 'critical: customer, ask:') }, ''],
    ['items taken out', { greeting: null, polite: null }, ''],
    ['a pass mark and a target', {}, 'pass: 80\ntarget: 95\n'],
    ['the words of a question', { short: ITEMS.short.replace('Short?', 'Was it short?') }, ''],
    ['the order of items', { greeting: null, polite: `${ITEMS.polite}\n      - ${ITEMS.greeting}` }, ''],
  ])('tell all of other %s: as the export would', async (_, changed, more) => {
    for (const { saved, exported, untold } of await outcomes(changed, PHRASES, more)) {
      expect(scoring(saved)).toEqual(scoring(exported()));
      expect([...untold]).toEqual([]);
    }
  });

  test.each<[string, Items, readonly string[]]>([
    ['another probe', { greeting: ITEMS.greeting.replace('$hello', 'hi') }, ['manner.greeting']],
    [
      'a new condition',
      { greeting: ITEMS.greeting.replace('probe:', 'when: { metric: turns, atLeast: 1 }, probe:') },
      ['manner.greeting'],
    ],
    ['other answers', { polite: ITEMS.polite.replace(' }', ', answers: 1-5 }') }, ['manner.polite']],
    ['a new item', { polite: `${ITEMS.polite}\n      - { id: new, ask: "New?" }` }, ['manner.new']],
    [
      'an item it depends on',
      { short: ITEMS.short.replace('atMost: 2', 'atMost: 3') },
      ['manner.short', 'manner.why'],
    ],
  ])('do not tell of %s: unverifiable, never guessed', async (_, changed, expected) => {
    const found = await outcomes(changed);
    const untold = found[0]?.untold ?? new Set();
    expect([...untold].toSorted()).toEqual(expected.toSorted());
    for (const { saved } of found) {
      for (const { item, outcome, credit } of saved.checklists[0]?.answers ?? [])
        if (untold.has(`manner.${item}`)) expect([outcome, credit]).toEqual(['unverifiable', null]);
    }
  });

  test('do not tell of a phrase set that holds other phrases, and do of one whose phrases stand in another order', async () => {
    const other = { ...PHRASES, text: PHRASES.text.replace('[hello]', '[hello, hi]') };
    expect([...((await outcomes({}, other))[0]?.untold ?? [])]).toEqual(['manner.greeting']);
    const moved = {
      ...PHRASES,
      text: PHRASES.text.replace('hello: [hello], thanks: [thank*]', 'thanks: [thank*], hello: [hello]'),
    };
    expect([...((await outcomes({}, moved))[0]?.untold ?? [])]).toEqual([]);
  });

  test('of people stay, whatever the probe', async () => {
    const [both, , person] = await outcomes({ thanks: ITEMS.thanks.replace('$thanks', 'ta') });
    const answerTo = (card: Scorecard | undefined) =>
      card?.checklists[0]?.answers.find(({ item }) => item === 'thanks');
    expect(answerTo(both?.saved)?.outcome).toBe('unverifiable');
    expect(answerTo(person?.saved)).toMatchObject({ outcome: 'missed', by: 'export' });
  });

  test('of points do not tell of another weight', async () => {
    const points = scored(interaction('points', ['hello'], { 'manner.short': '2' }), before);
    const after = await side(yaml({ short: ITEMS.short.replace('weight: 2', 'weight: 4') }));
    const pairs = pairChecklists(before.loaded.checklists, after.loaded.checklists);
    const again = answerFromSaved(pairs, after.facts, { before: before.loaded, after: after.loaded }, true);
    expect(again.score(points).checklists[0]?.answers.find(({ item }) => item === 'short')?.outcome).toBe(
      'unverifiable',
    );
  });

  test('tell a verdict only where it is the same whatever they do not tell', async () => {
    const strict = 'pass: 60\n';
    const [both, none, person] = await outcomes(
      { greeting: ITEMS.greeting.replace('$hello', 'hi') },
      PHRASES,
      strict,
    );
    // thanks, short (weight 2) and why are met: with or without the greeting 4/5 or more
    expect(both?.saved.passed).toBe(true);
    // thanks is missed and short is missed: 1/4 at best
    expect(none?.saved.passed).toBe(false);
    // polite and short are met, thanks and why are missed: 3/6 at worst, 4/6 at best
    expect(person?.saved.passed).toBeNull();
    expect(person?.saved.score).toBe(60);
  });

  test('lower the coverage where they do not tell', async () => {
    for (const { saved, exported } of await outcomes({ greeting: ITEMS.greeting.replace('$hello', 'hello') }))
      expect(saved.coverage ?? 0).toBeLessThan(exported().coverage ?? 0);
  });
});

describe('a saved card', () => {
  test('is scored again to what it was', () => {
    for (const of of interactions) {
      const card = scored(of, before);
      expect(misfitOf(card, before.facts)).toBeNull();
      expect(scoreAgain(card, before.facts)).toEqual(card);
    }
  });

  test('that is not one of its checklists is refused', async () => {
    const card = scored(interactions[0] ?? interaction('x', []), before);
    const other = await side(yaml({ polite: null }));
    expect(misfitOf(card, other.facts)).toBe('its answers are not those to "manner"');
    const answers = (card.checklists[0]?.answers ?? []).map(one => ({
      ...one,
      credit: one.credit === null ? null : 2,
    }));
    const odd = { ...card, checklists: card.checklists.map(one => ({ ...one, answers })) };
    expect(misfitOf(odd, before.facts)).toMatch(/^"manner.greeting" is met with credit 2$/u);
    expect(misfitOf({ ...card, checklists: [] }, before.facts)).toBe('it has other checklists');
  });
});
