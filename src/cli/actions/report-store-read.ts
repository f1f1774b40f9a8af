import { checklistOf } from '../../checklist/kept-form.ts';
import type { AuditProgram, KeptChecklist } from '../../model/audit.ts';
import { InputError } from '../../model/input-error.ts';
import { type ScoringFacts, scoringFacts } from '../../scoring/facts.ts';
import { eachAudit, keptChecklists, type Store } from '../../store/index.ts';
import type { AuditFilterOptions } from '../commands/audit-filter.ts';
import type { ReportOptions } from '../commands/report.ts';
import { refuseNothing } from './report-store-empty.ts';
import { fieldsOf, filterOf } from './report-store-filter.ts';
import { type Selection, type Sketch, selectAudits, sketchOf } from './report-store-select.ts';

type Selected = {
  readonly selection: Selection;
  /** Audits that would count as well, were their interactions not left out for a field of theirs. */
  readonly outside: readonly Sketch[];
  readonly facts: ScoringFacts;
};

/** The audits that count, and what scoring must know of their checklists. */
export async function readSelected(
  store: Store,
  options: ReportOptions,
  groups: readonly string[],
): Promise<Selected> {
  const sketches = await sketchesOf(store, options);
  if (sketches.length === 0) return refuseNothing(store, options);
  const { agent: _agent, where: _where, ...unfiltered } = options;
  const all = fieldsOf(options).length === 0 ? sketches : await sketchesOf(store, unfiltered);
  const hashes = [...new Set(all.flatMap(({ checklists }) => checklists.map(({ hash }) => hash)))];
  const kept = new Map((await keptChecklists(store, hashes)).map(one => [one.hash, one]));
  const asked = { ids: options.checklist ?? null, hashes: options.checklistHash ?? [] };
  const versions = new Map([...kept].map(([hash, { version }]) => [hash, version]));
  const selection = selectAudits(sketches, asked, versions) ?? (await refuseNothing(store, options));
  const counted = new Set(selection.audits.map(({ identity }) => identity));
  const same = all.filter(one => hashesIn(one, selection.program));
  const beside = selectAudits(
    same,
    { ids: selection.program.checklists.map(({ id }) => id), hashes: [] },
    versions,
  );
  return {
    selection,
    outside: (beside?.audits ?? []).filter(({ identity }) => !counted.has(identity)),
    facts: factsOf(withOwnTarget(selection, kept, store.file), kept, groups, store.file),
  };
}

async function sketchesOf(store: Store, options: AuditFilterOptions): Promise<readonly Sketch[]> {
  const sketches: Sketch[] = [];
  for await (const audit of eachAudit(store, filterOf(options))) sketches.push(sketchOf(audit));
  return sketches;
}

/** Whether an audit answers all the checklists of a program. */
function hashesIn({ checklists }: Sketch, program: AuditProgram): boolean {
  return program.checklists.every(({ hash }) => checklists.some(one => one.hash === hash));
}

/**
 * The program of the checklists that are asked for. A target of the whole that only followed from those of all its
 * checklists now follows from theirs; one that the program set itself stays.
 */
function withOwnTarget(
  { program, whole }: Selection,
  kept: ReadonlyMap<string, KeptChecklist>,
  file: string,
): AuditProgram {
  if (program.checklists.length === whole.checklists.length) return program;
  const followed = factsOf({ ...whole, target: null }, kept, [], file).program.target;
  return whole.target === followed ? { ...program, target: null } : program;
}

/** The facts by which the answers to a program are scored, from the checklists the store keeps (by hash). */
export function factsOf(
  program: AuditProgram,
  kept: ReadonlyMap<string, KeptChecklist>,
  groups: readonly string[],
  file: string,
): ScoringFacts {
  const checklists = program.checklists.map(({ id, hash }) => {
    const form = kept.get(hash)?.form;
    if (form === undefined) throw notKept(file, id, hash);
    return checklistOf(form, file);
  });
  const named = program.checklists.map(({ id, weight, target }) => ({ name: id, weight, target }));
  return scoringFacts({ ...program, checklists: named, groups }, checklists);
}

function notKept(file: string, id: string, hash: string): InputError {
  const message = `does not hold the checklist "${id}" (${hash}) that audits were made with`;
  return new InputError([{ file, message, hint: 'csaudit store verify tells what is wrong with the store' }]);
}
