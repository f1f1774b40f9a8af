import { describe, expect, it } from 'vitest';
import { plainNote } from '../../src/renderers/instance.ts';

describe('a note for who does not know the checklist', () => {
  it.each([
    ["not said in the agent's turns: $resolved, $next-step", ''],
    ["not said in the agent's turns: $clarify; questions_by_agent 0 (derived), wanted at least 1", ''],
    ['agent_turns 0 (derived), wanted at least 1', 'agent turns 0, wanted at least 1'],
    ['p90_response_seconds 122.8 (measured)', 'p90 response seconds 122.8'],
    ['asked for $20 (twice)', 'asked for $20 (twice)'],
    ['', ''],
  ])('%j is %j', (note, told) => {
    expect(plainNote(note)).toBe(told);
  });
});
