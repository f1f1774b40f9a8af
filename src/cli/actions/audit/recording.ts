import type { Run } from '../../../batch/run.ts';
import type {
  Audit,
  AuditAnswer,
  AuditProgram,
  Drawn,
  ItemName,
  KeptChecklist,
  KeptInteraction,
} from '../../../model/audit.ts';
import type { Interaction } from '../../../model/interaction.ts';
import type { Sample } from '../../../model/sample.ts';
import { prepareFor } from '../../../probes/language.ts';
import { makeScene } from '../../../probes/scene.ts';
import { changes, current, type Desk, openDesk, settled } from '../../../session/index.ts';
import {
  beginAudit,
  finishAudit,
  retractAnswer,
  type Store,
  saveAnswer,
  standAt,
} from '../../../store/index.ts';
import { withoutWords } from './without-transcript.ts';

/** What all audits of one run of `csaudit audit` have in common, typed or from a file. */
export type Auditing = {
  readonly run: Run;
  readonly store: Store;
  readonly auditor: string;
  readonly program: AuditProgram;
  readonly checklists: readonly KeptChecklist[];
  /** `false` with --no-suggestions. */
  readonly suggests: boolean;
  /** `false` with --no-transcripts. */
  readonly keepsTranscripts: boolean;
  readonly now: () => number;
  /** Who has an audit in hand while it is open: this process. */
  readonly holder: string;
};

/** An interaction that waits to be audited, as it is shown (`--redact` is done) and as the store will keep it. */
export type Queued = {
  readonly interaction: Interaction;
  readonly kept: KeptInteraction;
  readonly drawn: Drawn | null;
  /** The sample that `drawn` names. */
  readonly sample: Sample | null;
};

/** An interaction laid on the desk, with the answers that stand already. */
export async function deskFor(
  { run, suggests }: Pick<Auditing, 'run' | 'suggests'>,
  interaction: Interaction,
  answers: readonly AuditAnswer[] = [],
  at: ItemName | null | 'first' = 'first',
): Promise<Desk> {
  await prepareFor(run.speech, interaction);
  const scene = makeScene(interaction, run.loaded.book, run.speech);
  return openDesk({ interaction, scene, facts: run.facts, answers, at, suggests });
}

/** Begins the record of an audit; `answers` are those that stand already, of the revision before. */
export function begin(
  auditing: Auditing,
  { kept, drawn, sample }: Queued,
  desk: Desk,
  answers: readonly AuditAnswer[] = [],
): Promise<Audit> {
  const { store, auditor, program, checklists, now, holder } = auditing;
  return beginAudit(store, {
    ...{ interaction: kept, auditor, program, checklists, drawn, sample, holder },
    answers: answers.map(one => asKept(auditing, one)),
    begun: now(),
    at: desk.at,
    suggestions: desk.suggestions.map(one => asKept(auditing, one)),
  });
}

/** Writes what a step at the desk changed. It is on disk when this resolves. `seconds`: at the desk so far. */
export async function record(
  auditing: Auditing,
  audit: string,
  before: Desk,
  after: Desk,
  seconds: number,
): Promise<void> {
  const { store, now } = auditing;
  for (const change of changes(before, after)) {
    if ('retract' in change) await retractAnswer(store, audit, change.retract, now());
    else await saveAnswer(store, audit, asKept(auditing, change.answer), now());
  }
  await standAt(store, audit, nameAt(after), seconds, now());
}

/** Ends the record: every item of every checklist has its entry, and the audit counts. */
export function finish(auditing: Auditing, audit: string, desk: Desk, seconds: number): Promise<void> {
  const answers = settled(desk).map(one => asKept(auditing, one));
  return finishAudit(auditing.store, audit, answers, seconds, auditing.now());
}

/** Without words of others, where no transcript is kept; with --redact what auditors write is masked as well. */
function asKept<A extends AuditAnswer | Desk['suggestions'][number]>(
  { keepsTranscripts, run: { mask } }: Auditing,
  answer: A,
): A {
  const { evidence, note, stated } = keepsTranscripts ? answer : withoutWords(answer);
  const masked = evidence.map(one => ({ ...one, quote: mask(one.quote) }));
  return { ...answer, evidence: masked, note: mask(note), stated };
}

function nameAt(desk: Desk): ItemName | null {
  const question = current(desk);
  return question === null ? null : { checklist: question.checklist.id, item: question.item.id };
}
