import { type Checklist, itemsOf } from '../../model/checklist.ts';
import { counted } from '../../renderers/numbers.ts';
import { signed, signWidth } from '../../renderers/style.ts';
import type { TestedChecklist, TestedExample } from '../examples.ts';
import type { TestedPhrases, TestedSentence } from '../sentences.ts';
import { headline, type Page, quotes, transcript, wrapped } from './page.ts';

/** A checklist in one line; where something is not as expected, a block for each example above it. */
export function examplesText({ checklist, examples, untested }: TestedChecklist, page: Page): string[] {
  const wrong = examples.filter(({ result }) => result === 'wrong');
  const people = examples.filter(({ result }) => result === 'forPeople').length;
  const tested = examples.length - people;
  const languages = new Set(examples.map(({ language }) => language)).size;
  const items = counted(itemsOf(checklist).length, 'item');
  const summary = [
    ...(people === 0 ? [] : [`${counted(people, 'more')} for people`.replace('mores', 'more')]),
    ...(tested === 0 || untested.length === 0
      ? []
      : [`${counted(untested.length, 'probe')} without an example`]),
  ];
  const told =
    tested === 0
      ? nothingTested(checklist)
      : `${counted(tested, 'example')}${languages > 1 ? ` in ${languages} languages` : ''}, ${outcomeOf(wrong.length)}`;
  const tone = tested === 0 ? 'unsure' : wrong.length > 0 ? 'bad' : 'good';
  const line = `${checklist.id}: ${items}, ${[told, ...summary].join('; ')}`;
  return [
    ...wrong.flatMap(example => [...exampleBlock(checklist, example, page), '']),
    ...summaryLines(line, tone, page),
  ];
}

/** The sentences of a language likewise. Languages without any say so where sets of theirs are used. */
export function phrasesText({ language, sets, sentences, untested }: TestedPhrases, page: Page): string[] {
  const wrong = sentences.filter(({ asExpected }) => !asExpected);
  const told =
    sets === 0
      ? `${counted(untested.length, 'set')} in use, none with an example: nothing is tested`
      : `${counted(sets, 'set')}, ${counted(sentences.length, 'example')}, ${outcomeOf(wrong.length)}`;
  const without =
    sets === 0 || untested.length === 0 ? '' : `; ${counted(untested.length, 'set')} without an example`;
  const tone = sets === 0 ? 'unsure' : wrong.length > 0 ? 'bad' : 'good';
  return [
    ...wrong.flatMap(sentence => [...sentenceBlock(sentence, page), '']),
    ...summaryLines(`phrases ${language}: ${told}${without}`, tone, page),
  ];
}

function nothingTested(checklist: Checklist): string {
  const probed = itemsOf(checklist).some(({ probe, spread }) => probe !== null && spread === null);
  return probed ? 'no example that a probe could be held to: nothing is tested' : 'none with a probe to test';
}

function outcomeOf(wrong: number): string {
  return wrong === 0 ? 'all as expected' : `${wrong} not as expected`;
}

function summaryLines(line: string, tone: 'good' | 'bad' | 'unsure', page: Page): string[] {
  return signed(tone, wrapped(line, page, signWidth(page.style)), page.style);
}

function exampleBlock(checklist: Checklist, example: TestedExample, page: Page): string[] {
  const { expected, found, answer, note, evidence, fields, turns } = example;
  const wanted = answer === null ? expected : `${expected} (${answer.expected})`;
  const got = answer?.found == null ? (found ?? 'nothing') : `${found} (${answer.found})`;
  const told = `expected ${wanted}, found ${got}`;
  const given = Object.entries(fields).map(([key, value]) => `${key} ${value}`);
  return [
    ...headline(example, `${checklist.id}.${example.item}`, told, page),
    ...(note === '' ? [] : wrapped(note, page)),
    ...quotes(evidence, page),
    ...(given.length === 0 ? [] : wrapped(`with ${given.join(', ')}`, page)),
    ...(turns.trim() === '' ? [] : transcript(turns, page)),
    ...(example.inherited ? wrapped(whatToDo(checklist, example), page) : []),
  ];
}

/** Nobody edits the file of a base: what can be done about its example is done in the checklist that extends it. */
function whatToDo({ file }: Checklist, { item }: TestedExample): string {
  return `inherited: where this is meant, "examples:" under "items: ${item}:" in ${file} take the place of the base's, in all languages`;
}

function sentenceBlock(sentence: TestedSentence, page: Page): string[] {
  const { set, language, expected, quotes, text } = sentence;
  const told =
    expected === 'found'
      ? 'holds no phrase of the set, and should'
      : `holds "${quotes[0] ?? ''}", and should hold none`;
  return [...headline(sentence, `$${set} in ${language}`, told, page), ...transcript(text, page)];
}
