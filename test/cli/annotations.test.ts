import { describe, expect, it, test } from 'vitest';
import { annotate, annotateProblems, annotation, withoutCommands } from '../../src/cli/annotations.ts';
import type { Io } from '../../src/cli/io.ts';
import type { Problem } from '../../src/model/input-error.ts';
import type { VerdictState } from '../../src/model/report.ts';
import { aReason, aReport } from '../renderers/a-report.ts';

type Stderr = { text: string; where: Pick<Io, 'env' | 'stderr' | 'cwd'> };

function listening(env: Record<string, string>): Stderr {
  const heard: Stderr = {
    text: '',
    where: {
      ...{ env, cwd: '/repo' },
      stderr: {
        write: async more => {
          heard.text += more;
        },
        ...{ isTTY: false, columns: null },
      },
    },
  };
  return heard;
}

const linesOf = ({ text }: Stderr) => text.split('\n').filter(line => line !== '');

async function written(
  states: readonly VerdictState[],
  env: Record<string, string>,
  rejects: { readonly listed: number; readonly all: number; readonly most: number } = {
    ...{ listed: 0, all: 0, most: 0 },
  },
): Promise<string[]> {
  const heard = listening(env);
  const reasons = states.map((state, at) => aReason({ what: `agent ${at}`, state }));
  const report = aReport({
    sources: [{ file: 'chats.csv', reader: 'csv', interactions: 9, rejected: rejects.all }],
    rejected: Array.from({ length: rejects.listed }, (_, at) => {
      return { file: './week 1,2.csv', line: at + 2, reason: 'bad\n::error::row' };
    }),
  });
  await annotate(heard.where, { ok: false, state: 'failed', reasons }, report, rejects.most);
  return linesOf(heard);
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

describe('records that could not be read', () => {
  it('are errors at their lines where they are too many, warnings where they are allowed', async () => {
    const rejects = { listed: 2, all: 2, most: 0 };
    expect(await written(['failed'], GITHUB, rejects)).toEqual([
      '::error title=csaudit%3A gate not met::agent 0 >= 85: found 90',
      '::error file=week 1%2C2.csv,line=2,title=csaudit%3A record rejected::bad ::error::row',
      '::error file=week 1%2C2.csv,line=3,title=csaudit%3A record rejected::bad ::error::row',
    ]);
    const allowed = await written([], GITHUB, { ...rejects, most: 2 });
    expect(allowed.map(line => line.slice(0, 9))).toEqual(['::warning', '::warning']);
  });

  it.each([
    { failed: 0, listed: 12, all: 40, lines: 10, more: 'and 31 more rejected records' },
    { failed: 4, listed: 6, all: 6, lines: 10, more: null },
    { failed: 4, listed: 6, all: 7, lines: 10, more: 'and 2 more rejected records' },
    { failed: 11, listed: 1, all: 1, lines: 10, more: 'and 2 more conditions and 1 more rejected record' },
    { failed: 0, listed: 0, all: 3, lines: 1, more: 'and 3 more rejected records' },
  ])('share the ten with conditions: $failed and $all', async ({ failed, listed, all, lines, more }) => {
    const found = await written(Array(failed).fill('failed'), GITHUB, { listed, all, most: 0 });
    expect(found).toHaveLength(lines);
    if (more === null) expect(found.at(-1)).not.toContain('more');
    else expect(found.at(-1)?.split('::').at(-1)).toBe(more);
  });
});

describe('why a command was not run as asked', () => {
  const told = async (problems: readonly Problem[], env: Record<string, string> = GITHUB) => {
    const heard = listening(env);
    await annotateProblems(heard.where, problems);
    return linesOf(heard);
  };

  it.each<[Problem, string]>([
    [{ file: 'a.yaml', line: 3, column: 5, message: 'bad', hint: 'do' }, 'file=a.yaml,line=3,col=5,title'],
    [{ file: '/repo/exports/a.csv', line: 3, message: 'bad', hint: 'do' }, 'file=exports/a.csv,line=3,title'],
    [{ file: '/elsewhere/a.csv', message: 'bad', hint: 'do' }, 'file=/elsewhere/a.csv,title'],
    [{ file: 'x,y:\n::z%', message: 'bad', hint: 'do' }, 'file=x%2Cy%3A %3A%3Az%25,title'],
    [{ file: 'stdin', line: 3, message: 'bad', hint: 'do' }, 'title'],
    [{ message: 'bad', hint: 'do' }, 'title'],
  ])('%j stands at %s', async (problem, place) => {
    expect(await told([problem])).toEqual([`::error ${place}=csaudit%3A not run as asked::bad (do)`]);
  });

  it('is told ten times at most, and elsewhere than on GitHub never', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ message: `no ${at}` }));
    const lines = await told(many);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('::error title=csaudit%3A not run as asked::and 3 more problems');
    expect(await told(many, {})).toEqual([]);
  });
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
