import { InputError } from '../../model/input-error.ts';
import type { Report } from '../../model/report.ts';
import { readSaved } from '../../renderers/saved-report.ts';
import { addScorecard } from '../../scoring/count.ts';
import { makeReport } from '../../scoring/report.ts';
import { emptyTally } from '../../scoring/tally.ts';
import type { GapsOptions } from '../commands/gaps.ts';
import type { Io } from '../io.ts';
import { isStoreHead, readHead } from '../is-store.ts';
import { readText } from '../reading-files.ts';
import { storeFile } from '../store-file.ts';
import { askedFields } from './asked-fields.ts';
import { savedCardFacts } from './card-facts.ts';
import { type OpenOutputs, openOutputs } from './outputs.ts';
import { CARDS_PRINTED, cardsOf, maxRejectedIn, OF_SAVED, refuseTwoStores, verdictOn } from './report.ts';
import { pickingFlags, refuse } from './report-saved-only.ts';
import { reportStore } from './report-store.ts';
import { savedRun } from './saved-run.ts';
import { exitCode, explainedIn, score, withFindings } from './score.ts';
import { programFor } from './score-program.ts';

/** Reports with findings: on exports, on the audits of a store (default: the program's), or on a saved report. */
export async function gaps(
  io: Io,
  inputs: readonly string[],
  given: GapsOptions,
  open: OpenOutputs = openOutputs,
): Promise<number> {
  const options = { ...given, findings: true };
  refuseTwoStores(inputs, options);
  const path = inputs[0] ?? (await storeFile(options, io.cwd));
  const head = path === '-' ? '' : await readHead(path, io.cwd);
  const isStore = isStoreHead(head);
  const isReport = /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"schemaVersion"/u.test(head);
  if (inputs.length > 1 && (isStore || isReport)) {
    const message = `${isStore ? 'a store of audits' : 'a saved report'} is reported on by itself`;
    throw new InputError([{ file: path, message, hint: 'name one, or exports only' }]);
  }
  if (isStore || inputs.length === 0) return reportStore(io, path, options, open);
  refuse(path, pickingFlags(options), 'this is none');
  return isReport ? ofSaved(io, path, options, open) : score(io, inputs, options, open);
}

/** The figures of a saved report are made again from its scorecards, for they may be asked for by other fields. */
async function ofSaved(io: Io, path: string, options: GapsOptions, open: OpenOutputs): Promise<number> {
  const saved = readSaved(await readText(path, io.cwd), path);
  const report = await detailed(saved.report, options, io.cwd);
  const { verdict, maxRejected, read, baseline } = await verdictOn({ ...saved, report }, options, io.cwd);
  const outputs = await open(io, [path, ...read], options, savedCardFacts(report));
  try {
    if (outputs.card !== null) for (const card of cardsOf(report, CARDS_PRINTED)) await outputs.card(card);
    const listed = options.scorecards === true ? report : { ...report, scorecards: null };
    const about = { report, verdict, baseline, facts: null };
    await outputs.finish(listed, verdict, await explainedIn(options.explain, about, null, OF_SAVED));
  } catch (error) {
    await outputs.discard();
    throw error;
  }
  const most = Math.min(maxRejected, maxRejectedIn(saved.verdict));
  return exitCode(io, report, most, verdict, askedFields(options));
}

async function detailed(saved: Report, options: GapsOptions, cwd: string): Promise<Report> {
  if (saved.findings !== null && (options.by ?? []).every(field => field in saved.groups)) return saved;
  const cannot = saved.scorecards === null || saved.weighing !== null;
  if (cannot && suffices(saved, options.mayLack)) return saved;
  refuseWeighed(saved);
  const cards = cardsOf(saved, 'findings are made from scorecards');
  const { program } = await programFor(options, cwd);
  const run = await savedRun(saved, program, cwd);
  const groups = [...new Set([...Object.keys(saved.groups), ...(options.by ?? [])])];
  const facts = { ...run.before.facts, groups, detailed: true };
  const tally = emptyTally();
  for (const card of cards) addScorecard(tally, card, facts);
  const { tool, sources, rejected, confidence } = saved;
  const plain = makeReport(tally, { ...facts, tool, sources, rejected, scorecards: cards, confidence });
  return withFindings({ ...plain, automatic: saved.automatic }, tally);
}

/** Scorecards do not tell what each stands for: findings made of them would not be weighed. */
function refuseWeighed({ weighing }: Report): void {
  if (weighing === null) return;
  const message = 'the report was weighed back from a sample, and its scorecards do not tell the weights';
  const hint =
    'make the findings from the store of audits, with the fields asked for: csaudit gaps audits.db --by … -f json=report.json';
  throw new InputError([{ message, hint }]);
}

/** Whether a report that was saved without scorecards tells enough as it is. */
function suffices({ findings }: Report, mayLack: GapsOptions['mayLack']): boolean {
  return mayLack === 'findings' || (mayLack === 'groups' && findings !== null);
}
