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

/** One interaction with its answers. Desks are large, and laid out again when it is recorded. */
export type Typed = {
  readonly queued: Queued;
  readonly standing: Standing;
  readonly rows: Rows;
  /** So many questions are left open, and so many critical items were missed without a note. */
  readonly open: number;
  readonly bare: number;
};

type Typing = Pick<Auditing, 'run' | 'suggests'>;

/**
 * Types the rows of an answers file at the desk, interaction by interaction, and records nothing yet: what is wrong
 * with them joins the problems.
 */
export async function typeAll(
  typing: Typing,
  waiting: readonly Queued[],
  rows: ReadonlyMap<string, Rows>,
  standingOf: (queued: Queued) => Promise<Standing>,
  problems: Problem[],
): Promise<readonly Typed[]> {
  const typed: Typed[] = [];
  for (const queued of waiting) {
    const own = rows.get(queued.interaction.id);
    if (own === undefined) continue;
    const given = { queued, standing: await standingOf(queued), rows: own };
    const { after } = await desksOf(typing, given, problems);
    typed.push({ ...given, ...leftIn(after) });
  }
  return typed;
}

/** The desk before the first and after the last of the answers. */
async function desksOf(
  typing: Typing,
  { queued, standing, rows }: Pick<Typed, 'queued' | 'standing' | 'rows'>,
  problems: Problem[],
): Promise<{ readonly before: Desk; readonly after: Desk }> {
  const before = await deskFor(typing, queued.interaction, standing.answers);
  return { before, after: typeRows(before, rows, problems) };
}

function leftIn(desk: Desk): Pick<Typed, 'open' | 'bare'> {
  const questions = asked(desk);
  const bare = questions.filter(
    ({ item, answer }) => item.critical !== null && answer?.outcome === 'missed' && answer.note === '',
  );
  const open = questions.filter(({ answer }) => (answer?.value ?? null) === null);
  return { open: open.length, bare: bare.length };
}

/**
 * Makes the records, one after the other, as if they had been typed; each is told on stdout when it is on disk. An audit
 * that was begun and not finished is gone on with. Gives how many were recorded: fewer where it was interrupted.
 */
export async function recordAll(io: Io, auditing: Auditing, all: readonly Typed[]): Promise<number> {
  let recorded = 0;
  for (const typed of all) {
    if (io.signal.aborted) break;
    const { queued, standing } = typed;
    const { before, after } = await desksOf(auditing, typed, []);
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
  const open = all.reduce((sum, one) => sum + one.open, 0);
  const bare = all.reduce((sum, one) => sum + one.bare, 0);
  return [
    ...(open === 0 ? [] : [`${open} ${open === 1 ? 'item was' : 'items were'} left unanswered`]),
    ...(bare === 0 ? [] : [`${bare} critical ${bare === 1 ? 'miss has' : 'misses have'} no note`]),
  ];
}
