import { describe, expect, it } from 'vitest';
import { FIELD_METRICS, metrics } from '../../../src/probes/metrics/index.ts';
import { talkOf } from '../../../src/probes/metrics/talk.ts';
import { talk } from '../looking.ts';

const derive = (name: string, lines: readonly string[]) => metrics.get(name)?.derive(talkOf(talk(...lines)));

const CHAT = [
  'B: Welcome!',
  "C: I don't know. Why?",
  'A: Hello. How are you? May I ask?',
  'S: Agent left',
  'A: Bye 😊',
];

describe('counts', () => {
  it.each([
    ['turns', CHAT, 5, []],
    ['agent_turns', CHAT, 2, []],
    ['agent_turns', ['C: hi', 'B: hi'], 0, []],
    ['customer_turns', CHAT, 1, []],
    ['agent_words', CHAT, 8, []],
    ['agent_words', ['A: ?! 😊 ❤️'], 0, []],
    ['agent_words', ['A: e-mail 2.50'], 4, []],
    ['customer_words', CHAT, 4, []],
    ['agent_talk_share', CHAT, 8 / 12, []],
    ['agent_talk_share', ['C: yes'], 0, []],
    ['agent_talk_share', ['A: yes', 'B: many words of a bot'], 1, []],
    ['words_per_agent_turn', CHAT, 4, []],
    ['questions_by_agent', CHAT, 2, [2]],
    ['questions_by_agent', ['C: Why?', 'A: Because.'], 0, []],
    ['questions_by_agent', ['A: Really?? So', 'A: Yes?'], 2, [0, 1]],
    ['questions_by_agent', ['A: why', 'C: Because.'], 0, []],
  ])('%s of %j: %d', (name, lines, value, turns) => {
    expect(derive(name, lines)).toEqual({ state: 'derived', value, turns });
  });

  it.each([
    ['agent_talk_share', ['A: ...', 'C: 😊'], 'nobody said a word'],
    ['agent_talk_share', ['B: hello'], 'nobody said a word'],
    ['words_per_agent_turn', ['C: hi'], 'the agent never speaks'],
    ['questions_by_agent', ['A: how are you', 'C: fine'], 'the transcript has no punctuation'],
  ])('%s of %j cannot be told', (name, lines, why) => {
    expect(derive(name, lines)).toEqual({ state: 'unavailable', value: null, why });
  });
});

describe('metrics', () => {
  it('are called as their id, each once, and never as a field of the serving system', () => {
    expect([...metrics].filter(([id, metric]) => id !== metric.id)).toEqual([]);
    expect(FIELD_METRICS.filter(name => metrics.has(name))).toEqual([]);
  });

  it('never fail, whatever is missing of the turns', () => {
    for (const lines of [
      ['A: a'],
      ['C: a'],
      ['B: a'],
      ['A 0: a', 'C: b'],
      ['C 5: a', 'A 0: b'],
      ['A:', 'C:'],
    ])
      for (const [id, { derive }] of metrics) {
        const { state, value } = derive(talkOf(talk(...lines)));
        expect([id, state === 'unavailable' ? value === null : Number.isFinite(value)]).toEqual([id, true]);
      }
  });
});
