import type { Turn } from '../../model/interaction.ts';
import type { Mapping } from '../../model/program.ts';
import { makeRoles } from './roles.ts';
import { settleTimes } from './timed.ts';
import { makeTimes } from './times.ts';
import { readTranscript, type TranscriptProblem } from './transcript.ts';

/** The turns of a transcript that stands by itself, in no export: an example in a checklist, or text that is pasted. */
export function turnsOfTranscript(
  transcript: string,
  { roles, ...mapping }: Pick<Mapping, 'roles' | 'zone' | 'dates'>,
): readonly Turn[] | TranscriptProblem {
  const raw = readTranscript(
    transcript,
    makeRoles(roles),
    { agent: null, customer: null },
    makeTimes(mapping),
  );
  if ('reason' in raw) return raw;
  const settled = settleTimes(raw);
  if ('problem' in settled) return { line: 0, reason: settled.problem };
  if (settled.backwards === null) return settled.turns;
  return { line: 0, reason: `times run backwards at turn ${settled.backwards}` };
}
