import type { Instance } from '../model/report.ts';

/** The first instance somebody can be quoted for, else the first. */
export function quotable(instances: readonly Instance[]): Instance | undefined {
  return instances.find(instance => quoteOf(instance) !== null) ?? instances[0];
}

/** The first words of a turn that an instance quotes; `null` where it quotes none. */
export function quoteOf({ evidence }: Instance): { readonly turn: number; readonly quote: string } | null {
  for (const each of evidence) if ('turn' in each && each.quote !== '') return each;
  return null;
}
