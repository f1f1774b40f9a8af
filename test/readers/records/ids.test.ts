import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comesBack, makeIds } from '../../../src/readers/records/ids.ts';

it('answers a repeated id with the place of its first use, over any number of files', () => {
  const count = 300;
  const ids = makeIds();
  for (let file = 0; file < count; file++)
    for (let line = 1; line <= 3; line++)
      expect(ids(`${file}/${line}`, { file: `${file}.csv`, line })).toBeNull();
  for (const file of [0, 1, 150, count - 1])
    expect(ids(`${file}/3`, { file: 'last.csv', line: 9 })).toEqual({ file: `${file}.csv`, line: 3 });
});

it('gives back any place as it was told it', () => {
  const place = fc.record({ file: fc.string(), line: fc.integer({ min: 1, max: 2 ** 32 - 1 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), places => {
      const ids = makeIds();
      const first = places.map((source, index) => ids(`id ${index}`, source));
      const again = places.map((_, index) => ids(`id ${index}`, { file: 'again', line: 1 }));
      expect(first.every(before => before === null)).toBe(true);
      expect(again).toEqual(places);
    }),
  );
});

it('keeps to the first place where an id comes back more than once', () => {
  const ids = makeIds();
  expect(ids('1', { file: 'a', line: 2 })).toBeNull();
  expect(ids('1', { file: 'a', line: 5 })).toEqual({ file: 'a', line: 2 });
  expect(ids('1', { file: 'b', line: 7 })).toEqual({ file: 'a', line: 2 });
});

it.each(['__proto__', 'constructor', ''])('takes the id %j for one like any other', id => {
  const ids = makeIds();
  expect(ids(id, { file: 'a', line: 1 })).toBeNull();
  expect(ids(id, { file: 'a', line: 2 })).toEqual({ file: 'a', line: 1 });
});

it('is told with both places, and the file where it is another', () => {
  const before = { file: 'a.csv', line: 2 };
  expect(comesBack('C-1', { file: 'a.csv', line: 5 }, before)).toBe(
    'id "C-1" comes back on line 5; it was used on line 2',
  );
  expect(comesBack('C-1', { file: 'b.csv', line: 5 }, before)).toBe(
    'id "C-1" comes back on line 5; it was used on line 2 of a.csv',
  );
});
