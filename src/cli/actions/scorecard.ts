import { suggest } from '../../decode/index.ts';
import type { Audit } from '../../model/audit.ts';
import { InputError } from '../../model/input-error.ts';
import { clean } from '../../renderers/clean.ts';
import { renderExplanation } from '../../renderers/explain.ts';
import type { RenderOptions } from '../../renderers/renderer.ts';
import { scorecardRenderers } from '../../renderers/scorecard/index.ts';
import { misfitOf } from '../../scoring/audited.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { keptChecklists, openStore, type Store } from '../../store/index.ts';
import type { ScorecardOptions } from '../commands/scorecard.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { requireStore } from '../is-store.ts';
import type { Format } from '../options.ts';
import { storeFile } from '../store-file.ts';
import { plainStyle, styleFor, widthFor } from '../terminal.ts';
import { factsOf } from './report-store-read.ts';
import { findAudit } from './scorecard-find.ts';
import { pageOf } from './scorecard-page.ts';
import { openTargets } from './targets.ts';

/** Prints one audited interaction, for the agent to read. */
export async function scorecard(io: Io, id: string, options: ScorecardOptions): Promise<number> {
  const formats = formatsOf(options);
  const path = await storeFile(options, io.cwd);
  await requireStore(path, io.cwd, 'name the store with --store; csaudit audit makes one');
  const store = await openStore(path, { create: false, now: io.now });
  try {
    const { audit, notes } = await findAudit(store, id, options.auditor);
    const facts = await factsFor(store, audit);
    if (options.quiet !== true)
      for (const note of notes) await io.stderr.write(`${clean(`${path}: ${note}`)}\n`);
    await print(io, path, audit, facts, formats, options);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function factsFor(store: Store, audit: Audit): Promise<ScoringFacts> {
  const { program } = audit;
  const hashes = program.checklists.map(({ hash }) => hash);
  const kept = new Map((await keptChecklists(store, hashes)).map(one => [one.hash, one]));
  const facts = factsOf(program, kept, [], store.file);
  const misfit = misfitOf(audit, facts);
  if (misfit === null) return facts;
  const message = `audit ${audit.id} does not fit its checklists: ${misfit}`;
  const hint = 'csaudit store verify tells what is wrong with the store';
  throw new InputError([{ file: store.file, message, hint }]);
}

async function print(
  io: Io,
  path: string,
  audit: Audit,
  facts: ScoringFacts,
  formats: readonly Format[],
  { quotes, color, explain }: ScorecardOptions,
): Promise<void> {
  const page = pageOf(audit, facts);
  const toStdout: RenderOptions = {
    style: styleFor(io.stdout, io, color),
    width: widthFor(io.stdout, io.env),
    quotes,
  };
  const toFile: RenderOptions = { style: plainStyle(), width: 80, quotes };
  const targets = await openTargets(io, [path], formats, scorecardRenderers);
  try {
    for (const { name, draft } of targets) {
      const how = draft === null ? toStdout : toFile;
      const out = draft ?? io.stdout;
      await out.write(scorecardRenderers[name](page, how));
      if (name === 'text' && explain === true)
        await out.write(`\n${renderExplanation(page.card, facts.checklists, facts.program, how)}`);
    }
    for (const { draft } of targets) await draft?.finish();
  } catch (error) {
    for (const { draft } of targets) await draft?.discard();
    throw error;
  }
}

/** What was asked for: the page as text, unless something else. One of them at most goes to stdout. */
function formatsOf({ format, explain }: ScorecardOptions): readonly Format[] {
  const asked = format ?? [{ name: 'text', file: null }];
  const here = asked.filter(({ file }) => file === null).map(({ name }) => `-f ${name}`);
  const known = Object.keys(scorecardRenderers);
  const other = asked.find(({ name }) => !known.includes(name));
  if (other !== undefined)
    throw new InputError([{ message: `unknown format "${other.name}"`, hint: suggest(other.name, known) }]);
  if (here.length > 1) {
    const message = `${here.join(' and ')} cannot both go to stdout`;
    throw new InputError([{ message, hint: 'give one a file, as in -f markdown=C-1017.md' }]);
  }
  if (explain === true && asked.every(({ name }) => name !== 'text')) {
    const message = '--explain goes with -f text';
    throw new InputError([{ message, hint: 'the terms of the sums stand under scorecard in -f json' }]);
  }
  return asked;
}
