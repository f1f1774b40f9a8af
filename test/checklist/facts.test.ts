import { describe, expect, it } from 'vitest';
import { loadChecklists, openChecklists } from '../../src/checklist/index.ts';
import { InputError } from '../../src/model/input-error.ts';

const head = 'version: 1.0.0\ntitle: T\nabout: A.\n';
const items = (...written: string[]) =>
  `sections: [{ id: only, title: Only, items: [${written.map(one => `{ ${one} }`).join(', ')}] }]`;
const checklist = (id: string, ...written: string[]) => ({
  file: `${id}.yaml`,
  text: `id: ${id}\n${head}${items(...written)}`,
});
const STATES = checklist('stating', 'id: right, ask: "Right?", probe: { states: {} }');
const OTHER = checklist('other', 'id: greeted, ask: "Hello?", probe: { said: { any: [hello] } }');
const SHARED = [{ file: 'en.yaml', text: 'language: en\nphrases: { refund: [refund*] }' }];
const FACTS = `facts:
  refund-days:
    ask: How long does a refund take?
    about: [$refund, money back]
    value: '/(\\d+) days/'
    is: 14
  plan: { about: [plan], value: '/(basic|premium)/', is: [premium] }
`;

const load = (facts: string | null, ...checklists: { file: string; text: string }[]) =>
  loadChecklists(checklists, SHARED, null, facts === null ? null : { file: 'facts.yaml', text: facts });

async function complaintOf(facts: string, ...checklists: { file: string; text: string }[]): Promise<string> {
  const outcome = await load(facts, ...checklists).catch((error: unknown) => error);
  if (!(outcome instanceof InputError)) throw new Error(`nothing was refused: ${String(outcome)}`);
  return outcome.message;
}

