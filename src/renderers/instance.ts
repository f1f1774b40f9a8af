import type { Instance } from '../model/report.ts';

/** The first instance somebody can be quoted for, else the first. */
export function quotable(instances: readonly Instance[]): Instance | undefined {
  return instances.find(instance => quoteOf(instance) !== null) ?? instances[0];
}

/**
 * A note in words for who knows the question and not the checklist; empty where it tells only which sets of phrases were
 * looked for. `wait_seconds 104 (measured)` is `wait seconds 104`.
 */
export function plainNote(note: string): string {
  if (/\$\p{L}/u.test(note)) return '';
  return note
    .replace(/ \((?:measured|derived)\)/gu, '')
    .replace(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b/gu, name => name.replaceAll('_', ' '));
}

/** The first words of a turn that an instance quotes; `null` where it quotes none. */
export function quoteOf({ evidence }: Instance): { readonly turn: number; readonly quote: string } | null {
  for (const each of evidence) if ('turn' in each && each.quote !== '') return each;
  return null;
}
