import { expect, test } from 'vitest';
import { physicalLocation, uriOf } from '../../../src/renderers/sarif/place.ts';

test.each([
  ['chats.csv', 'chats.csv'],
  ['./exports/week 1.csv', 'exports/week%201.csv'],
  ['exports//a/../b.csv', 'exports/b.csv'],
  ['../elsewhere/chats.csv', '../elsewhere/chats.csv'],
  ['100%.csv', '100%25.csv'],
  ['a:b?c#d.csv', 'a%3Ab%3Fc%23d.csv'],
  ['größe/王.csv', 'gr%C3%B6%C3%9Fe/%E7%8E%8B.csv'],
  ['\ud800.csv', '%EF%BF%BD.csv'],
  ['/data/chats.csv', 'file:///data/chats.csv'],
  ['C:\\data\\my chats.csv', 'file:///C:/data/my%20chats.csv'],
])('%s is %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});

test.each([
  { file: 'stdin', line: 3 },
  { file: '--new', line: 1 },
  { file: '', line: 1 },
  { file: 'chats.csv', line: 0 },
])('%j is no line of a file', place => {
  expect(physicalLocation(place)).toBeNull();
});

test('a file of such a name is named with its folder', () => {
  expect(physicalLocation({ file: './stdin', line: 3 })).toEqual({
    artifactLocation: { uri: 'stdin' },
    region: { startLine: 3 },
  });
});
