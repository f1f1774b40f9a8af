import type { Audit, AuditProgram } from '../../model/audit.ts';
import { type AskedChecklists, refuseMixed, type Versions, withChecklists } from './report-store-versions.ts';

/** What is known of a done audit without its answers. `checklists`: those of its program that are asked for. */
export type Sketch = Pick<Audit, 'id' | 'auditor' | 'revision' | 'program' | 'drawn'> & {
  readonly identity: string;
  /** The id it has in its export. */
  readonly interaction: string;
  readonly ended: number;
  readonly checklists: AuditProgram['checklists'];
};

/** The audits a report counts, one for each interaction, and what should be said of how they were picked. */
export type Selection = {
  readonly audits: readonly Sketch[];
  /** The newest one's, with the checklists that are asked for. */
  readonly program: AuditProgram;
  /** The newest one's as it was made with, with all its checklists. */
  readonly whole: AuditProgram;
  readonly notes: readonly string[];
};

export function sketchOf(audit: Audit): Sketch {
  const { id, auditor, revision, program, drawn, interaction, ended, begun } = audit;
  const { checklists } = program;
  return {
    ...{ id, auditor, revision, program, drawn, checklists },
    identity: interaction.identity,
    interaction: interaction.id,
    ended: ended ?? begun,
  };
}

/**
 * Of done audits those that count: the newest revision of each auditor, of those who audited the same interaction the
 * latest. `null`: there are none. Throws InputError where they are not of the same checklists in the same versions.
 */
export function selectAudits(
  done: readonly Sketch[],
  asked: AskedChecklists,
  versions: Versions,
): Selection | null {
  const own = newest(
    done,
    one => [one.identity, one.auditor, ...hashes(one)],
    (a, b) => a.revision - b.revision,
  );
  const fitting = withChecklists(own, asked, versions);
  refuseMixed(fitting, versions);
  const audits = newest(fitting, ({ identity }) => [identity], later);
  const last = audits.reduce<Sketch | null>((a, b) => (a !== null && later(a, b) > 0 ? a : b), null);
  if (last === null) return null;
  const program = { ...last.program, checklists: last.checklists };
  return {
    audits,
    program,
    whole: last.program,
    notes: [...notesOf(own, fitting), ...differences(audits, program)],
  };
}

function notesOf(own: readonly Sketch[], fitting: readonly Sketch[]): string[] {
  const auditors = new Map<string, Set<string>>();
  for (const { identity, auditor } of fitting)
    auditors.set(identity, (auditors.get(identity) ?? new Set<string>()).add(auditor));
  const shared = [...auditors.values()].filter(({ size }) => size > 1);
  const names = [...new Set(shared.flatMap(each => [...each]))].toSorted();
  const left = own.length - fitting.length;
  return [
    ...(left > 0
      ? [
          `${left} ${left === 1 ? 'audit is' : 'audits are'} left out: of other checklists, or versions of them`,
        ]
      : []),
    ...(shared.length > 0
      ? [
          `${shared.length} ${shared.length === 1 ? 'interaction was' : 'interactions were'} audited by several (${names.join(', ')}); the latest audit of each counts; --auditor picks one`,
        ]
      : []),
  ];
}

/** Audits of the same checklists may have been made under other weights or marks: those of the newest hold for all. */
function differences(audits: readonly Sketch[], program: AuditProgram): string[] {
  const scored = ({ target, pass, onCritical }: AuditProgram, checklists: AuditProgram['checklists']) =>
    JSON.stringify([
      checklists.map(({ id, weight, target }) => [id, weight, target]).toSorted(),
      ...[target, pass, onCritical],
    ]);
  const now = scored(program, program.checklists);
  const others = audits.filter(one => scored(one.program, one.checklists) !== now).length;
  if (others === 0) return [];
  return [
    `${others} of ${audits.length} audits were made under other weights, targets or pass marks: those of the newest hold for all`,
  ];
}

/** Of those with the same key the greatest; in the order of the first of each. */
function newest(
  all: readonly Sketch[],
  key: (one: Sketch) => readonly string[],
  compare: (a: Sketch, b: Sketch) => number,
): readonly Sketch[] {
  const found = new Map<string, Sketch>();
  for (const one of all) {
    const name = JSON.stringify(key(one));
    const known = found.get(name);
    if (known === undefined || compare(one, known) > 0) found.set(name, one);
  }
  return [...found.values()];
}

/** Which of two ended later; of two that ended at once by revision and id, so that no order of reading shows. */
function later(a: Sketch, b: Sketch): number {
  return a.ended - b.ended || a.revision - b.revision || (a.id > b.id ? 1 : -1);
}

function hashes({ program }: Sketch): readonly string[] {
  return program.checklists.map(({ hash }) => hash).toSorted();
}
