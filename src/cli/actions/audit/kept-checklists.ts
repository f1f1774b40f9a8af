import type { Run, RunPlan } from '../../../batch/run.ts';
import { type LoadedChecklists, loadChecklists } from '../../../checklist/index.ts';
import { keptForm } from '../../../checklist/kept-form.ts';
import type { AuditProgram, KeptChecklist } from '../../../model/audit.ts';
import { checklistYaml } from '../checklist/show.ts';

/** The checklists of a run as the store keeps them: as they are written, in whichever language they are shown. */
export async function keptChecklists({ loaded }: Run, plan: RunPlan): Promise<readonly KeptChecklist[]> {
  const written = isTranslated(plan)
    ? await loadChecklists(plan.texts, plan.phrases, null, plan.facts)
    : loaded;
  return Promise.all(written.checklists.map((_, at) => kept(written, at)));
}

async function kept({ checklists, documents }: LoadedChecklists, at: number): Promise<KeptChecklist> {
  const [checklist, document] = [checklists[at], documents[at]];
  if (checklist === undefined || document === undefined) throw new Error('one document per checklist');
  const { hash, id, version } = checklist;
  return { hash, id, version, text: await checklistYaml(document), form: keptForm(checklist) };
}

function isTranslated({ language }: RunPlan): boolean {
  return language !== undefined && language !== null;
}

/** The program of a run, as far as an audit is made with it. */
export function auditProgram({ facts: { program } }: Run): AuditProgram {
  const { checklists, target, pass, onCritical } = program;
  const entries = checklists.map(({ id, hash, weight, target }) => ({ id, hash, weight, target }));
  return { checklists: entries, target, pass, onCritical };
}
