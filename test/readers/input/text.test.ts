import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/readers/input/text.ts';
import { chunksOf } from '../reading.ts';

async function decodeAll(bytes: Uint8Array, encoding: string | null = null, size = 3): Promise<string> {
  const { text } = await decodeText(chunksOf(bytes, size), 'export', encoding);
  let whole = '';
  for await (const chunk of text) whole += chunk;
  return whole;
}

const message = (bytes: Uint8Array, encoding: string | null = null, size = 3) =>
  decodeAll(bytes, encoding, size).catch((error: Error) => error.message);

describe('decodeText', () => {
  it('gives back any text, in any encoding with a mark, however it is cut', async () => {
    const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).map(text => text.replaceAll('\0', '.').replace(/^\uFEFF+/u, '')),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          expect(await decodeAll(Buffer.from(text), null, size)).toBe(text);
          expect(await decodeAll(Buffer.from(`\uFEFF${text}`), null, size)).toBe(text);
          expect(await decodeAll(Buffer.from(`\uFEFF${text}`, 'utf16le'), null, size)).toBe(text);
          expect(await decodeAll(utf16be(`\uFEFF${text}`), null, size)).toBe(text);
        },
      ),
    );
  });

  it('reads another encoding when it is told', async () => {
    expect(await decodeAll(Buffer.from([0x5a, 0x6f, 0xeb, 0x80]), 'windows-1252')).toBe('Zoë€');
  });

  it.each([1, 2, 3, 5, 100])('names line and byte of what is not UTF-8, in chunks of %i', async size => {
    const bytes = Buffer.concat([Buffer.from('é\n\uFFFD😀\nZo'), Buffer.from([0xeb]), Buffer.from(',1\n')]);
    expect(await message(bytes, null, size)).toBe(
      'export:3: byte 0xEB (byte 14 of the file) is not valid UTF-8\n' +
        '  If the export was saved in an older Windows encoding, say --encoding windows-1252.',
    );
  });

  it('finds the first invalid byte wherever it is, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => text.replaceAll('\0', '')),
        fc.string({ unit: 'grapheme', maxLength: 5 }).map(text => text.replaceAll('\0', '')),
        fc.constantFrom(0xff, 0xc0, 0xf8, 0x80),
        fc.integer({ min: 1, max: 20 }),
        async (before, after, byte, size) => {
          const valid = Buffer.from(`..${before}`);
          const bytes = Buffer.concat([valid, Buffer.from([byte]), Buffer.from(after)]);
          const line = before.split('\n').length;
          const value = byte.toString(16).toUpperCase();
          expect(await message(bytes, null, size)).toContain(
            `export:${line}: byte 0x${value} (byte ${valid.length + 1} of the file)`,
          );
        },
      ),
    );
  });

  it.each([
    [
      'a cut off character',
      Buffer.from([0x61, 0x0a, 0xe2, 0x82]),
      null,
      'export:2: the file ends in the middle of a character (utf-8)',
    ],
    ['NUL bytes', Buffer.from('id\nPK\0'), null, 'export:2: looks like a binary file (byte 6 is NUL)'],
    ['UTF-16 without a mark', Buffer.from('id', 'utf16le'), null, 'say --encoding utf-16le'],
    [
      'gzip',
      gzipSync('id,agent\n1,Ana\n'),
      null,
      'export: this is compressed with gzip\n  Unpack it on the way: gzip -dc file | csaudit score -',
    ],
    [
      'a spreadsheet or a zip archive',
      Buffer.from('PK\u0003\u0004\u0014\0\u0006\0'),
      null,
      'this is a zip archive or a spreadsheet (xlsx, ods)\n  Of a spreadsheet, save it as CSV UTF-8',
    ],
    [
      'an old spreadsheet',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'windows-1252',
      'this is an old spreadsheet (xls)\n  Save it as CSV UTF-8.',
    ],
    ['an unknown encoding', Buffer.from('id'), 'latin-9000', 'unknown encoding "latin-9000"'],
    ['a mark that says otherwise', Buffer.from('\uFEFFid'), 'windows-1252', 'the byte order mark says utf-8'],
    [
      'what is not of the encoding told',
      Buffer.from([0x0a, 0x00, 0xdc]),
      'utf-16le',
      'export:2: the file ends in the middle',
    ],
    [
      'half a pair of UTF-16',
      Buffer.from([0x0a, 0x00, 0x00, 0xdc, 0x61, 0x00]),
      'utf-16le',
      'export:1: not valid utf-16le',
    ],
  ])('refuses %s', async (_, bytes, encoding, expected) => {
    expect(await message(bytes, encoding, 100)).toContain(expected);
  });
});