describe('facts', () => {
  it('join the book only for a checklist that asks for them', async () => {
    expect((await load(FACTS, OTHER)).book.sets).toHaveLength(1);
    expect((await load(null, STATES)).book.sets).toHaveLength(0);
    const { book } = await load(FACTS, STATES, { ...STATES, text: STATES.text.replace('stating', 'again') });
    expect(book.sets.map(set => set.get('en')?.map(({ written }) => written))).toEqual([
      ['refund*', 'money back'],
      ['plan'],
      ['refund*', 'money back', 'plan'],
    ]);
  });

  it('of an example stand where it does', async () => {
    const facts = { plan: { about: ['plan'], value: '/(basic)/', is: ['basic'] } };
    const given = { file: 'stating.yaml', line: 12, facts };
    expect((await loadChecklists([STATES], SHARED, null, given)).book.sets).toHaveLength(2);
    const wrong = { ...given, facts: { plan: { ...facts.plan, value: 'basic' } } };
    const outcome = await openChecklists([STATES], SHARED, null, wrong).catch((error: unknown) => error);
    expect(String(outcome)).toBe(
      'InputError: stating.yaml:12: facts.plan.value: basic: a value is found by a pattern, written /…/',
    );
  });

  it.each([
    ['facts: [', 'facts.yaml:1:9: not valid YAML'],
    ['fact: {}', 'facts.yaml:1:1: unknown key "fact"'],
    ['facts: {}', 'facts.yaml:1:8: "facts" must hold at least one entry'],
    ['facts: [plan]', 'facts.yaml:1:8: "facts" must be a map, found a list'],
    ['facts: { Plan: {} }', 'must be lower-case letters, digits and "-"'],
    ['facts: { plan: { about: [plan], is: 1 } }', 'facts.yaml:1:10: "value" is missing'],
    [
      FACTS.replace('is: 14', 'is: []'),
      'facts.yaml:6:9: "is" must hold at least one entry, found an empty list',
    ],
    [FACTS.replace('is: 14', 'is: ""'), 'facts.yaml:6:9: must not be empty'],
    [FACTS.replace('is: 14', 'is: [14, " "]'), 'facts.yaml:6:14: must not be empty'],
    [FACTS.replace('is: 14', 'is: {}'), 'facts.yaml:6:9: "is" must be'],
    [
      FACTS.replace('[plan]', '[]'),
      'facts.yaml:7:18: "about" must hold at least one entry, found an empty list',
    ],
    [
      FACTS.replace('$refund', '$refnd'),
      'facts.yaml:4:13: unknown phrase set "$refnd"\n  did you mean "refund"?',
    ],
    [FACTS.replace('plan],', '"(plan"],'), 'facts.yaml:7:19: phrase "(plan": a bracket is not closed'],
    [
      FACTS.replace('(\\d+)', '\\d+'),
      'facts.yaml:5:12: /\\d+ days/: has no group: put what is stated in brackets',
    ],
    [
      FACTS.replace('(\\d+)', '(\\d+'),
      'facts.yaml:5:12: /(\\d+ days/: not a regular expression csaudit can run (RE2',
    ],
    [FACTS.replace('(\\d+)', '(?<=a)(\\d+)'), 'not a regular expression csaudit can run (RE2 syntax)'],
    ['language: english\nfacts: {}', '"language" must be a language code such as en'],
  ])('are refused: %j', async (facts, complaint) => {
    expect(await complaintOf(facts, STATES)).toContain(complaint);
    expect(await complaintOf(facts, OTHER)).toContain(complaint);
  });

  it('tell all their mistakes at once, and none that only comes from them', async () => {
    const asking = checklist('asking', 'id: a, ask: A, probe: { states: { facts: [refund-days, plan] } }');
    const facts = FACTS.replace('(\\d+)', '\\d+').replace('(basic|premium)', 'basic');
    expect((await complaintOf(facts, asking)).match(/^\S+/gm)).toEqual([
      'facts.yaml:5:12:',
      'facts.yaml:7:33:',
    ]);
  });

  it('with a bad id, or a bad language, tell their other mistakes too', async () => {
    const facts = `language: english\n${FACTS.replace('plan:', 'Plan:').replace('[plan]', '["(plan"]').replace('is: 14', 'is: ""')}`;
    expect((await complaintOf(facts, OTHER)).match(/^\S+/gm)).toEqual([
      'facts.yaml:1:11:',
      'facts.yaml:7:9:',
      'facts.yaml:8:3:',
      'facts.yaml:8:19:',
    ]);
  });

  it('that a checklist asks for and nobody told are refused with the near word', async () => {
    const asking = checklist(
      'asking',
      'id: a, ask: A, when: { not: { states: { facts: [plan, refund-day] } } }',
    );
    expect(await complaintOf(FACTS, asking)).toBe(
      'asking.yaml:5:101: unknown fact "refund-day"\n  did you mean "refund-days"? allowed: refund-days, plan',
    );
    expect((await load(null, asking)).checklists).toHaveLength(1);
  });
});

describe('the hash of a checklist', () => {
  const hashes = async (facts: string | null) =>
    (await load(facts, STATES, OTHER)).checklists.map(({ hash }) => hash);

  it.each([
    ['a right value', FACTS.replace('is: 14', 'is: 15'), false],
    ['a phrase', FACTS.replace('money back', 'my money'), false],
    ['a pattern', FACTS.replace('days/', 'day/'), false],
    ['a name', FACTS.replace('plan:', 'plans:'), false],
    ['no facts', null, false],
    ['what is asked', FACTS.replace('How long does', 'How long may'), true],
    ['a comment', `# ours\n${FACTS}`, true],
    ['how a value is written', FACTS.replace('is: 14', 'is: ["14"]'), true],
  ])('with facts that differ in %s', async (_, changed, same) => {
    const [stating, other] = await hashes(FACTS);
    const [changedStating, changedOther] = await hashes(changed);
    expect(changedStating === stating).toBe(same);
    expect(changedOther).toBe(other);
  });
});
