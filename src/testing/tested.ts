import type { OpenChecklists } from '../checklist/index.ts';
import type { Coverage } from './coverage.ts';
import { type TestedChecklist, testExamples } from './examples.ts';
import type { Compared } from './labels/read.ts';
import type { Mutated } from './mutants/mutate.ts';
import type { Sentence } from './phrase-examples.ts';
import { type TestedPhrases, testSentences } from './sentences.ts';

/** Everything a test of checklists found; `null`: it was not asked for. */
export type Tested = {
  readonly checklists: readonly TestedChecklist[];
  readonly phrases: readonly TestedPhrases[];
  readonly coverage: Coverage | null;
  readonly mutants: Mutated | null;
  readonly labels: Compared | null;
};

/** Runs the examples of all checklists, and the sentences of the shared sets that count (`used`). */
export async function runExamples(
  open: OpenChecklists,
  used: ReadonlySet<string>,
  sentences: readonly Sentence[],
): Promise<Pick<Tested, 'checklists' | 'phrases'>> {
  const checklists: TestedChecklist[] = [];
  for (const [index, document] of open.documents.entries()) {
    const checklist = open.checklists[index];
    if (checklist !== undefined) checklists.push(await testExamples(checklist, document, open));
  }
  return { checklists, phrases: testSentences(sentences, used, open.around) };
}

/** Whether no example and no sentence came out otherwise than expected. */
export function isAsExpected({ checklists, phrases }: Pick<Tested, 'checklists' | 'phrases'>): boolean {
  return (
    checklists.every(({ examples }) => examples.every(({ result }) => result !== 'wrong')) &&
    phrases.every(({ sentences }) => sentences.every(({ asExpected }) => asExpected))
  );
}
