import { clean } from '../../renderers/clean.ts';
import { day } from '../../renderers/desk/clock.ts';
import { asked, current, type Desk } from '../../session/index.ts';
import { dropAudit, type HeldAudit, holdAudit, lastAudit, openAudits } from '../../store/index.ts';
import { type Auditing, begin, deskFor, type Queued } from '../actions/audit/recording.ts';
import { isLiving } from './holder.ts';
import { isSure } from './is-sure.ts';
import { readPages } from './pages.ts';
import { withQuotes } from './quotes.ts';
import type { Sitting } from './sitting.ts';

/** An audit in this terminal's hand. `seconds`: at the desk before; `resumed`: it was begun in an earlier sitting. */
export type InHand = {
  readonly audit: string;
  readonly desk: Desk;
  readonly seconds: number;
  readonly resumed: boolean;
};

export type TakenUp = InHand | { readonly left: string } | 'stop';

/** The auditor's open audits with these checklists: what they were begun with decides what they ask. */
export async function openHere({ store, auditor, checklists }: Auditing): Promise<readonly HeldAudit[]> {
  const hashes = new Set(checklists.map(({ hash }) => hash));
  const open = await openAudits(store, auditor);
  return open.filter(
    ({ program }) =>
      program.checklists.length === hashes.size && program.checklists.every(({ hash }) => hashes.has(hash)),
  );
}

/**
 * Takes an interaction up: goes on with what was begun, if the auditor wants to, else begins. What another terminal has
 * in hand, or has done meanwhile, is left out.
 */
export async function takeUp(
  sitting: Sitting,
  auditing: Auditing,
  queued: Queued,
  again: boolean,
): Promise<TakenUp> {
  const { store, now } = auditing;
  const open = await openOf(auditing, queued);
  if (open === null) return await beginHere(auditing, queued, again);
  if (isLiving(open.holder, auditing.holder)) return leftToOther(queued);
  const desk = await deskFor(
    auditing,
    queued.interaction,
    withQuotes(open.answers, queued.interaction),
    open.at,
  );
  // Where nothing can be lost there is nothing to ask, unless somebody was killed at it or has it in hand elsewhere.
  const isOffered = open.answers.length > 0 || open.holder !== null;
  const wish = isOffered ? await offer(sitting, desk, open) : 'enter';
  if (wish === 'q') return 'stop';
  if (!(await holdAudit(store, open.id, auditing.holder, open.holder))) return leftToOther(queued);
  if (wish === 'enter') return { audit: open.id, desk, seconds: open.seconds, resumed: isOffered };
  await dropAudit(store, open.id, 'begun anew', now());
  return await beginHere(auditing, queued, again);
}

async function openOf(auditing: Auditing, { kept }: Queued): Promise<HeldAudit | null> {
  const open = await openHere(auditing);
  return open.find(({ interaction }) => interaction.identity === kept.identity) ?? null;
}

async function beginHere(auditing: Auditing, queued: Queued, again: boolean): Promise<TakenUp> {
  const { store, auditor, checklists } = auditing;
  const hashes = checklists.map(({ hash }) => hash);
  const last = await lastAudit(store, queued.kept.identity, auditor, hashes);
  // It was not done when the queue was made: another terminal was quicker.
  if (last !== null && !again) return { left: `${idOf(queued)} was done in another terminal meanwhile.` };
  const answers = withQuotes(last?.answers ?? [], queued.interaction);
  const desk = await deskFor(auditing, queued.interaction, answers);
  try {
    const { id } = await begin(auditing, queued, desk, answers);
    return { audit: id, desk, seconds: 0, resumed: false };
  } catch (error) {
    if ((await openOf(auditing, queued)) === null) throw error;
    return leftToOther(queued); // begun between the look and the deed
  }
}

function leftToOther(queued: Queued): TakenUp {
  return { left: `${idOf(queued)} is being audited in another terminal: left out here.` };
}

function idOf({ interaction }: Queued): string {
  return clean(interaction.id);
}

/** Where an auditor stands, as in `item 5 of 12 of C-1017`. */
export function placeIn(desk: Desk): string {
  const question = current(desk);
  const id = clean(desk.interaction.id);
  const of = asked(desk).length;
  return question === null ? `the scorecard of ${id}` : `item ${question.number} of ${of} of ${id}`;
}

/** Offers to go on. Gives the key: `enter`, `d` to drop it and begin anew, which is asked twice, `q`. */
async function offer(sitting: Sitting, desk: Desk, open: HeldAudit): Promise<string> {
  const key = await offered(sitting, desk, open);
  const given = open.answers.filter(({ value }) => value !== null).length;
  if (key !== 'd' || given === 0) return key;
  const question = `Drop ${given === 1 ? '1 answer' : `${given} answers`} of ${clean(desk.interaction.id)}, and begin anew?`;
  return (await isSure(sitting, question, 'goes on with them')) ? key : 'enter';
}

function offered(sitting: Sitting, desk: Desk, open: HeldAudit): Promise<string> {
  const answered = open.answers.filter(({ value }) => value !== null).length;
  const items = answered === 1 ? '1 item is' : `${answered} items are`;
  const since = day(open.begun);
  return readPages(sitting, {
    head: () => [],
    lines: ({ style }) => [
      style.heading(`Go on at ${placeIn(desk)}?`),
      '',
      `It was begun${since === null ? '' : ` ${since}`} and not finished: ${items} answered.`,
      'What is begun anew takes its place; this one is then kept as dropped.',
      '',
    ],
    searches: false,
    leave: [
      { name: 'enter', key: 'Enter', does: 'go on' },
      { name: 'd', key: 'd', does: 'drop it, begin anew' },
      { name: 'q', key: 'q', does: 'stop' },
    ],
  });
}
