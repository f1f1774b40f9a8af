import type { KeptInteraction } from '../../../model/audit.ts';
import type { Interaction } from '../../../model/interaction.ts';
import { clean } from '../../../renderers/clean.ts';
import { blindTo, type Progress } from '../../../renderers/desk/index.ts';
import type { Desk } from '../../../session/index.ts';
import { holdAudit } from '../../../store/index.ts';
import { isInterrupt } from '../../asking.ts';
import { goThrough } from '../../desk/go-through.ts';
import { isLiving } from '../../desk/holder.ts';
import { isGone, openScreen } from '../../desk/screen.ts';
import type { Sitting } from '../../desk/sitting.ts';
import { type Ended, summary } from '../../desk/summary.ts';
import { type InHand, openHere, placeIn, takeUp } from '../../desk/take-up.ts';
import { readTranscript } from '../../desk/transcript.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { styleFor } from '../../terminal.ts';
import { type Auditing, finish, type Queued, record } from './recording.ts';

export type Manner = {
  readonly blind?: boolean;
  readonly again?: boolean;
  readonly color?: boolean;
  readonly goOn?: string | null;
};

/** What is to be audited: `done` were before, so that who comes back sees how far all of it is. */
type ToDo = { readonly waiting: readonly Queued[]; readonly done: readonly string[] };

/** What came of a sitting so far. `inHand`: the audit on the desk, as it is in the store. */
type Book = { done: number; readonly left: string[]; inHand: InHand | null };

type Round = {
  readonly auditing: Auditing;
  readonly manner: Manner;
  readonly book: Book;
  /** So many of what is to be audited were done before. */
  readonly before: number;
  /** Since the auditor sat down. */
  readonly seconds: () => number;
};

/**
 * Audits what waits, one interaction after the other, with the auditor at the terminal; without a queue, what was begun
 * in earlier sittings. Returns the exit code. Whatever ends it, all that was answered is in the store.
 */
export async function sitDown(
  io: Io,
  auditing: Auditing,
  { waiting, done: before }: ToDo,
  manner: Manner,
): Promise<number> {
  if (io.terminal === null) throw new Error('nobody sits at a terminal');
  const { store, holder, now } = auditing;
  const book: Book = { done: 0, left: [], inHand: null };
  const queue = await inOrder(auditing, waiting, book.left);
  const since = now();
  const seconds = () => (now() - since) / 1000;
  const screen = openScreen(io.terminal, io);
  let ended: Ended;
  try {
    const style = styleFor(io.stderr, io, manner.color);
    ended = await auditAll({ screen, style, blind: null }, queue, {
      ...{ auditing, manner, book, seconds },
      before: before.length,
    });
  } catch (error) {
    if (!isInterrupt(error) && !isGone(error)) throw error;
    ended = isGone(error) ? 'gone' : 'interrupted';
  } finally {
    // One that cannot be let go of is held by a process that is no more, as the next one will see.
    if (book.inHand !== null) await holdAudit(store, book.inHand.audit, null, holder).catch(() => false);
    await screen.leave();
  }
  const standing = book.inHand === null ? null : placeIn(book.inHand.desk);
  const told = summary({
    ...book,
    ended,
    seconds: seconds(),
    standing,
    store: store.file,
    goOn: manner.goOn ?? null,
  });
  await io.stderr.write(told).catch(() => {}); // with the terminal gone nobody hears it
  return ended === 'finished' || ended === 'stopped' ? EXIT.ok : EXIT.interrupted;
}

async function auditAll(room: Sitting, queue: readonly Queued[], round: Round): Promise<Ended> {
  const { auditing, manner, book, before, seconds } = round;
  for (const [place, queued] of queue.entries()) {
    const progress = () => ({
      ...{ number: before + place + 1, of: before + queue.length },
      seconds: seconds(),
    });
    const sitting = { ...room, blind: manner.blind === true ? blindTo(queued.interaction) : null };
    const taken = await takeUp(sitting, auditing, queued, manner.again === true);
    if (taken === 'stop') return 'stopped';
    if ('left' in taken) {
      book.left.push(taken.left);
      continue;
    }
    book.inHand = taken;
    if ((await auditOne(sitting, taken, progress, round)) === 'stopped') return 'stopped';
    book.inHand = null;
    book.done += 1;
  }
  return 'finished';
}

const LEAVE = [
  { name: 'enter', key: 'Enter', does: 'first question' },
  { name: 'q', key: 'q', does: 'stop' },
];

/** One audit, from the transcript to the confirmed scorecard. */
async function auditOne(
  sitting: Sitting,
  { audit, desk, seconds: before, resumed }: InHand,
  progress: () => Progress,
  { auditing, book, seconds }: Round,
): Promise<'finished' | 'stopped'> {
  const from = seconds();
  const spent = () => Math.round(before + seconds() - from);
  if (!resumed) {
    const message = book.left.at(-1) ?? '';
    const leave = LEAVE;
    if ((await readTranscript(sitting, desk, { progress, question: null, leave, message })) === 'q')
      return 'stopped';
  }
  const keep = async (standing: Desk, after: Desk) => {
    await record(auditing, audit, standing, after, spent());
    book.inHand = { audit, desk: after, seconds: before, resumed };
  };
  return goThrough(sitting, { progress, keep, finish: last => finish(auditing, audit, last, spent()) }, desk);
}

/** Begun ones first; without an export those alone, as far as the store has what was said in them. */
async function inOrder(
  auditing: Auditing,
  waiting: readonly Queued[],
  left: string[],
): Promise<readonly Queued[]> {
  const open = (await openHere(auditing)).filter(({ holder }) => !isLiving(holder, auditing.holder));
  if (waiting.length > 0) {
    const begun = new Set(open.map(({ interaction }) => interaction.identity));
    const isBegun = ({ kept }: Queued) => begun.has(kept.identity);
    return [...waiting.filter(isBegun), ...waiting.filter(one => !isBegun(one))];
  }
  return open.flatMap(({ interaction, drawn }) => {
    if (interaction.turns !== null) return queuedOf(interaction, interaction.turns, drawn);
    left.push(`${clean(interaction.id)} was begun, and its words are not kept: name its export to go on`);
    return [];
  });
}

/** An interaction as the store has it, laid on the desk again. */
function queuedOf(kept: KeptInteraction, turns: Interaction['turns'], drawn: Queued['drawn']): Queued {
  const { id, fields, source } = kept;
  const interaction: Interaction = {
    ...{ id, source, turns, answers: new Map() },
    fields: new Map(Object.entries(fields)),
  };
  return { interaction, kept, drawn, sample: null };
}
