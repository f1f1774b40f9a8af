import { InputError } from '../../model/input-error.ts';
import type { Sample } from '../../model/sample.ts';
import { type Store, samplesKept } from '../../store/index.ts';
import type { Sketch } from './report-store-select.ts';

/** Audits, and what must be said of those that were left out of them. */
export type Standing = { readonly audits: readonly Sketch[]; readonly notes: readonly string[] };

const NAMED = 5;

/**
 * Tells of an audit whether its interaction was replaced in the sample it was drawn in. Any sample of the same draw that
 * the store keeps tells who was.
 */
export async function replacedIn(store: Store): Promise<(audit: Sketch) => boolean> {
  const draws = new Map<string, string>();
  const replaced = new Map<string, Set<string>>();
  for (const { hash, sample } of await samplesKept(store)) {
    const draw = drawOf(sample);
    const gone = replaced.get(draw) ?? new Set<string>();
    draws.set(hash, draw);
    replaced.set(draw, gone);
    for (const event of sample.log) if (event.what === 'replaced') gone.add(event.id);
  }
  return ({ drawn, interaction }) =>
    drawn !== null && replaced.get(draws.get(drawn.sample) ?? '')?.has(interaction) === true;
}

/**
 * The audits whose interactions stand in their sample: beside who took its place, one that was replaced would be one too
 * many of its stratum. Throws InputError where none is left.
 */
export function withoutReplaced(
  audits: readonly Sketch[],
  isOut: (audit: Sketch) => boolean,
  file: string,
): Standing {
  const left = audits.filter(isOut);
  if (left.length === 0) return { audits, notes: [] };
  const ids = left.map(({ interaction }) => interaction).toSorted();
  const named = `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;
  const one = left.length === 1;
  if (left.length === audits.length) {
    const message = `all audits that fit are of interactions that were replaced in the sample (${named})`;
    throw new InputError([{ file, message, hint: '--no-weights counts them' }]);
  }
  const note = `${left.length} ${one ? 'audit is' : 'audits are'} left out: ${one ? 'its interaction was' : 'their interactions were'} replaced in the sample (${named}); --no-weights counts ${one ? 'it' : 'them'}`;
  return { audits: audits.filter(each => !isOut(each)), notes: [note] };
}

/** What a sample was drawn as, whoever was replaced since. */
export function drawOf({ seed, sources, strata }: Sample): string {
  return JSON.stringify([seed, sources, strata.map(({ key, population }) => [key, population])]);
}
