import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { keptForm } from '../../src/checklist/kept-form.ts';
import type { ReportOptions } from '../../src/cli/commands/report.ts';
import type { Io } from '../../src/cli/io.ts';
import type { AuditAnswer, AuditProgram, KeptChecklist } from '../../src/model/audit.ts';
import { type Checklist, itemsOf } from '../../src/model/checklist.ts';
import type { FieldValue } from '../../src/model/interaction.ts';
import type { Sample } from '../../src/model/sample.ts';
import { beginAudit, finishAudit, hashOfSample, keptInteraction, openStore } from '../../src/store/index.ts';
import { answer, checklist, item, type Written } from '../scoring/fixtures.ts';

const options = [
  { id: 'yes', label: 'Yes', credit: 1 },
  { id: 'no', label: 'No', credit: 0 },
];

/** Three questions: a critical greeting of weight 2, thanks, and a tone that no probe knows. */
export const tiny: Checklist = checklist(
  'tiny',
  [
    item('greeting', { ask: 'Did the agent greet?', weight: 2, critical: 'customer', answers: options }),
    item('thanks', { ask: 'Did the agent thank?', answers: options, training: 'closing', standard: 'Once.' }),
    item('tone', { ask: 'Was the tone friendly?', answers: options }),
  ],
  { title: 'Tiny', target: 80, hash: 'aaaa1111bbbb2222' },
);

/** One audit: what the person answered and what probes had found, in the order of the checklist's items. */
export type Audited = {
  readonly id: string;
  readonly people: readonly Written[];
  readonly probes?: readonly Written[];
  readonly auditor?: string;
  /** The day it ended, at noon. */
  readonly day?: string;
  readonly fields?: Readonly<Record<string, FieldValue>>;
  readonly checklists?: readonly Checklist[];
  readonly program?: Partial<AuditProgram>;
  readonly stratum?: string;
  readonly note?: string;
  readonly open?: boolean;
};

/** A store with these audits in a folder of its own, gone after the test. Its path. */
export async function storeOf(audits: readonly Audited[], sample: Sample | null = null): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'audits.db');
  await addAudits(file, audits, sample);
  return file;
}

/** Puts audits into a store, which comes into being with the first. */
export async function addAudits(
  file: string,
  audits: readonly Audited[],
  sample: Sample | null = null,
): Promise<void> {
  const store = await openStore(file, { create: true, now: () => noon('2026-01-01') });
  for (const [at, given] of audits.entries()) {
    const { id, auditor = 'mia', day = '2026-01-05', fields = {}, checklists = [tiny], stratum } = given;
    const interaction = keptInteraction({
      id,
      fields: new Map(Object.entries({ agent: 'Ana', ...fields })),
      turns: [{ speaker: 'agent', text: `Hello from ${id}.` }],
      answers: new Map(),
      source: { file: 'chats.csv', line: at + 2 },
    });
    const drawn = sample === null || stratum === undefined ? null : { sample: hashOfSample(sample), stratum };
    const begun = await beginAudit(store, {
      ...{ interaction, auditor, drawn, sample: drawn === null ? null : sample, holder: null },
      program: programOf(checklists, given.program),
      begun: noon(day) - 600_000 + at,
      suggestions: answersOf(checklists, given.probes ?? given.people, 'probe', ''),
      checklists: checklists.map(kept),
    });
    if (given.open === true) continue;
    const answers = answersOf(checklists, given.people, 'auditor', given.note ?? '');
    await finishAudit(store, begun.id, answers, 60, noon(day) + at);
  }
  await store.close();
}

export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function programOf(checklists: readonly Checklist[], more: Partial<AuditProgram> = {}): AuditProgram {
  const entries = checklists.map(({ id, hash }) => ({ id, hash, weight: 1, target: null }));
  return { checklists: entries, target: null, pass: null, onCritical: 'fail', ...more };
}

function kept(one: Checklist): KeptChecklist {
  return { hash: one.hash, id: one.id, version: one.version, text: `id: ${one.id}\n`, form: keptForm(one) };
}

function answersOf(
  checklists: readonly Checklist[],
  written: readonly Written[],
  by: 'auditor' | 'probe',
  note: string,
): AuditAnswer[] {
  const items = checklists.flatMap(one => itemsOf(one).map(({ id }) => [one.id, id] as const));
  return items.map(([checklist, id], at) => {
    const value = written[at] ?? 'unanswered';
    const evidence = value === 'unanswered' ? [] : [{ turn: 1, start: 0, end: 5, quote: 'Hello' }];
    const own = answer(id, value, { by: value === 'unanswered' ? null : by, evidence, note });
    const chosen = value === 1 ? 'yes' : value === 0 ? 'no' : value === 'notApplicable' ? 'na' : null;
    return { ...own, checklist, value: by === 'auditor' ? chosen : null };
  });
}

/** The options of `csaudit report` where no flag is given but those. */
export function flags(more: Partial<ReportOptions> = {}): ReportOptions {
  return { quotes: true, weights: true, config: false, ...more };
}

/** A process around a command that keeps what is written. */
export function anIo(cwd: string): Io & { readonly out: () => string; readonly err: () => string } {
  const written = { out: '', err: '' };
  const to = (name: 'out' | 'err') => ({
    write: async (text: string | Uint8Array) => {
      written[name] += String(text);
    },
    isTTY: false,
    columns: null,
  });
  return {
    stdin: (async function* () {})(),
    stdout: to('out'),
    stderr: to('err'),
    terminal: null,
    env: {},
    cwd,
    now: () => noon('2026-02-01'),
    signal: new AbortController().signal,
    out: () => written.out,
    err: () => written.err,
  };
}
