import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { NOW } from './an-audit.ts';

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'csaudit-store-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A store that was not there before, closed after the test. */
export async function newStore(file: string = join(folder(), 'audits.db')): Promise<Store> {
  const store = await openStore(file, { create: true, now: () => NOW });
  onTestFinished(() => store.close().catch(() => {}));
  return store;
}
