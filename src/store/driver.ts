import {
  CompiledQuery,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { InputError } from '../model/input-error.ts';
import { cannotOpen, withReason } from './failures.ts';
import { storable } from './storable.ts';

/** How kysely talks to the SQLite file `file`; `create`: it is made where there is none. Opened at the first query. */
export function sqliteDialect(file: string, create: boolean): Dialect {
  return {
    createAdapter: () => ADAPTER,
    createDriver: () => sqliteDriver(file, create),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite undoes changes of tables with their transaction, which kysely's own adapter does not count on. */
const ADAPTER: DialectAdapter = {
  supportsCreateIfNotExists: true,
  supportsTransactionalDdl: true,
  supportsReturning: true,
  // A transaction that writes is the lock.
  acquireMigrationLock: async () => {},
  releaseMigrationLock: async () => {},
};

/**
 * kysely's driver, but a transaction takes the one place of a writer when it begins and waits for it there: one that
 * first reads and then writes could not wait and would have to be made anew (SQLITE_BUSY_SNAPSHOT). Those that only
 * read say so and wait for nobody.
 */
function sqliteDriver(file: string, create: boolean): Driver {
  const driver = new SqliteDriver({ database: () => openFile(file, create) });
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    beginTransaction: async (connection, { accessMode }) => {
      await connection.executeQuery(
        CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'),
      );
    },
    commitTransaction: connection => driver.commitTransaction(connection),
    rollbackTransaction: async connection => {
      // On a full disk SQLite has undone the transaction by itself; what went wrong is told by the first error.
      await driver.rollbackTransaction(connection).catch(() => {});
    },
    releaseConnection: () => driver.releaseConnection(),
    destroy: () => driver.destroy(),
  };
}

async function openFile(file: string, create: boolean): Promise<SqliteDatabase> {
  const { default: Database } = await import('libsql').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError([
      { file, message: `the database program cannot be loaded: ${why}`, hint: 'npm install csaudit again' },
    ]);
  });
  const database = cannotOpen(file, create, () => new Database(uriOf(file, { mode: create ? 'rwc' : 'rw' })));
  const safely = <T>(call: () => T) => withReason(file, call);
  return {
    close: () => database.close(),
    prepare: sql => {
      const statement = safely(() => database.prepare(sql));
      return {
        reader: statement.reader,
        all: parameters => safely(() => statement.all(bound(parameters))),
        run: parameters => safely(() => statement.run(bound(parameters))),
        iterate: parameters => safely(() => statement.iterate(bound(parameters))),
      };
    },
  };
}

/** A file as SQLite's URI: nothing in its name has a meaning of its own, `:memory:` and `https://` neither. */
export function uriOf(file: string, options: Readonly<Record<string, string>>): string {
  const path = file.replaceAll('\\', '/');
  const absolute = path.startsWith('/') ? path : /^[a-z]:\//iu.test(path) ? `/${path}` : `./${path}`;
  const query = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `file:${absolute.split('/').map(encodeURIComponent).join('/')}?${query.join('&')}`;
}

/** Values as the driver takes them. It ends the whole process at a boolean, and takes `undefined` for NULL. */
function bound(parameters: readonly unknown[]): unknown[] {
  return parameters.map(value => {
    if (typeof value === 'string') return storable(value);
    if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
    throw new TypeError(`a column cannot hold ${typeof value}`);
  });
}
