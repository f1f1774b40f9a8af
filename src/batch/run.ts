import { type LoadedChecklists, loadChecklists, type SourceText } from '../checklist/index.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Program } from '../model/program.ts';
import { type ScoringFacts, scoringFacts } from '../scoring/facts.ts';
import { redact, redactText } from './redact.ts';

/** What scoring needs to know of the run. `prepare` is done to each interaction first (redaction). */
export type Run = {
  readonly loaded: LoadedChecklists;
  readonly facts: ScoringFacts;
  readonly language: string;
  /** `null`: nothing is done to it. */
  readonly prepare: ((interaction: Interaction) => Interaction) | null;
  /** Is done to the reason of a reject, which may quote the record. */
  readonly mask: (text: string) => string;
};

/** What a run is made of: plain data, so that a worker makes the same run of it. */
export type RunPlan = {
  readonly program: Pick<Program, 'checklists' | 'target' | 'pass' | 'onCritical' | 'groups' | 'language'>;
  /** The texts of the program's checklists, in its order, and of the phrase files. */
  readonly texts: readonly SourceText[];
  readonly phrases: readonly SourceText[];
  readonly redacts: boolean;
};

/** Makes a run ready. Throws InputError with every mistake of its checklists. */
export async function loadRun({ program, texts, phrases, redacts }: RunPlan): Promise<Run> {
  const loaded = await loadChecklists(texts, phrases);
  return {
    loaded,
    facts: scoringFacts(program, loaded.checklists),
    language: program.language,
    prepare: redacts ? redact : null,
    mask: redacts ? redactText : text => text,
  };
}
