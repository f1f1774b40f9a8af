import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import type { Interaction, Turn } from '../../src/model/interaction.ts';
import { readAll } from './reading.ts';

const hostile = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'é',
    '😀',
    '‮',
    '=',
    '<',
    '__proto__',
    ':',
  ),
  maxLength: 10,
});
const value = hostile.map(text => text.trim()).filter(text => text !== '');
const speaker = fc.constantFrom('agent' as const, 'customer' as const, 'bot' as const, 'system' as const);
const start = Date.UTC(2026, 3, 3);

type Plain = { id: string; fields: Record<string, string>; turns: Turn[] };

/** Interactions with ids of their own and times that do not run backwards. */
const interactions = (texts: fc.Arbitrary<string>): fc.Arbitrary<Plain[]> =>
  fc.uniqueArray(
    fc
      .record({
        id: value,
        fields: fc.dictionary(fc.constantFrom('team', 'site', 'brand new', '__proto__', 'toString'), value, {
          noNullPrototype: true,
        }),
        turns: fc.array(
          fc.record({ speaker, text: texts, wait: fc.option(fc.nat(1e8)), name: fc.option(value) }),
          { minLength: 1, maxLength: 5 },
        ),
      })
      .map(({ id, fields, turns }) => ({ id, fields, turns: timed(turns) })),
    { selector: ({ id }) => id, maxLength: 6 },
  );

function timed(
  turns: readonly { speaker: Turn['speaker']; text: string; wait: number | null; name: string | null }[],
): Turn[] {
  let at = start;
  return turns.map(({ speaker, text, wait, name }) => {
    at += wait ?? 0;
    return { speaker, text, ...(wait !== null && { at }), ...(name !== null && { name }) };
  });
}

const FIELDS = ['team', 'site', 'brand new', '__proto__', 'toString'];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly (readonly string[])[], end: string) =>
  rows.map(row => row.map(quoted).join(',') + end).join('');
const isoOf = (turn: Turn) => (turn.at === undefined ? '' : new Date(turn.at).toISOString());
const fieldsOf = ({ fields }: Plain) =>
  FIELDS.map(name => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : ''));

const plainOf = ({ id, fields, turns }: Interaction) => ({ id, fields: [...fields].toSorted(), turns });
const expectedOf = ({ id, fields, turns }: Plain) => ({
  id,
  fields: Object.entries(fields).toSorted(),
  turns,
});

async function expectBack(content: string, written: readonly Plain[], size: number) {
  const { interactions, rejected } = await readAll(content, {}, size);
  expect(rejected).toEqual([]);
  expect(interactions.map(plainOf)).toEqual(written.map(expectedOf));
}

const chunk = fc.integer({ min: 1, max: 60 });
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('any interactions are read back as they were written', () => {
  it('as JSONL', async () => {
    await fc.assert(
      fc.asyncProperty(interactions(hostile), lineEnd, chunk, async (written, end, size) => {
        const lines = written.map(({ id, fields, turns }) =>
          JSON.stringify(
            Object.fromEntries([
              ['id', id],
              ...Object.entries(fields),
              ['turns', turns.map(turn => ({ ...turn, at: isoOf(turn) }))],
            ]),
          ),
        );
        await expectBack(
          `{"id":"first","turns":[]}${end}${lines.join(end)}`,
          [{ id: 'first', fields: {}, turns: [] }, ...written],
          size,
        );
      }),
    );
  });

  it('as CSV with a row per message', async () => {
    await fc.assert(
      fc.asyncProperty(interactions(hostile), lineEnd, chunk, async (written, end, size) => {
        const rows = written.flatMap(found =>
          found.turns.map(turn => [
            found.id,
            turn.speaker,
            turn.name ?? '',
            isoOf(turn),
            turn.text,
            ...fieldsOf(found),
          ]),
        );
        await expectBack(
          csvOf([['id', 'speaker', 'name', 'at', 'text', ...FIELDS], ...rows], end),
          written,
          size,
        );
      }),
    );
  });

  it('as CSV with a row per interaction', async () => {
    const spoken = fc
      .array(fc.constantFrom('a', '"', ',', '😀', 'é', ';', ' and '), { maxLength: 8 })
      .map(words => words.join('').trim());
    await fc.assert(
      fc.asyncProperty(interactions(spoken), lineEnd, chunk, async (written, end, size) => {
        const nameless = written.map(found => ({
          ...found,
          turns: found.turns.map(({ name: _, ...turn }) => turn),
        }));
        const rows = nameless.map(found => {
          const lines = found.turns.map(
            turn => `${turn.at === undefined ? '' : `[${isoOf(turn)}] `}${turn.speaker}: ${turn.text}`,
          );
          return [found.id, lines.join(end), ...fieldsOf(found)];
        });
        await expectBack(csvOf([['id', 'transcript', ...FIELDS], ...rows], end), nameless, size);
      }),
    );
  });
});

it('gives the same records however the bytes of any text are cut', async () => {
  const junk = fc.array(
    fc.constantFrom('1,', 'agent,', 'Agent: a', '"', '\n', '\r\n', ',', 'é', '😀', '{', 'x'),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(junk, chunk, async (parts, size) => {
      const content = `id,role,text\n${parts.join('')}`;
      // Refused with the same words, where it is refused.
      const outcome = (size?: number) =>
        readAll(content, {}, size).then(
          ({ records }) => records,
          error => (error instanceof InputError ? error.message : Promise.reject(error)),
        );
      expect(await outcome(size)).toEqual(await outcome());
    }),
    { numRuns: 300 },
  );
});
