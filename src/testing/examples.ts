import { isAdapted } from '../checklist/extends.ts';
import type { OpenChecklists } from '../checklist/index.ts';
import type { Document } from '../decode/index.ts';
import type { Evidence, Outcome } from '../model/answer.ts';
import { type Answered, type Checklist, type Example, type Item, itemsOf } from '../model/checklist.ts';
import type { PhraseBook } from '../probes/phrases/book.ts';
import { makeScene } from '../probes/scene.ts';
import { languageOf } from './bench.ts';
import { factBenches } from './own-facts.ts';
import { answerOn, type Trial, trialsOf } from './trial.ts';

/** How an example came out. `found` is `null` where it could not be read; the note then says why. */
export type TestedExample = {
  readonly item: string;
  readonly language: string;
  readonly file: string;
  readonly line: number;
  /** Whether it stands in a file of the base, with the item as the base has it. */
  readonly inherited: boolean;
  readonly expected: Example['outcome'];
  readonly found: Outcome | null;
  /** The very answer that was expected, and the one that was found; `null` where any of its outcome would do. */
  readonly answer: { readonly expected: string; readonly found: string | null } | null;
  /** `forPeople`: what the item's answer is, only a person can tell. */
  readonly result: 'asExpected' | 'wrong' | 'forPeople';
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly fields: Example['fields'];
  readonly turns: string;
};

/** How the examples of a checklist came out. `untested`: the items whose probe has no example. */
export type TestedChecklist = {
  readonly checklist: Checklist;
  readonly examples: readonly TestedExample[];
  readonly untested: readonly string[];
};

/** Runs all examples of a checklist: what a score would find on each interaction, against what its writer expects. */
export async function testExamples(
  checklist: Checklist,
  document: Document,
  { book, around }: Pick<OpenChecklists, 'book' | 'around'>,
): Promise<TestedChecklist> {
  const items = itemsOf(checklist);
  const benches = factBenches(checklist, document, around);
  const isOwn = ownExamples(document);
  const examples: TestedExample[] = [];
  for (const trial of trialsOf(checklist, languageOf(document))) {
    const inherited = !isOwn(trial.example.file);
    const bench = trial.example.facts === null ? null : await benches(trial.example);
    if (bench === null) examples.push({ ...tryOut(trial, items, book), inherited });
    else if ('problem' in bench) examples.push({ ...unread(trial, bench.problem), inherited });
    else
      examples.push({
        ...tryOut(
          trial,
          bench.items.map(({ item }) => item),
          bench.book,
        ),
        inherited,
      });
  }
  const untested = items.filter(({ id, probe, spread }) => {
    const tested = examples.some(({ item, result }) => item === id && result !== 'forPeople');
    return probe !== null && spread === null && !tested;
  });
  return { checklist, examples, untested: untested.map(({ id }) => id) };
}

/** Whether a file is a checklist's own, or its texts in another language, and not the base's. */
function ownExamples(document: Document): (file: string) => boolean {
  if (!isAdapted(document)) return () => true;
  const plain = (file: string) => file.replaceAll('\\', '/').replace(/^\.\//u, '');
  const own = plain(document.own.file);
  return file => plain(file) === own || plain(file).replace(/(^|\/)[a-z]{2,3}\/([^/]+)$/u, '$1$2') === own;
}

/** How an example came out, whosever it is. */
type Tried = Omit<TestedExample, 'inherited'>;

function tryOut(trial: Trial, items: readonly Item[], book: PhraseBook): Tried {
  const { language, interaction, problem } = trial;
  if (interaction === null) return unread(trial, problem);
  const answer = answerOn(makeScene(interaction, book, language), items, trial);
  const { outcome: found, note, evidence } = answer;
  const shown = shownOf(trial);
  const given = trial.item.answers.find(({ credit }) => credit === answer.credit)?.id ?? null;
  const named = shown.answer === null ? null : { ...shown.answer, found: given };
  return { ...shown, answer: named, found, result: resultOf(trial, answer), note, evidence };
}

function unread(trial: Trial, problem: string): Tried {
  return {
    ...shownOf(trial),
    found: null,
    result: 'wrong',
    note: `cannot be read: ${problem}`,
    evidence: [],
  };
}

function shownOf({ item, language, example }: Trial) {
  const { outcome: expected, file, line, fields, turns } = example;
  const answer = example.answer === null ? null : { expected: example.answer, found: null };
  return { item: item.id, language, file, line, expected, answer, fields, turns };
}

/**
 * Of an item without a probe, examples show people what an answer means: all they can be held to is whether the item
 * applies at all. That csaudit cannot tell is never what a person finds.
 */
export function resultOf({ item, example }: Trial, found: Answered): TestedExample['result'] {
  const { outcome: expected, answer } = example;
  const option = item.answers.find(({ id }) => id === answer);
  const isAnswer = option === undefined || option.credit === found.credit;
  if (found.outcome === expected && isAnswer) return 'asExpected';
  const ofPerson = expected === 'met' || expected === 'partial' || expected === 'missed';
  return found.outcome === 'unanswered' && ofPerson ? 'forPeople' : 'wrong';
}
