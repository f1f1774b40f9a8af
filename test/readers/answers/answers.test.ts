import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, InputError } from '../../../src/model/input-error.ts';
import { guarded, readAnswers } from '../../../src/readers/answers/index.ts';
import { unguarded } from '../../../src/readers/answers/row.ts';

async function read(text: string | Uint8Array, file = 'answers.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = (async function* () {
    yield bytes;
  })();
  const { rows, problems } = await readAnswers(source, file);
  return {
    rows: rows.map(({ place, ...row }) => ({ ...row, line: place().line })),
    problems: problems.map(formatProblem),
  };
}

const greeting = { id: 'C-1', item: 'courtesy.greeting', answer: 'yes', note: '', evidence: [] };

describe('an answers file', () => {
  it.each([
    ['commas', 'id,item,answer\nC-1,courtesy.greeting,yes\n'],
    ['semicolons', 'id;item;answer;note;evidence\nC-1;courtesy.greeting;yes;;\n'],
    ['tabs and CRLF', 'id\titem\tanswer\r\nC-1\tcourtesy.greeting\tyes\r\n'],
    ['the delimiter told', 'sep=;\nid;item;answer\nC-1;courtesy.greeting;yes\n'],
    ['a byte order mark and capitals', '\ufeffID,Item,ANSWER\nC-1,courtesy.greeting,yes\n'],
    [
      'columns in another order, and those of a template',
      'ask,answer,item,allowed,id\nWas there: one?,yes,courtesy.greeting,yes no na,C-1\n',
    ],
    ['a YAML list', '- id: C-1\n  item: courtesy.greeting\n  answer: yes\n'],
    ['a YAML list in one line', '[{ id: C-1, item: courtesy.greeting, answer: yes }]\n'],
    ['a YAML map', 'C-1:\n  courtesy.greeting: yes\n'],
    [
      'a YAML map with all it can say',
      'C-1:\n  courtesy.greeting: { answer: yes, note: "", evidence: [] }\n',
    ],
    ['JSON', '{"C-1": {"courtesy.greeting": "yes"}}'],
  ])('is read with %s', async (_, text) => {
    const { rows, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ line: _, ...row }) => row)).toEqual([greeting]);
  });

  it('is read in UTF-16 by its mark, as spreadsheets write it', async () => {
    const text = Buffer.from('\ufeffid\titem\tanswer\r\nC-1\tcourtesy.greeting\tyes\r\n', 'utf16le');
    expect((await read(text)).rows).toEqual([{ ...greeting, line: 2 }]);
  });

  it.each([
    ['1;3', [1, 3]],
    ['3 ; 1', [3, 1]],
    ['"2,2,4"', [2, 4]],
    ['7', [7]],
    ['5-7;1', [5, 6, 7, 1]],
    ['2 – 3 9', [2, 3, 9]],
    ['', []],
  ])('has the turns %s as evidence', async (written, turns) => {
    const { rows } = await read(`id,item,answer,evidence\nC-1,greeting,no,${written}\n`);
    expect(rows[0]?.evidence).toEqual(turns);
  });

  it('has evidence in YAML as a number, a text or a list', async () => {
    const text =
      'C-1:\n  a: { answer: no, evidence: 3 }\n  b: { answer: no, evidence: 1;2 }\n  c: { answer: no, evidence: [4, 1] }\n';
    expect((await read(text)).rows.map(({ evidence }) => evidence)).toEqual([[3], [1, 2], [4, 1]]);
  });

  it('leaves out rows that say nothing, and keeps a note or evidence without an answer', async () => {
    const text = 'id,item,answer,note,evidence\nC-1,a,,,\nC-1,b,,why?,\nC-1,c,,,2\n';
    expect((await read(text)).rows.map(({ item, answer, line }) => [item, answer, line])).toEqual([
      ['b', '', 3],
      ['c', '', 4],
    ]);
  });

  it('takes scales and truths of YAML as they are written', async () => {
    const { rows } = await read('C-1: { a: 5, b: true, c: null, d: na }\n');
    expect(rows.map(({ item, answer }) => [item, answer])).toEqual([
      ['a', '5'],
      ['b', 'true'],
      ['d', 'na'],
    ]);
  });

  it('says all that is wrong with it, each with its line, and keeps what is right', async () => {
    const text = 'id,item,answer,evidence\nC-1,a,yes,turn 3\n,a,yes,\nC-2,,yes,0\nC-3,a\nC-4,a,yes,1\n';
    const { rows, problems } = await read(text);
    expect(problems).toEqual([
      'answers.csv:2: "turn 3" is no evidence\n  the numbers of turns, as in 1;3 or 5-7',
      'answers.csv:3: the id is missing\n  each row says which interaction and which item it answers',
      'answers.csv:4: "0" is no evidence\n  the numbers of turns, as in 1;3 or 5-7',
      'answers.csv:4: the item is missing\n  each row says which interaction and which item it answers',
      'answers.csv:5: the row has 2 cells and the header 4\n  a cell that holds the delimiter must be quoted',
    ]);
    // The row with the wrong evidence stays: its item and its answer may be wrong as well.
    expect(rows.map(({ id, line }) => [id, line])).toEqual([
      ['C-1', 2],
      ['C-4', 6],
    ]);
  });

  it.each([
    ['id,itm,answer\nC-1,a,yes\n', ['unknown column "itm"', 'the column "item" is missing']],
    ['id,item,answer,answer\nC-1,a,yes,no\n', ['the column "answer" stands twice']],
    [
      'interaction,question,result\nC-1,a,yes\n',
      ['unknown column "interaction"', 'the column "id" is missing'],
    ],
  ])('with the columns %j is not read further', async (text, wrong) => {
    const { rows, problems } = await read(text);
    expect(rows).toEqual([]);
    for (const words of wrong) expect(problems.join('\n')).toContain(`answers.csv:1: ${words}`);
  });

  it.each([
    [
      '- id: C-1\n  item: a\n  anwser: yes\n',
      'answers.yaml:3:3: unknown key "anwser"\n  did you mean "answer"?',
    ],
    ['C-1:\n  a: { answer: yes, nte: x }\n', 'answers.yaml:2:21: unknown key "nte"\n  did you mean "note"?'],
    ['C-1:\n  a: [yes]\n', 'answers.yaml:2:6: "a" must be'],
    ['- item: a\n  answer: yes\n', 'answers.yaml:1:3: "id" is missing'],
  ])('in YAML is refused at its place: %j', async (text, message) => {
    expect((await read(text, 'answers.yaml')).problems.join('\n')).toContain(message);
  });

  it.each([
    ['', 'the file is empty'],
    [' \n\n', 'the file is empty'],
    ['C-1: [', 'not valid YAML'],
    ['C-1: { a: yes, a: no }', 'Map keys must be unique'],
  ])('that is wrong as a whole is refused: %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(InputError);
    await expect(read(text)).rejects.toThrow(message);
  });

  it('survives any text: rows, problems, or an InputError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
        const came = await read(text).catch(error => error);
        if (came instanceof Error) expect(came).toBeInstanceOf(InputError);
        else for (const { id, item } of came.rows) expect(id !== '' && item !== '').toBe(true);
      }),
    );
  });
});

describe('a guarded cell', () => {
  it('is no formula, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map(text => `=${text}`),
          fc.string().map(text => `'@${text}`),
        ),
        text => {
          expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
          expect(unguarded(guarded(text))).toBe(text);
        },
      ),
    );
  });

  it('is read from a file as it was guarded', async () => {
    const { rows } = await read(`id,item,answer\n${guarded('=1+2')},a,yes\n'-7,a,yes\n`);
    expect(rows.map(({ id }) => id)).toEqual(['=1+2', '-7']);
  });
});
