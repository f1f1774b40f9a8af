import type { SourceText } from '../checklist/index.ts';
import { check, type Document, type Shaped, shape, suggest } from '../decode/index.ts';
import { InputError, type Problem } from '../model/input-error.ts';

/** The format of `checklists/phrases/examples/<language>.yaml`. */
const PHRASE_EXAMPLES = shape.record({
  language: shape.matching(/^[a-z]{2,3}$/u, 'a language code such as en'),
  examples: shape.named(
    shape.record({
      found: shape.maybe(shape.filled(shape.text())),
      absent: shape.maybe(shape.filled(shape.text())),
    }),
  ),
});

/** A sentence that must hold a phrase of a set (`found`), or must not (`absent`). */
export type Sentence = {
  readonly set: string;
  readonly language: string;
  readonly expected: 'found' | 'absent';
  readonly text: string;
  readonly file: string;
  readonly line: number;
};

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** The sentences of all files. `known`: the sets there are, by language. Throws one InputError with every mistake. */
export async function readSentences(
  files: readonly SourceText[],
  known: Known,
): Promise<readonly Sentence[]> {
  const { parseDocument } = await import('../decode/document.ts');
  const problems: Problem[] = [];
  const sentences = files.flatMap(({ file, text }) => readFile(parseDocument(text, file), known, problems));
  if (problems.length > 0) throw new InputError(problems);
  return sentences;
}

function readFile(document: Document, known: Known, problems: Problem[]): readonly Sentence[] {
  const raw = check(PHRASE_EXAMPLES, document.value, document, [], problems);
  const sets = known.get(raw?.language ?? '') ?? new Set();
  for (const name of Object.keys(raw?.examples ?? {}))
    if (!sets.has(name))
      problems.push(
        document.problem(
          ['examples', name],
          `no phrase set "${name}" in "${raw?.language}"`,
          suggest(name, [...sets]),
          'key',
        ),
      );
  return raw === undefined ? [] : sentencesOf(raw, document);
}

function sentencesOf(
  { language, examples }: Shaped<typeof PHRASE_EXAMPLES>,
  document: Document,
): readonly Sentence[] {
  return Object.entries(examples).flatMap(([set, lists]) =>
    (['found', 'absent'] as const).flatMap(expected =>
      (lists[expected] ?? []).map((text, index) => {
        const { file, line = 1 } = document.place(['examples', set, expected, index]);
        return { set, language, expected, text, file, line };
      }),
    ),
  );
}
