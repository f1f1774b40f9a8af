import { suggest } from '../decode/index.ts';
import { InputError } from '../model/input-error.ts';
import type { Sample, SampleEvent } from '../model/sample.ts';

export type Replaced = Extract<SampleEvent, { readonly what: 'replaced' }>;

/**
 * The sample with the next of the reserve of its stratum in the place of `id`, and the log of it. Where nobody is left
 * the interaction is taken out all the same, and the stratum has one fewer drawn. Nobody comes back: neither who was
 * replaced nor who took a place. Throws InputError where `id` is not in the sample (any more).
 */
export function replaceIn(sample: Sample, id: string, why: string, file: string): Sample {
  const out = sample.drawn.find(one => one.id === id);
  if (out === undefined) throw notThere(sample, id, file);
  const { stratum } = out;
  const before = sample.strata.find(({ key }) => key === stratum);
  const next = before?.reserve[0] ?? null;
  const drawn = sample.drawn.flatMap(one => {
    if (one.id !== id) return [one];
    return next === null ? [] : [{ ...next, stratum, probability: one.probability }];
  });
  const strata = sample.strata.map(one => {
    if (one.key !== stratum) return one;
    const left = one.drawn - (next === null ? 1 : 0);
    return { ...one, drawn: left, probability: left / one.population, reserve: one.reserve.slice(1) };
  });
  const probabilities = new Map(strata.map(({ key, probability }) => [key, probability]));
  const event: Replaced = { what: 'replaced', id, by: next?.id ?? null, stratum, why };
  return {
    ...sample,
    strata,
    drawn: drawn.map(one => ({ ...one, probability: probabilities.get(one.stratum) ?? one.probability })),
    log: [...sample.log, event],
  };
}

function notThere({ drawn, strata, log }: Sample, id: string, file: string): InputError {
  const gone = log.find(event => event.what === 'replaced' && event.id === id);
  if (gone?.what === 'replaced') {
    const by = gone.by === null ? 'taken out' : `replaced by ${gone.by}`;
    return new InputError([{ file, message: `interaction "${id}" was ${by} before: ${gone.why}` }]);
  }
  if (strata.some(({ reserve }) => reserve.some(one => one.id === id))) {
    const hint = 'it comes in when one of its stratum is replaced';
    return new InputError([{ file, message: `interaction "${id}" is in reserve, and was not drawn`, hint }]);
  }
  const hint = suggest(
    id,
    drawn.map(one => one.id),
  );
  return new InputError([{ file, message: `interaction "${id}" is not in the sample`, hint }]);
}
