import { describe, expect, it } from 'vitest';
import { TIMES_FIELD } from '../../src/model/interaction.ts';
import { emptyBook } from '../../src/probes/phrases/book.ts';
import { makeScene } from '../../src/probes/scene.ts';
import { bench, interaction, sceneOf, talk } from './looking.ts';

const CHAT = talk('C 0: hi', 'A 5: Hello. How are you?');
const metric = (
  name: string,
  fields: Record<string, string | number | boolean>,
  turns = CHAT,
  language = 'en',
) => makeScene(interaction(turns, fields), emptyBook(), language).metric(name);

describe('metric of a scene', () => {
  it.each([
    ['a field', 'csat', { csat: 4 }, { state: 'measured', value: 4, field: 'csat' }],
    ['a field written as text', 'csat', { csat: ' 4.5 ' }, { state: 'measured', value: 4.5, field: 'csat' }],
    ['a field of 0', 'csat', { csat: '0' }, { state: 'measured', value: 0, field: 'csat' }],
    ['a field below 0', 'nps', { nps: '-3' }, { state: 'measured', value: -3, field: 'nps' }],
    ['a field with an exponent', 'nps', { nps: '1e2' }, { state: 'measured', value: 100, field: 'nps' }],
    ['a field rather than the turns', 'turns', { turns: 9 }, { state: 'measured', value: 9, field: 'turns' }],
    ['the turns where the field is empty', 'turns', { turns: '' }, { state: 'derived', value: 2, turns: [] }],
    ['the turns where there is no field', 'turns', {}, { state: 'derived', value: 2, turns: [] }],
  ])('%s', (_, name, fields, expected) => {
    expect(metric(name, fields)).toEqual(expected);
  });

  it.each(['5 s', 'n/a', '1,5', '1 000', '--', '0x10', 'Infinity', '1e999', 'NaN', true])(
    'a field of %o is not taken for a number, nor passed over for the turns',
    value => {
      expect(metric('turns', { turns: value })).toEqual({
        state: 'unavailable',
        value: null,
        why: `turns is "${value}", which is no number`,
      });
    },
  );

  it.each([-1, '-999', '-0.5'])('a time of %s is one that nobody knows', value => {
    expect(metric('wait_seconds', { wait_seconds: value })).toMatchObject({
      state: 'unavailable',
      value: null,
    });
    expect(metric('nps', { nps: value })).toMatchObject({ state: 'measured' });
  });

  it.each([
    ['csat', CHAT, {}, 'the export has no csat'],
    ['turns', [], {}, 'no transcript'],
    ['first_response_seconds', talk('C: hi', 'A: hi'), {}, 'turns without a time'],
    [
      'first_response_seconds',
      talk('C: hi', 'A: hi'),
      { [TIMES_FIELD]: 'run backwards' },
      'times run backwards',
    ],
    [
      'questions_by_agent',
      talk('A: hi'),
      { [TIMES_FIELD]: 'run backwards' },
      'the transcript has no punctuation',
    ],
  ])('%s is unavailable: %#', (name, turns, fields, why) => {
    expect(metric(name, fields, turns)).toEqual({ state: 'unavailable', value: null, why });
  });

  it.each([
    ['en', true],
    ['en-GB', true],
    ['EN_us', true],
    ['hu', false],
    ['eng', false],
  ])('reads the grade of %s: %s', (language, possible) => {
    const long = talk(`A: ${'This is a short line of words. '.repeat(6)}`);
    const state = possible ? 'derived' : 'unavailable';
    expect(metric('reading_grade', {}, long, language).state).toBe(state);
    expect(metric('reading_grade', { language }, long, 'en').state).toBe(state);
  });
});

describe('hits of a scene', () => {
  it('are given by phrase set and turn, with the turn they stand in', async () => {
    const tiny = await bench(
      'probe: { all: [{ said: { any: [hello] } }, { said: { any: [how are you] } }] }',
    );
    const scene = sceneOf(tiny, interaction(CHAT));
    expect([
      scene.hits(0, 0),
      scene.hits(0, 1),
      scene.hits(1, 1),
      scene.hits(2, 1),
      scene.hits(0, 7),
    ]).toEqual([[], [{ turn: 1, start: 0, end: 5 }], [{ turn: 1, start: 7, end: 18 }], [], []]);
  });

  it("are in the interaction's own language, where it names one", async () => {
    const tiny = await bench(
      'probe: { said: { any: [$hi] } }',
      'phrases: { hi: { en: [hello], hu: [szia] } }',
    );
    const found = (language: string) =>
      ['szia', 'hello'].map(
        text => sceneOf(tiny, interaction(talk(`A: ${text}`), { language })).hits(0, 0).length,
      );
    expect([found('hu-HU'), found('en'), found('')]).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });
});
