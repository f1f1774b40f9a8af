import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { withReason } from '../../src/store/failures.ts';

const thrown = (error: unknown) => () =>
  withReason('audits.db', () => {
    throw error;
  });
const failed = (rawCode: number) => thrown(Object.assign(new Error('its own words'), { rawCode }));

describe('what SQLite gives up for', () => {
  it.each([
    { of: 'SQLITE_BUSY', rawCode: 5, says: 'locked for more than 10 seconds' },
    { of: 'SQLITE_BUSY_SNAPSHOT', rawCode: 517, says: 'locked for more than 10 seconds' },
    { of: 'SQLITE_PROTOCOL', rawCode: 15, says: 'locked for more than 10 seconds' },
    { of: 'SQLITE_READONLY', rawCode: 8, says: 'cannot be written' },
    { of: 'SQLITE_READONLY_DIRECTORY', rawCode: 1544, says: 'cannot be written' },
    { of: 'SQLITE_IOERR_WRITE', rawCode: 778, says: 'the disk cannot be read or written' },
    { of: 'SQLITE_CORRUPT_VTAB', rawCode: 267, says: 'is damaged' },
    { of: 'SQLITE_FULL', rawCode: 13, says: 'the disk is full' },
    { of: 'SQLITE_CANTOPEN', rawCode: 14, says: 'cannot be opened' },
    { of: 'SQLITE_NOTADB', rawCode: 26, says: 'is no SQLite database' },
  ])('is told as what it means for the file: $of', ({ rawCode, says }) => {
    expect(failed(rawCode)).toThrow(InputError);
    expect(failed(rawCode)).toThrow(/^audits\.db: /);
    expect(failed(rawCode)).toThrow(says);
  });

  it('is left as it is where it is a mistake of csaudit', () => {
    expect(failed(1555)).toThrow('its own words');
    expect(failed(1555)).not.toThrow(InputError);
    expect(thrown(new TypeError('no such thing'))).toThrow(TypeError);
  });
});
