import type { Interaction, Rejected } from '../model/interaction.ts';
import type { Tally } from '../scoring/tally.ts';
import { makeCounter } from './counter.ts';
import { addPart, type Part, type Watch } from './part.ts';
import { prepared } from './prepared.ts';
import type { Run } from './run.ts';
import { isWanted, type Wanted } from './wanted.ts';

/** After so many records, what they came to is added up: what is kept of each must not pile up. */
const AT_ONCE = 2000;

/** Scores records one by one as they stream. Adds what they come to to `part`. */
export async function scoreRecords(
  records: AsyncIterable<Interaction | Rejected>,
  run: Run,
  wanted: Wanted,
  part: Part,
  watch: Watch,
): Promise<Tally> {
  const counter = makeCounter(run);
  let counts = counter.begin();
  const accept = () => {
    counter.accept(counts);
    addPart(part, counts);
    counts = counter.begin();
  };
  for await (const record of records) {
    watch.signal.throwIfAborted();
    const ready = await prepared(record, run);
    const card = counter.record(counts, ready, !('reason' in ready) && isWanted(wanted, ready.id));
    if (card !== null) await watch.onCard(card);
    const records = counts.interactions + counts.rejected;
    watch.onRecord(part.interactions + part.rejected + records);
    if (records >= AT_ONCE) accept();
  }
  // An interrupted stream may look like one that ended: half an export is not scored as a whole one.
  watch.signal.throwIfAborted();
  accept();
  return counter.finish();
}
