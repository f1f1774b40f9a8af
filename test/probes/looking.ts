import { loadChecklists } from '../../src/checklist/index.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Checklist, Scene } from '../../src/model/checklist.ts';
import type { FieldValue, Interaction, Speaker, Turn } from '../../src/model/interaction.ts';
import type { PhraseBook } from '../../src/probes/phrases/book.ts';
import { makeScene } from '../../src/probes/scene.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';

const SPEAKERS: Readonly<Record<string, Speaker>> = { A: 'agent', C: 'customer', B: 'bot', S: 'system' };

/**
 * Turns as tests write them: `A: Hello`, with its second `A 5: Hello`, or with the seconds it begins and ends
 * `A 5-8: Hello`. A agent, C customer, B bot, S system.
 */
export function talk(...lines: readonly string[]): Turn[] {
  return lines.map(line => {
    const [, letter = '', at, until, text = ''] =
      /^([ACBS])(?: ([\d.]+)(?:-([\d.]+))?)?: ?(.*)$/su.exec(line) ?? [];
    const speaker = SPEAKERS[letter];
    if (speaker === undefined) throw new Error(`not a turn: ${line}`);
    return {
      speaker,
      text,
      ...(at === undefined ? {} : { at: Number(at) * 1000 }),
      ...(until === undefined ? {} : { until: Number(until) * 1000 }),
    };
  });
}

export function interaction(
  turns: readonly Turn[],
  fields: Readonly<Record<string, FieldValue>> = {},
  answers: Readonly<Record<string, string>> = {},
): Interaction {
  return {
    id: '1',
    fields: new Map(Object.entries(fields)),
    turns,
    answers: new Map(Object.entries(answers)),
    source: { file: 'export.csv', line: 2 },
  };
}

export type Bench = { readonly checklist: Checklist; readonly book: PhraseBook };

const PHRASES =
  'language: en\nphrases: { greeting: [hello, good (morning|day)], thanks: [thank*], sorry: [sorry] }\n';

/** A checklist `tiny` with one item `it`, of the YAML given (flow style), and `more` keys of the checklist itself. */
export async function bench(item: string, more = '', facts: string | null = null): Promise<Bench> {
  return benchOf([`id: it, ask: "So?", ${item}`], more, facts);
}

/** A checklist `tiny` with these items, in flow style, where there are these facts. */
export async function benchOf(
  items: readonly string[],
  more = '',
  facts: string | null = null,
): Promise<Bench> {
  const text = [
    'id: tiny',
    'version: 1.0.0',
    'title: Tiny',
    'about: One item.',
    more,
    `sections: [{ id: only, title: Only, items: [${items.map(item => `{ ${item} }`).join(', ')}] }]`,
  ].join('\n');
  const loaded = await loadChecklists(
    [{ file: 'tiny.yaml', text }],
    [{ file: 'en.yaml', text: PHRASES }],
    null,
    facts === null ? null : { file: 'facts.yaml', text: facts },
  );
  const [checklist] = loaded.checklists;
  if (checklist === undefined) throw new Error('no checklist');
  return { checklist, book: loaded.book };
}

export function sceneOf({ book }: Bench, of: Interaction, language = 'en'): Scene {
  return makeScene(of, book, language);
}

/** The answer to the last item of a bench. */
export function answerOn(tiny: Bench, of: Interaction, language = 'en'): Answer {
  const answers = evaluate(tiny.checklist, sceneOf(tiny, of, language), of.answers);
  if ('problem' in answers) throw new Error(answers.problem);
  const answer = answers.at(-1);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** The answer of a probe, written as YAML, on an interaction. */
export async function look(probe: string, of: Interaction, language = 'en'): Promise<Answer> {
  return answerOn(await bench(`answers: [${ANSWERS}], probe: ${probe}`), of, language);
}

/** Answers with every credit that a test may want. */
const ANSWERS = [1, 0.75, 0.5, 0.25, 0]
  .map((credit, index) => `{ id: a${index}, label: A${index}, credit: ${credit} }`)
  .join(', ');

/** An answer in short: its outcome, with the credit where it is partial, and the quotes by turn or field. */
export function brief(answer: Answer): string {
  const outcome = answer.outcome === 'partial' ? `partial ${answer.credit}` : answer.outcome;
  const quotes = answer.evidence.map(one => `${'turn' in one ? one.turn : one.field} "${one.quote}"`);
  return [outcome, ...quotes].join(' | ');
}

/** Probes that end each in its way on BOT_ONLY. */
export const ENDINGS = {
  met: '{ metric: csat, atLeast: 5 }',
  partial: '{ metric: csat, bands: [{ credit: 0.5 }] }',
  quarter: '{ metric: csat, bands: [{ credit: 0.25 }] }',
  missed: '{ metric: csat, atLeast: 6 }',
  notApplicable: '{ said: { any: [hello] } }',
  unverifiable: '{ metric: nps, atLeast: 0 }',
} as const;
export type Ending = keyof typeof ENDINGS;
export const BOT_ONLY = interaction(talk('B: Welcome'), { csat: 5 });
