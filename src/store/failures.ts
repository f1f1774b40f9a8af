import { InputError } from '../model/input-error.ts';

/** How long one waits for another's writing, in milliseconds. */
export const PATIENCE = 10_000;

type Failure = { readonly message: string; readonly hint: string };

/** The results of SQLite that have a meaning here (https://sqlite.org/rescode.html). */
export const SQLITE = {
  ...{ ERROR: 1, PERM: 3, BUSY: 5, LOCKED: 6, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14 },
  ...{ PROTOCOL: 15, NOTADB: 26 },
} as const;

const LOCKED: Failure = {
  message: `another program has kept it locked for more than ${PATIENCE / 1000} seconds`,
  hint: 'wait until it is done, or end it, and run this again; what was answered is kept',
};

/** What they mean for those who see them. */
const FAILURES: Readonly<Record<number, Failure>> = {
  [SQLITE.BUSY]: LOCKED,
  [SQLITE.LOCKED]: LOCKED,
  [SQLITE.PROTOCOL]: LOCKED,
  [SQLITE.READONLY]: {
    message: 'cannot be written',
    hint: 'to read it takes the right to write to its folder, to change it that to the file too; or copy it elsewhere and name the copy',
  },
  [SQLITE.CANTOPEN]: {
    message: 'cannot be opened',
    hint: 'it takes the right to read and write the file and its folder; or copy it elsewhere and name the copy',
  },
  [SQLITE.NOTADB]: {
    message: 'is not a store of audits: it is no SQLite database',
    hint: 'name the store with --store, or with store: in the program',
  },
  [SQLITE.CORRUPT]: {
    message: 'is damaged',
    hint: 'keep the file, and take its newest backup; sqlite3 FILE .recover saves what can still be read',
  },
  [SQLITE.FULL]: {
    message: 'the disk is full',
    hint: 'make room and run this again; what was answered before is kept',
  },
  [SQLITE.IOERR]: {
    message: 'the disk cannot be read or written',
    hint: 'see that it is there, has room and is whole, and run this again; what was answered before is kept',
  },
  [SQLITE.PERM]: { message: 'may not be used', hint: 'it takes the right to read and write it' },
};
/** What the call gives; an error that comes from the file, and not from csaudit, becomes an InputError. */
export function withReason<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw reasonOf(file, error);
  }
}

/** The InputError that says what an error of SQLite means for `file`; it keeps its code. Other errors as they are. */
export function reasonOf(file: string, error: unknown): unknown {
  const rawCode = codeOf(error);
  const failure = FAILURES[rawCode];
  return failure === undefined ? error : Object.assign(new InputError([{ file, ...failure }]), { rawCode });
}

/** As `withReason`, for the opening of the file: without a code, and without a way to tell what is in the way. */
export function cannotOpen<T>(file: string, create: boolean, call: () => T): T {
  try {
    return call();
  } catch {
    const told = create
      ? { message: 'cannot be made', hint: 'its folder must be there, and yours to write to' }
      : {
          message: 'cannot be opened',
          hint: 'no such file, or not yours to read and write: name the store with --store',
        };
    throw new InputError([{ file, ...told }]);
  }
}

/** The result that made SQLite give up, without its finer shades; 0 for other errors. */
export function codeOf(error: unknown): number {
  const code = error instanceof Error && 'rawCode' in error ? error.rawCode : 0;
  return typeof code === 'number' ? code & 0xff : 0;
}
