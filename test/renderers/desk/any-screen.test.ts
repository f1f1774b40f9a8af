import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/answer.ts';
import { SPEAKERS, type Turn } from '../../../src/model/interaction.ts';
import {
  blindTo,
  heading,
  jumpList,
  pagerPage,
  questionScreen,
  standardScreen,
  transcript,
} from '../../../src/renderers/desk/index.ts';
import { displayWidth } from '../../../src/renderers/text.ts';
import { interaction } from '../../probes/looking.ts';
import { aChecklist, anAnswer, anItem } from '../a-report.ts';
import { aQuestion, PAGE } from './desk.ts';

/** What customers and exports may write: control sequences, overrides, emoji, wide and joined characters, long words. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'word ',
        'long'.repeat(40),
        ' ',
        '\n',
        '\t',
        '\r\n',
        '\u001b[31m',
        '\u001b]8;;x\u0007',
        '\u009b2J',
      ],
      ...['\u0000', '\u202e', '👩‍👩‍👧‍👦', '🇱🇻', '語', 'e\u0301'.repeat(9), '\ud83d', 'م', '\u2028', 'Ana'],
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''));
const width = fc.integer({ min: 60, max: 120 });
const turn: fc.Arbitrary<Turn> = fc.record(
  {
    speaker: fc.constantFrom(...SPEAKERS),
    text: hostile,
    name: hostile,
    at: fc.integer({ min: -1e6, max: 1e13 }),
  },
  { requiredKeys: ['speaker', 'text'] },
);
const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ turn: fc.nat({ max: 99_999 }), start: fc.nat(), end: fc.nat(), quote: hostile }),
  fc.record({ field: hostile, quote: hostile }),
);
const contacts = fc
  .record({
    turns: fc.array(turn, { maxLength: 6 }),
    fields: fc.dictionary(hostile, hostile, { maxKeys: 4 }),
  })
  .map(({ turns, fields }) => interaction(turns, { ...fields, agent: 'Ana' }));

/** Lines that stay within the columns there are, and hold nothing a terminal would obey. */
function expectFit(lines: readonly string[], columns: number) {
  expect(lines.filter(line => displayWidth(line) > columns || /[\p{Cc}\u202e]/u.test(line))).toEqual([]);
}

describe('whatever is written', () => {
  it('a transcript and its heading fit the page, and every turn has its line', () => {
    fc.assert(
      fc.property(contacts, width, fc.boolean(), hostile, (contact, columns, hidden, id) => {
        const page = { ...PAGE, width: columns, blind: hidden ? blindTo(contact) : null };
        const { lines, tops } = transcript(contact, page);
        expectFit(lines, columns - 2);
        expect(tops.map(top => Number(lines[top]?.slice(0, 3)))).toEqual(
          contact.turns.map((_, at) => at + 1),
        );
        expectFit(
          pagerPage({ lines, top: 3, height: 9, search: id, keys: [{ key: 'q', does: id }] }, page),
          columns,
        );
        const metric = () => ({ state: 'measured', value: 1e9, field: 'csat' }) as const;
        const head = heading({ interaction: { ...contact, id }, metric, progress: null }, page);
        expectFit(head, columns);
        expect(head.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('questions, standards and the jump list fit the page', () => {
    const anyQuestion = fc
      .record({ ask: hostile, note: hostile, label: hostile, quotes: fc.array(evidence, { maxLength: 4 }) })
      .map(({ ask, note, label, quotes }) => {
        const found = anAnswer({ note, evidence: quotes });
        const example = { outcome: 'met', turns: ask, fields: { [label]: note }, facts: null } as const;
        const examples = [{ ...example, answer: null, file: '', line: 1 }];
        const item = anItem({ ask, standard: note, examples, critical: 'compliance' });
        return aQuestion({
          item,
          checklist: aChecklist([item], { title: label, about: note }),
          section: { id: 's', title: ask, items: [item] },
          answer: { ...found, checklist: 'courtesy', value: 'yes' },
          suggestion: found,
          suggested: 'no',
          keys: [
            { key: 'y', value: 'yes', label },
            { key: 'n', value: 'no', label: ask },
          ],
          commands: [{ key: 'Enter', does: `keep ${label}` }],
        });
      });
    fc.assert(
      fc.property(anyQuestion, width, (question, columns) => {
        const page = { ...PAGE, width: columns };
        expectFit(questionScreen(question, page), columns);
        expectFit(standardScreen(question, page), columns - 2);
        const list = jumpList([question, question], 0, page);
        expectFit(list, columns);
        expect(list.length).toBe(2);
      }),
    );
  });
});
