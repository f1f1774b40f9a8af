import { describe, expect, it, test } from 'vitest';
import { annotate, annotation, withoutCommands } from '../../src/cli/annotations.ts';
import type { VerdictState } from '../../src/model/report.ts';
import { aReason } from '../renderers/a-report.ts';

async function written(states: readonly VerdictState[], env: Record<string, string>): Promise<string[]> {
  let text = '';
  const write = async (more: string) => {
    text += more;
  };
  const reasons = states.map((state, at) => aReason({ what: `agent ${at}`, state }));
  await annotate(
    { env, stderr: { write, isTTY: false, columns: null } },
    { ok: false, state: 'failed', reasons },
  );
  return text.split('\n').filter(line => line !== '');
}

const GITHUB = { GITHUB_ACTIONS: 'true' };

test('what failed is an error, what is undetermined a warning, what is met is not told', async () => {
  const lines = await written(['met', 'undetermined', 'failed'], GITHUB);
  expect(lines.map(line => line.split('::').slice(1, 2))).toEqual([
    ['error title=csaudit%3A gate not met'],
    ['warning title=csaudit%3A gate undetermined'],
  ]);
  expect(lines[0]).toContain('agent 2');
});

test.each([{}, { GITHUB_ACTIONS: 'false' }])('elsewhere nothing is written: %j', async env => {
  expect(await written(['failed'], env)).toEqual([]);
});

test('ten of a kind are shown by GitHub: the last tells of the others', async () => {
  expect(await written(Array(10).fill('failed'), GITHUB)).toHaveLength(10);
  const lines = await written([...Array(25).fill('failed'), 'undetermined'], GITHUB);
  expect(lines).toHaveLength(11);
  expect(lines[9]).toBe('::error title=csaudit%3A gate not met::and 16 more conditions');
});

test('nothing that is written in one ends it or begins another', () => {
  expect(annotation('error', 'a: b, c%', 'x\r\n::error::y 5%')).toBe(
    '::error title=a%3A b%2C c%25::x%0D%0A::error::y 5%25\n',
  );
});

describe('withoutCommands', () => {
  const github = { GITHUB_ACTIONS: 'true' };

  it.each(['::error::x', '    ::warning file=a::b', 'said ##[group]x'])(
    'takes the meaning of %j away',
    line => {
      const safe = withoutCommands(`first\n${line}\nlast`, github);
      expect(safe).not.toMatch(/^\s*::/mu);
      expect(safe).not.toContain('##[');
      expect(safe.replaceAll('\u2060', '')).toBe(`first\n${line}\nlast`);
    },
  );

  it('leaves a page as it is elsewhere, and what is no command', () => {
    expect(withoutCommands('::error::x', {})).toBe('::error::x');
    expect(withoutCommands('a :: b\n: c', github)).toBe('a :: b\n: c');
  });
});
