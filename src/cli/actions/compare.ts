import { resolve } from 'node:path';
import { InputError } from '../../model/input-error.ts';
import type { Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { comparisonRenderers } from '../../renderers/compare/index.ts';
import { readReport } from '../../renderers/saved-report.ts';
import { compareReports } from '../../scoring/compare/compare.ts';
import type { AboutChange } from '../../scoring/explain/changes/about.ts';
import { explainChange } from '../../scoring/explain/changes/explain-change.ts';
import { changeMeantBy, changesIn } from '../../scoring/explain/changes/names.ts';
import { pageWithoutCommands, withoutCommands } from '../annotations.ts';
import type { CompareOptions } from '../commands/compare.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { isStore } from '../is-store.ts';
import { readText } from '../reading-files.ts';
import { plainStyle, styleFor, widthFor } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { type Explained, figure, nothing, severalThings } from './explaining.ts';
import { formatsOf } from './outputs.ts';
import { openTargets } from './targets.ts';

/** Tells what changed between two saved reports. It judges nothing: the exit code is 0 where they could be compared. */
export async function compare(io: Io, paths: Pair<string>, options: CompareOptions): Promise<number> {
  if (resolve(io.cwd, paths.before) === resolve(io.cwd, paths.after)) {
    const message = 'is named twice: a report does not differ from itself';
    throw new InputError([{ file: paths.after, message, hint: 'csaudit compare before.json after.json' }]);
  }
  const saved = {
    before: { file: nameOf(paths.before), report: await readSide(io, paths.before) },
    after: { file: nameOf(paths.after), report: await readSide(io, paths.after) },
  };
  const tool = { name: 'csaudit', version: VERSION };
  const comparison = compareReports(saved, options.confidence ?? null, tool);
  const formats = formatsOf(options);
  const explained = explainedChange(options.explain, {
    comparison,
    reports: { before: saved.before.report, after: saved.after.report },
  });
  const targets = await openTargets(io, [paths.before, paths.after], formats, comparisonRenderers);
  try {
    for (const { name, draft } of targets) {
      const how = draft === null ? stdoutOf(io, options) : { style: plainStyle(), width: 80 };
      const made = comparisonRenderers[name](comparison, { ...how, quotes: false });
      await (draft === null ? io.stdout.write(pageWithoutCommands(name, made, io.env)) : draft.write(made));
    }
    if (explained !== null)
      await io.stdout.write(withoutCommands(explained({ ...stdoutOf(io, options), quotes: false }), io.env));
    for (const { draft } of targets) await draft?.finish();
  } catch (error) {
    for (const { draft } of targets) await draft?.discard();
    throw error;
  }
  return EXIT.ok;
}

function stdoutOf(io: Io, { color }: CompareOptions) {
  return { style: styleFor(io.stdout, io, color), width: widthFor(io.stdout, io.env) };
}

/** What --explain asks for; throws InputError where it means nothing, or more than one thing. */
function explainedChange(what: string | undefined, about: AboutChange): Explained | null {
  if (what === undefined) return null;
  const named = changeMeantBy(about.comparison, what);
  const [first] = named;
  if (named.length > 1)
    throw severalThings(
      what,
      named.map(({ kind }) => kind),
    );
  if (first === undefined) throw nothing(what, changesIn(about.comparison), 'both reports must hold it');
  return figure(() => explainChange(about, first));
}

function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path;
}

async function readSide(io: Io, path: string): Promise<Report> {
  if (await isStore(path, io.cwd)) {
    const hint = `save a report of it for each period: csaudit report ${path} --since … -f json=after.json`;
    throw new InputError([{ file: path, message: 'is a store of audits; saved reports are compared', hint }]);
  }
  const text = path === '-' ? await textOf(io.stdin) : await readText(path, io.cwd);
  return readReport(text, nameOf(path));
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
