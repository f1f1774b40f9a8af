import { exampleDocument, readFacts } from '../checklist/facts.ts';
import type { OpenChecklists } from '../checklist/index.ts';
import type { Document } from '../decode/index.ts';
import type { Checklist, Example } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import { type Bench, makeBench } from './bench.ts';

/** Benches with the facts that examples bring along, each made once. */
export type FactBenches = (example: Example) => Promise<Bench | { readonly problem: string }>;

/** What makes the benches of one checklist: with the facts of an example, or of the program where it brings none. */
export function factBenches(
  checklist: Checklist,
  document: Document,
  around: OpenChecklists['around'],
): FactBenches {
  const made = new Map<string, Bench>();
  return async example => {
    const key = JSON.stringify(example.facts);
    const known = made.get(key);
    if (known !== undefined) return known;
    const problems: Problem[] = [];
    const { shared, regex, parsed } = around;
    const facts =
      example.facts === null
        ? around.facts
        : await readFacts(exampleDocument(example), { sets: shared, regex, parsed, problems });
    const bench = makeBench(checklist, document, { ...around, facts, problems });
    const problem = problems[0] ?? bench.problems[0];
    if (problem !== undefined) return { problem: problem.message };
    made.set(key, bench);
    return bench;
  };
}
