import { itemsOf } from '../model/checklist.ts';
import type { TestedChecklist } from './examples.ts';
import type { TestedPhrases } from './sentences.ts';

/** Examples as `--format json` has them. Written field by field: docs/testing.md tells each. */
export function examplesJson({ checklist, examples, untested }: TestedChecklist) {
  const { id, version, hash, file } = checklist;
  const count = (result: string) => examples.filter(example => example.result === result).length;
  return {
    ...{ id, version, hash, file },
    items: itemsOf(checklist).length,
    examples: examples.length,
    asExpected: count('asExpected'),
    wrong: count('wrong'),
    forPeople: count('forPeople'),
    untested,
    results: examples.map(
      ({ item, language, file, line, expected, found, result, note, evidence, fields, turns }) => ({
        ...{ item, language, file, line, expected, found, result, note, evidence, fields, turns },
      }),
    ),
  };
}

/** The sentences of a language likewise. */
export function phrasesJson({ language, sets, sentences, untested }: TestedPhrases) {
  return {
    language,
    sets,
    examples: sentences.length,
    asExpected: sentences.filter(({ asExpected }) => asExpected).length,
    wrong: sentences.filter(({ asExpected }) => !asExpected).length,
    untested,
    results: sentences.map(({ set, file, line, expected, asExpected, text, quotes }) => ({
      ...{ set, file, line, expected, asExpected, text, quotes },
    })),
  };
}
