import { describe, expect, it } from 'vitest';
import { parseProgram } from '../../src/checklist/program.ts';
import { InputError } from '../../src/model/input-error.ts';

function complaintOf(goals: string): string {
  try {
    return `no complaint, but ${JSON.stringify(parseProgram(`goals:\n${goals}\n`, 'csaudit.yaml').goals)}`;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

describe('goals', () => {
  it('are for the whole, a checklist, an item or a group', () => {
    const text = `goals:
  - { for: score, target: 88, by: 2026-12-31 }
  - { for: courtesy, target: 90, by: 2026-12-31, from: 81.5 }
  - { for: courtesy.greeting, target: 95.5, by: 2028-02-29, note: after the course }
  - { for: "agent=Ana = Maria", target: 0, by: 2026-12-31 }
  - { for: queue = returns, target: 100, by: 2026-12-31 }`;
    const { goals } = parseProgram(text, 'csaudit.yaml');
    expect(goals.map(({ scope, target, from, note }) => [scope, target, from, note])).toEqual([
      [{ kind: 'overall' }, 88, null, null],
      [{ kind: 'checklist', checklist: 'courtesy' }, 90, 81.5, null],
      [{ kind: 'item', checklist: 'courtesy', item: 'greeting' }, 95.5, null, 'after the course'],
      [{ kind: 'group', by: 'agent', key: 'Ana = Maria' }, 0, null, null],
      [{ kind: 'group', by: 'queue', key: 'returns' }, 100, null, null],
    ]);
    expect(goals[2]?.place).toEqual({ file: 'csaudit.yaml', line: 4, column: 12 });
  });

  it('may be none', () => {
    expect(parseProgram('goals: []', 'csaudit.yaml').goals).toEqual([]);
    expect(parseProgram('{}', 'csaudit.yaml').goals).toEqual([]);
  });

  it.each([
    [
      '  - { for: score, target: 101, by: 2026-12-31 }',
      'csaudit.yaml:2:27: "target" must lie between 0 and 100, found 101',
    ],
    ['  - { for: score, by: 2026-12-31 }', 'csaudit.yaml:2:5: "target" is missing'],
    [
      '  - { for: score, target: 88, by: soon }',
      'csaudit.yaml:2:35: "by" must be a day, as in 2026-12-31, found "soon"',
    ],
    [
      '  - { for: score, target: 88, by: 2026-02-30 }',
      'csaudit.yaml:2:35: "by" must be a day of the calendar, found "2026-02-30"',
    ],
    ['  - { for: score, target: 88, bye: 2026-12-31 }', 'did you mean "by"?'],
    [
      '  - { for: agent, target: 88, by: 2026-12-31 }',
      'csaudit.yaml:2:12: a goal is for one agent\n  write agent=<name>, as in agent=Ana',
    ],
    ['  - { for: "agent=", target: 88, by: 2026-12-31 }', 'csaudit.yaml:2:12: "agent=" names no group'],
    ['  - { for: "=Ana", target: 88, by: 2026-12-31 }', 'csaudit.yaml:2:12: "=Ana" names no group'],
    [
      '  - { for: score, target: 88, by: 2026-12-31 }\n  - { for: " score", target: 90, by: 2026-12-31 }',
      'csaudit.yaml:3:12: a goal for score by 2026-12-31 stands here twice\n  the first is on line 2',
    ],
    ['  for: score', '"goals" must be a list, found a map'],
  ])('%s is refused', (goals, expected) => {
    expect(complaintOf(goals)).toContain(expected);
  });
});
