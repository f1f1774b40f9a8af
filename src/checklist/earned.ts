import { type Path, suggest } from '../decode/index.ts';
import type { AnswerOption } from '../model/checklist.ts';
import type { Workbench } from '../probes/make.ts';

type Bench = Pick<Workbench, 'document' | 'problems'>;

/** What a band of an item's probe earns: it needs an answer that people, too, could give. */
export function earnedOf(answers: readonly AnswerOption[], bench: Bench): Workbench['credit'] {
  return ({ credit, answer }, path) => {
    if (answer !== undefined) return creditOf(String(answer), answers, [...path, 'answer'], bench);
    if (credit === undefined || answers.some(option => option.credit === credit)) return credit ?? 0;
    const credits = [...new Set(answers.map(option => option.credit))].join(', ');
    const hint = `credits of its answers: ${credits}; give the item answers with this credit`;
    const message = `no answer of the item has credit ${credit}`;
    bench.problems.push(bench.document.problem([...path, 'credit'], message, hint));
    return credit;
  };
}

/** Under `when` a band earns nothing: it only says whether the item applies. */
export function earnedInWhen({ document, problems }: Bench): Workbench['credit'] {
  return ({ credit, answer }, path) => {
    if (answer !== undefined)
      problems.push(
        document.problem(
          [...path, 'answer'],
          'a band under "when" gives no answer of the item',
          'write credit: 1 where the item applies, and credit: 0 where it does not',
        ),
      );
    return credit ?? 0;
  };
}

function creditOf(id: string, answers: readonly AnswerOption[], path: Path, bench: Bench): number {
  const option = answers.find(one => one.id === id);
  if (option !== undefined) return option.credit;
  const hint = suggest(
    id,
    answers.map(one => one.id),
  );
  bench.problems.push(bench.document.problem(path, `the item has no answer "${id}"`, hint));
  return 0;
}
