import { InputError } from '../../model/input-error.ts';
import type { Report, Verdict } from '../../model/report.ts';
import { readSaved } from '../../renderers/saved-report.ts';
import { judge } from '../../scoring/judge.ts';
import { askableOf } from '../../scoring/judge-names.ts';
import { asksForGate } from '../commands/gate-options.ts';
import type { ReportOptions } from '../commands/report.ts';
import type { Io } from '../io.ts';
import { isStore } from '../is-store.ts';
import { readText } from '../reading-files.ts';
import { storeFile } from '../store-file.ts';
import { savedCardFacts } from './card-facts.ts';
import { checkGate } from './check-gate.ts';
import { openOutputs } from './outputs.ts';
import { refuseStoreFlags } from './report-saved-only.ts';
import { readBaseline } from './run-plan.ts';
import { exitCode, explainedIn } from './score.ts';
import { programFor } from './score-program.ts';

/** A report that was saved, with its verdict. */
export type Saved = { readonly report: Report; readonly verdict: Verdict };

/** Reports on the audits of a store, or prints a saved report again; a store is known by its first bytes. */
export async function report(io: Io, named: string | undefined, options: ReportOptions): Promise<number> {
  refuseTwoStores(named === undefined ? [] : [named], options);
  const path = named ?? (await storeFile(options, io.cwd));
  if (named === undefined || (await isStore(path, io.cwd)))
    return (await import('./report-store.ts')).reportStore(io, path, options);
  return reportSaved(io, path, options);
}

/** What is reported on is named once. */
export function refuseTwoStores(named: readonly string[], { store }: ReportOptions): void {
  if (named.length === 0 || store === undefined) return;
  const message = `reports on ${named.join(', ')}, or on --store ${store}`;
  throw new InputError([{ message, hint: 'name one of them' }]);
}

/** Prints a saved report again, with its own verdict or that of the gate asked for; that is the exit code as well. */
async function reportSaved(io: Io, path: string, options: ReportOptions): Promise<number> {
  const file = path === '-' ? 'stdin' : path;
  refuseStoreFlags(file, options);
  const saved = read(path === '-' ? await textOf(io.stdin) : await readText(path, io.cwd), file);
  if (options.whatIf !== undefined)
    return (await import('./report-what-if.ts')).reportWhatIf(io, path, saved, options, options.whatIf);
  refuseAlone(options);
  const judged = await verdictOn(saved, options, io.cwd);
  const { verdict, maxRejected, baseline } = judged;
  const outputs = await openOutputs(io, [path, ...judged.read], options, savedCardFacts(saved.report));
  try {
    if (outputs.card !== null) {
      for (const card of cardsOf(saved.report, CARDS_PRINTED)) await outputs.card(card);
    }
    const about = { report: saved.report, verdict, baseline, facts: null };
    await outputs.finish(saved.report, verdict, await explainedIn(options.explain, about, null, OF_SAVED));
  } catch (error) {
    await outputs.discard();
    throw error;
  }
  return exitCode(io, saved.report, maxRejected, verdict);
}

/** Where an interaction of a saved report is explained. */
export const OF_SAVED = 'an interaction is explained where it is scored: csaudit score … --explain <id>';

export const CARDS_PRINTED = 'jsonl and sarif are made of scorecards';

/** The scorecards of a saved report; throws InputError with `why` they are needed where it was saved without. */
export function cardsOf({ scorecards }: Report, why: string): NonNullable<Report['scorecards']> {
  if (scorecards !== null) return scorecards;
  const message = `${why}, and this report was saved without them`;
  throw new InputError([
    { message, hint: 'save it with --scorecards: csaudit score … --scorecards -f json=report.json' },
  ]);
}

/** What a report was scored with stands in it: only scoring it again asks for more. */
function refuseAlone({ checklist, facts }: ReportOptions): void {
  const flag = checklist !== undefined ? '--checklist' : facts !== undefined ? '--facts' : null;
  if (flag === null) return;
  const message = `${flag} goes with ${flag === '--facts' ? '--what-if only' : '--what-if, or with a store'}`;
  throw new InputError([{ message, hint: 'a report that is printed again is not scored again' }]);
}

/** How many rejects a saved run allowed: it tells only where there were more. */
export function maxRejectedIn({ reasons }: Verdict): number {
  return reasons.find(({ what }) => what === 'rejected records')?.expected ?? Number.POSITIVE_INFINITY;
}

/** A verdict, the files it took, and the report that drops were measured from. */
type Judged = {
  readonly verdict: Verdict;
  readonly maxRejected: number;
  readonly read: readonly string[];
  readonly baseline: Report | null;
};

export async function verdictOn(
  { report, verdict }: Saved,
  options: ReportOptions,
  cwd: string,
): Promise<Judged> {
  if (!asksForGate(options))
    return { verdict, maxRejected: maxRejectedIn(verdict), read: [], baseline: null };
  const { gate, maxRejected } = (await programFor(options, cwd)).program;
  checkGate(gate, askableOf(report));
  const baseline = await readBaseline(gate, cwd);
  const read = gate.baseline === null ? [] : [gate.baseline];
  return { verdict: judge(report, gate, baseline, maxRejected), maxRejected, read, baseline };
}

function read(text: string, file: string): Saved {
  if (text.startsWith('SQLite format 3\0')) {
    const message = 'is a store of audits, which is not read from a pipe';
    throw new InputError([{ file, message, hint: 'name it: csaudit report audits.db' }]);
  }
  if (/^\ufeff?\{"id":/u.test(text)) {
    const message =
      'holds scorecards, one a line (-f jsonl): they do not say which checklists they were made with';
    const hint = 'save the run with --scorecards -f json=report.json, and give that';
    throw new InputError([{ file, message, hint }]);
  }
  return readSaved(text, file);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
