import type { Prepared } from '../prepare.ts';
import { itemFates } from './items.ts';
import { type Fate, type MutationScore, scoreOf } from './score.ts';
import { setFates } from './sets.ts';
import { watchedLocal, watchedShared } from './watched.ts';

/** What became of the changes to the probes and own phrases of checklists, and to the shared phrases they use. */
export type Mutated = {
  readonly checklists: readonly { readonly id: string; readonly score: MutationScore }[];
  /** By language; those in which no example and no sentence is written are left out. */
  readonly phrases: readonly { readonly language: string; readonly score: MutationScore }[];
};

/** Changes probes and phrases one by one, and looks whether any example notices. `onProgress` is told what is next. */
export async function mutate(
  { checklists, around, used, sentences, sight }: Prepared,
  onProgress: (what: string) => Promise<void>,
): Promise<Mutated> {
  const own: { id: string; score: MutationScore }[] = [];
  for (const { checklist, bench, stands } of checklists) {
    const fates: Fate[] = [];
    for (const item of bench.items) {
      await onProgress(`${checklist.id}.${item.item.id}`);
      fates.push(...itemFates(bench, item, stands));
    }
    for (const set of watchedLocal(bench, around, stands)) fates.push(...setFates(set, sight));
    own.push({ id: checklist.id, score: scoreOf(fates) });
  }
  const spoken = new Set([
    ...sentences.map(({ language }) => language),
    ...checklists.flatMap(({ stands }) => stands.map(({ stage }) => stage.language)),
  ]);
  const shared = new Map<string, Fate[]>();
  const all = checklists.flatMap(({ stands }) => stands);
  for (const set of watchedShared(used, around, all, sentences)) {
    if (!spoken.has(set.language)) continue;
    await onProgress(`$${set.name} in ${set.language}`);
    const fates = shared.get(set.language) ?? [];
    shared.set(set.language, fates);
    for (const fate of setFates(set, sight)) fates.push(fate);
  }
  return {
    checklists: own,
    phrases: [...shared].map(([language, fates]) => ({ language, score: scoreOf(fates) })),
  };
}
