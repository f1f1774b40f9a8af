import { jsonText } from '../../../renderers/json-text.ts';
import { type StoreInfo, storeInfo } from '../../../store/index.ts';
import type { InfoOptions } from '../../commands/store.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { styleFor, widthFor } from '../../terminal.ts';
import { infoText } from './info-text.ts';
import { withStore } from './open.ts';

/** Prints what is in a store, in figures. */
export async function info(io: Io, options: InfoOptions): Promise<number> {
  const found = await withStore(io, options, storeInfo);
  const page = { style: styleFor(io.stdout, io, undefined), width: widthFor(io.stdout, io.env) };
  await io.stdout.write(
    options.format === 'json' ? `${jsonText(infoJson(found), 2)}\n` : infoText(found, page),
  );
  return EXIT.ok;
}

/** Field by field, as docs/store.md says. Times are ISO 8601, in UTC. */
function infoJson(info: StoreInfo) {
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    schemaVersion: 1,
    ...{ file: info.file, version: info.version, bytes: info.bytes },
    audits: { ...info.states },
    interactions: { total: info.counts.interactions, withTranscript: info.transcripts },
    samples: info.counts.samples,
    log: { lines: info.counts.log, last: time(info.last) },
    first: time(info.first),
    ...{ auditors: info.auditors, checklists: info.checklists, months: info.months },
  };
}
