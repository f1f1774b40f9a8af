import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows, typeRows } from '../../src/cli/actions/audit/answers.ts';
import type { Problem } from '../../src/model/input-error.ts';
import type { AnswerRow } from '../../src/readers/answers/index.ts';
import { current, type Desk, give, jump, note, pick, settled, skip } from '../../src/session/index.ts';
import { COMPLAINT, deskOf } from '../session/desks.ts';

let line = 1;
function row(item: string, answer: string, more: Partial<AnswerRow> = {}): AnswerRow {
  line += 1;
  const at = line;
  return {
    id: 'C-1',
    item,
    answer,
    note: '',
    evidence: [],
    place: () => ({ file: 'a.csv', line: at }),
    ...more,
  };
}

/** The desk with the rows typed, and what was wrong with them. */
function typed(desk: Desk, rows: readonly AnswerRow[]) {
  const problems: Problem[] = [];
  const sorted = sortRows(rows, new Set(['C-1']), ['C-1'], desk.facts.checklists, problems);
  const after = typeRows(desk, sorted.get('C-1') ?? new Map(), problems);
  return { after, problems: problems.map(({ message }) => message) };
}

describe('rows of an answers file', async () => {
  const desk = await deskOf(COMPLAINT);
  const names = settled(desk).map(({ item }) => item);

  it('come out as the same answers typed, whatever is answered, noted and picked, in whichever order the rows stand', () => {
    const step = fc.record({
      choice: fc.option(fc.nat(5)),
      note: fc.constantFrom('', '', 'so it was'),
      turns: fc.constantFrom([], [], [2], [4, 1]),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: names.length, maxLength: names.length }),
        fc.infiniteStream(fc.nat()),
        (steps, keys) => {
          let by = desk;
          const rows: AnswerRow[] = [];
          for (const { choice, note: said, turns } of steps) {
            const question = current(by);
            if (question === null) break;
            const { value = '' } =
              choice === null ? {} : (question.keys[choice % question.keys.length] ?? {});
            const name = { checklist: question.checklist.id, item: question.item.id };
            by = turns.length === 0 ? by : pick(by, turns);
            by = value === '' ? by : give(by, value);
            // A note may be written before or after the answer.
            by = said === '' ? by : note(jump(by, name), said);
            by = skip(jump(by, name));
            if (value !== '' || said !== '' || turns.length > 0)
              rows.push(row(name.item, value, { note: said, evidence: turns }));
          }
          const shuffled = rows
            .map(one => ({ one, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const { after, problems } = typed(desk, shuffled);
          expect(problems).toEqual([]);
          expect(settled(after)).toEqual(settled(by));
        },
      ),
    );
  });

  it.each([
    ['y', 'yes'],
    ['YES', 'yes'],
    ['n', 'no'],
    ['n/a', 'na'],
    ['0', 'no'],
  ])('take %s as an export may write it', (written, value) => {
    const { after } = typed(desk, [row('complaint', written)]);
    expect(settled(after).find(({ item }) => item === 'complaint')?.value).toBe(value);
  });

  it('leave what they do not name unanswered', () => {
    const { after } = typed(desk, [row('tiny.greeting', 'no')]);
    expect(settled(after).map(({ item, value, outcome }) => [item, value, outcome])).toEqual([
      ['greeting', 'no', 'missed'],
      ['complaint', null, 'unanswered'],
      ['apology', null, expect.anything()],
      ['warmth', null, expect.anything()],
      ['offer', null, expect.anything()],
      ['closing', null, 'unanswered'],
    ]);
  });

  it.each([
    ['an item nobody asks', [row('greting', 'yes')], ['there is no item "greting"']],
    ['an item of no checklist', [row('tiny.thanks', 'yes')], ['there is no item "tiny.thanks"']],
    ['an answer it does not have', [row('greeting', 'maybe')], ['"maybe" is not an answer of greeting']],
    [
      'all that is wrong with one row',
      [row('greeting', 'maybe', { evidence: [9] }), row('greting', 'yes', { id: 'C-8' })],
      [
        '"maybe" is not an answer of greeting',
        'there is no interaction "C-8" to audit',
        'there is no item "greting"',
        'there is no turn 9: C-1 has 4 turns',
      ],
    ],
    [
      'an interaction nobody knows',
      [row('greeting', 'yes', { id: 'C-9' }), row('closing', 'no', { id: 'C-9' })],
      ['there is no interaction "C-9" to audit'],
    ],
    [
      'a turn that is not there',
      [row('greeting', 'yes', { evidence: [1, 5] })],
      ['there is no turn 5: C-1 has 4 turns'],
    ],
    [
      'what does not apply',
      [row('complaint', 'no'), row('apology', 'yes')],
      ['tiny.apology is not asked of C-1: it does not apply: complaint was answered no'],
    ],
  ])('are refused with %s', (_, rows, messages) => {
    expect(typed(desk, rows).problems).toEqual(messages);
  });

  it('may answer na to what does not apply anyway', () => {
    expect(typed(desk, [row('complaint', 'no'), row('apology', 'na')]).problems).toEqual([]);
  });

  it('are refused where they answer an item twice, by whichever of its names', () => {
    const { problems } = typed(desk, [row('greeting', 'yes'), row('tiny.greeting', 'yes')]);
    expect(problems).toEqual([
      expect.stringMatching(/^C-1: tiny\.greeting is answered on line \d+ already$/),
    ]);
  });
});
