import type { AuditAnswer } from '../../../model/audit.ts';
import { InputError, type Problem } from '../../../model/input-error.ts';
import { clean } from '../../../renderers/clean.ts';
import { asked, cardOf, type Desk } from '../../../session/index.ts';
import { type HeldAudit, holdAudit } from '../../../store/index.ts';
import { isLiving } from '../../desk/holder.ts';
import type { Io } from '../../io.ts';
import { type Rows, typeRows } from './answers.ts';
import { type Auditing, begin, deskFor, finish, type Queued } from './recording.ts';

/** What was there before the answers file: an audit that is open, or the answers of the revision before. */
export type Standing = { readonly open: HeldAudit | null; readonly answers: readonly AuditAnswer[] };

/** One interaction with its answers: the desk before the first and after the last of them. */
export type Typed = {
  readonly queued: Queued;
  readonly standing: Standing;
  readonly before: Desk;
  readonly after: Desk;
};

/**
 * Types the rows of an answers file at the desk, interaction by interaction, and records nothing yet: what is wrong
 * with them joins the problems.
 */
export async function typeAll(
  auditing: Pick<Auditing, 'run' | 'suggests'>,
  waiting: readonly Queued[],
  rows: ReadonlyMap<string, Rows>,
  standingOf: (queued: Queued) => Promise<Standing>,
  problems: Problem[],
): Promise<readonly Typed[]> {
  const typed: Typed[] = [];
  for (const queued of waiting) {
    const own = rows.get(queued.interaction.id);
    if (own === undefined) continue;
    const standing = await standingOf(queued);
    const before = await deskFor(auditing, queued.interaction, standing.answers);
    typed.push({ queued, standing, before, after: typeRows(before, own, problems) });
  }
  return typed;
}

/**
 * Makes the records, one after the other, as if they had been typed; each is told on stdout when it is on disk. An audit
 * that was begun and not finished is gone on with. Gives how many were recorded: fewer where it was interrupted.
 */
export async function recordAll(io: Io, auditing: Auditing, all: readonly Typed[]): Promise<number> {
  let recorded = 0;
  for (const { queued, standing, before, after } of all) {
    if (io.signal.aborted) break;
    const { id } =
      standing.open === null
        ? await begin(auditing, queued, before, standing.answers)
        : await takeUp(auditing, standing.open);
    await finish(auditing, id, after, standing.open?.seconds ?? 0);
    const { score } = cardOf(after);
    await io.stdout.write(
      `${id}  ${(score?.toFixed(1) ?? '–').padStart(5)}  ${clean(queued.interaction.id)}\n`,
    );
    recorded += 1;
  }
  return recorded;
}

/** Takes an open audit in hand. Throws InputError where another process has it. */
async function takeUp({ store, holder }: Auditing, open: HeldAudit): Promise<HeldAudit> {
  if (!isLiving(open.holder, holder) && (await holdAudit(store, open.id, holder, open.holder))) return open;
  const message = `${open.interaction.id} is being audited by ${open.auditor} at another desk just now`;
  throw new InputError([{ file: store.file, message, hint: 'finish it there first' }]);
}

/** What people should know of the answers that were recorded, in lines. */
export function remarks(all: readonly Typed[]): string[] {
  const questions = all.flatMap(({ after }) => asked(after));
  const open = questions.filter(({ answer }) => (answer?.value ?? null) === null).length;
  const bare = questions.filter(
    ({ item, answer }) => item.critical !== null && answer?.outcome === 'missed' && answer.note === '',
  ).length;
  return [
    ...(open === 0 ? [] : [`${open} ${open === 1 ? 'item was' : 'items were'} left unanswered`]),
    ...(bare === 0 ? [] : [`${bare} critical ${bare === 1 ? 'miss has' : 'misses have'} no note`]),
  ];
}
