import { InputError } from '../../../model/input-error.ts';
import { safeJson } from '../../../renderers/json-text.ts';
import { exportAudits } from '../../../store/index.ts';
import type { ExportOptions } from '../../commands/store.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { filterOf } from '../report-store-filter.ts';
import { writeLines } from './lines-out.ts';
import { withStore } from './open.ts';

/** Writes the record as lines of JSON, for another store, another program, or a person. */
export async function exportStore(io: Io, options: ExportOptions): Promise<number> {
  const { state: _state, latestOnly: _latest, ...picked } = filterOf(pickedBy(options));
  await withStore(io, options, async store => {
    const choice = { ...picked, answersOnly: options.answersOnly === true };
    const { file } = store;
    const kept = [file, `${file}-wal`, `${file}-shm`];
    await writeLines(io, outputOf(options), kept, write =>
      exportAudits(store, choice, line => write(safeJson(line))),
    );
  });
  return EXIT.ok;
}

function pickedBy({ auditor, since, until }: ExportOptions) {
  return {
    ...(auditor === undefined ? {} : { auditor }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

function outputOf({ output }: ExportOptions): string | null {
  if (output === undefined || output === '-') return null;
  if (output.trim() === '') throw new InputError([{ message: '--output names no file' }]);
  return output;
}
