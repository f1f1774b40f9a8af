import { type LoadedChecklists, loadChecklists, type SourceText } from '../checklist/index.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Program } from '../model/program.ts';
import { ASSUMED, makeTeller, type Speech } from '../probes/language.ts';
import { languagesOf } from '../probes/phrases/book.ts';
import { type ScoringFacts, scoringFacts } from '../scoring/facts.ts';
import { redact, redactText } from './redact.ts';

/** What scoring needs to know of the run. `prepare` is done to each interaction first (redaction). */
export type Run = {
  readonly loaded: LoadedChecklists;
  readonly facts: ScoringFacts;
  readonly speech: Speech;
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
  /** The language checklists are shown in; left out or `null`: as they are written. */
  readonly language?: string | null;
  /** The text of the program's facts; `null`: it names none. */
  readonly facts: SourceText | null;
  readonly redacts: boolean;
  /** Whether what findings need is counted as well. */
  readonly detailed?: boolean;
};

/** Makes a run ready. Throws InputError with every mistake of its checklists. */
export async function loadRun(plan: RunPlan): Promise<Run> {
  const { program, texts, phrases, language, facts, redacts, detailed = false } = plan;
  const loaded = await loadChecklists(texts, phrases, language ?? null, facts);
  return {
    loaded,
    facts: { ...scoringFacts(program, loaded.checklists), detailed },
    speech: program.language ?? speechOf(loaded),
    prepare: redacts ? redact : null,
    mask: redacts ? redactText : text => text,
  };
}

/** The words of interactions tell their language, where the checklists have phrases in more than one. */
export function speechOf({ book }: LoadedChecklists): Speech {
  const languages = languagesOf(book);
  return languages.length > 1 ? makeTeller(languages) : (languages[0] ?? ASSUMED);
}
