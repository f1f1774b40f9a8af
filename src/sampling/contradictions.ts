import type { Sample } from '../model/sample.ts';

/** What in a sample cannot be, in words: it was cut or put together by hand, and would weigh wrongly. */
export function contradictions({ strata, drawn }: Sample): string[] {
  const wrong: string[] = [];
  const inStratum = new Map(strata.map(({ key }) => [key, 0]));
  if (inStratum.size < strata.length) wrong.push('two strata have the same key');
  const ids = new Set<string>();
  for (const { id } of [...drawn, ...strata.flatMap(({ reserve }) => reserve)]) {
    if (ids.has(id)) wrong.push(`interaction "${id}" stands in it twice`);
    ids.add(id);
  }
  for (const { id, stratum } of drawn) {
    const before = inStratum.get(stratum);
    if (before === undefined)
      wrong.push(`interaction "${id}" is of the stratum "${stratum}", which is not there`);
    else inStratum.set(stratum, before + 1);
  }
  for (const { key, population, drawn: told, probability, reserve } of strata) {
    const name = key === '' ? 'the whole' : `stratum "${key}"`;
    const held = inStratum.get(key) ?? 0;
    if (held !== told) wrong.push(`${name} says that ${told} are drawn, and ${held} are`);
    if (told + reserve.length > population)
      wrong.push(`${name} holds more than its population of ${population}`);
    if (probability !== told / population)
      wrong.push(`${name} has a probability other than ${told} / ${population}`);
  }
  return wrong;
}
