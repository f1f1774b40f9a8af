import type { KeptInteraction } from '../../model/audit.ts';
import { auditId, hashOfInteraction, hashOfProgram, hashOfSample } from '../identity.ts';
import { answerFaults } from './answer-faults.ts';
import { type Form, formOf } from './form.ts';
import type { AuditLine, ChecklistLine, InteractionLine, ProgramLine, SampleLine } from './shapes.ts';

/** Each says what is wrong with a line whose shape is right; nothing, where nothing is. */

export function checklistFaults({ hash, id, version, form }: ChecklistLine): string[] {
  const read = formOf(form);
  if (read === null) return ['its form cannot be read'];
  const fits = read.hash === hash && read.id === id && read.version === version;
  return fits ? [] : [`its form is that of ${read.id} ${read.version} (${read.hash})`];
}

export function programFaults({ hash, content }: ProgramLine): string[] {
  return hashOfProgram(content) === hash ? [] : [CHANGED];
}

export function sampleFaults({ hash, content }: SampleLine): string[] {
  return hashOfSample(content) === hash ? [] : [CHANGED];
}

export function interactionFaults(line: InteractionLine): string[] {
  return hashOfInteraction(interactionOf(line)) === line.hash ? [] : [CHANGED];
}

const CHANGED = 'its hash is not that of its content: it was changed';

function interactionOf({
  identity,
  id,
  fields,
  turns,
  file,
  line,
}: InteractionLine): Omit<KeptInteraction, 'hash'> {
  return { identity, id, fields, turns: turns?.map(turnOf) ?? null, source: { file, line } };
}

/** Leaves out what is `undefined`, as JSON does. */
function turnOf({ speaker, name, text, at, until }: NonNullable<InteractionLine['turns']>[number]) {
  return {
    ...{ speaker, text },
    ...(name === undefined ? {} : { name }),
    ...(at === undefined ? {} : { at }),
    ...(until === undefined ? {} : { until }),
  };
}

/**
 * As the others, with what the audit refers to: the identity of its interaction, the hashes of its program's checklists, and their
 * forms, `null` for one that is not kept.
 */
export function auditFaults(
  audit: AuditLine,
  identity: string,
  checklists: readonly { readonly hash: string; readonly form: Form | null }[],
): string[] {
  const { id, auditor, revision, state, ended } = audit;
  const hashes = checklists.map(({ hash }) => hash);
  const gone = checklists.filter(({ form }) => form === null);
  const forms = checklists.flatMap(({ form }) => form ?? []);
  return [
    ...(id === auditId(identity, auditor, hashes, revision) ? [] : ['its id is not made of what it says']),
    ...(state === 'done' && ended === null ? ['is done, and nobody says when'] : []),
    ...gone.map(({ hash }) => `its checklist ${hash} is not kept`),
    ...(gone.length > 0 ? [] : answerFaults(audit, forms)),
  ];
}
