import type { Interaction, Rejected } from '../model/interaction.ts';
import { prepareFor } from '../probes/language.ts';
import type { Run } from './run.ts';

/** A record as it is scored: what the run does to interactions first is done, and its language can be told. */
export async function prepared(
  record: Interaction | Rejected,
  { prepare, speech }: Pick<Run, 'prepare' | 'speech'>,
): Promise<Interaction | Rejected> {
  if ('reason' in record) return record;
  const interaction = prepare === null ? record : prepare(record);
  await prepareFor(speech, interaction);
  return interaction;
}
