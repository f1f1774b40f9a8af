import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadChecklists } from '../../src/checklist/index.ts';
import { itemsOf } from '../../src/model/checklist.ts';
import { makeScene } from '../../src/probes/scene.ts';
import { ROOT } from '../running.ts';

/**
 * How well the shipped English phrase sets find what real people labelled. The data are not part of the project:
 * CSAUDIT_REAL_DATA names a folder with `star/chats.jsonl` (STAR, Rasa 2020: agents' messages picked from a menu carry
 * the name of what they do), `abcd/chats_{full,partial}.jsonl` (ABCD 2021) and `intents_multidogo/customer_turns.tsv`
 * (MultiDoGO 2019: customers' intents).
 */
const data = process.env.CSAUDIT_REAL_DATA;

/** A message, and what it was labelled to do. */
type Labelled = { readonly text: string; readonly labels: readonly string[] };

type Case = {
  readonly set: string;
  readonly truth: RegExp;
  /** Floors, a little below what was measured. */
  readonly precision: number;
  readonly recall: number;
};

/** Menu messages of agents. */
const AGENT_CASES: readonly Case[] = [
  { set: 'greeting', truth: /^hello$/, precision: 0.99, recall: 0.99 },
  { set: 'offer-help', truth: /^hello$/, precision: 0.95, recall: 0.99 },
  { set: 'farewell', truth: /^goodbye|_bye$/, precision: 0.99, recall: 0.99 },
  { set: 'anything-else', truth: /^anything_else$/, precision: 0.99, recall: 0.99 },
  {
    set: 'refusal',
    truth: /^out_of_scope$|un(available|successful)|failed|nothing_found|cannot|not_available|no_venue/,
    precision: 0.8,
    recall: 0.97,
  },
  {
    set: 'resolved',
    truth: /_successful|succeeded|_confirmed$|confirm_rsvp|submitted|ride_confirm_booking/,
    precision: 0.97,
    recall: 0.95,
  },
];

/** Customers' messages. They bear one label each: `nothing else thank you` is a rejection, so precision can only be low. */
const CUSTOMER_CASES: readonly Case[] = [
  { set: 'greeting', truth: /^openinggreeting$/, precision: 0.9, recall: 0.95 },
  { set: 'thanks', truth: /^thankyou$/, precision: 0.45, recall: 0.9 },
  { set: 'farewell', truth: /^closinggreeting$/, precision: 0.5, recall: 0.9 },
];

describe.runIf(data !== undefined)('English phrases on what real people labelled', async () => {
  const read = (file: string) => (data === undefined ? '' : readFileSync(join(data, file), 'utf8'));
  const find = await finderOf([...AGENT_CASES, ...CUSTOMER_CASES, { set: 'question' }].map(({ set }) => set));

  it('question, where customers wrote a question mark', () => {
    const asked = punctuated(read).filter(sentence => sentence.labels.includes('?'));
    expect(asked.length).toBeGreaterThan(400);
    expect(asked.filter(({ text }) => !find('question', text))).toEqual([]);
  });

  // Many write none after a real question, so the precision can only be low: 0.75, of the false ones most do ask.
  it('question, with the marks taken away', () => {
    const bare = punctuated(read).map(({ text, labels }) => ({
      text: text.replace(/[.!?]+["')]*$/, ''),
      labels,
    }));
    holds(
      measure(bare, /^\?$/, text => find('question', text)),
      { truth: /^\?$/, precision: 0.72, recall: 0.76 },
    );
  });

  it.each(AGENT_CASES)('$set of agents', ({ set, ...wanted }) => {
    holds(
      measure(agentMessages(read('star/chats.jsonl')), wanted.truth, text => find(set, text)),
      wanted,
    );
  });

  it.each(CUSTOMER_CASES)('$set of customers', ({ set, ...wanted }) => {
    const messages = customerMessages(read('intents_multidogo/customer_turns.tsv'));
    holds(
      measure(messages, wanted.truth, text => find(set, text)),
      wanted,
    );
  });
});

/** Of the politest and the rudest quarter of requests, how many hold a phrase: at least, and at most, what was measured. */
const POLITENESS: readonly { readonly set: string; readonly polite: number; readonly rude: number }[] = [
  { set: 'courteous-words', polite: 0.3, rude: 0.12 },
  { set: 'thanks', polite: 0.12, rude: 0.01 },
  { set: 'greeting', polite: 0.08, rude: 0.03 },
  { set: 'apology', polite: 0.04, rude: 0.01 },
  // The rude ones are curt and mocking, in no words of their own: hardly one is found, and none of the polite ones.
  { set: 'rudeness', polite: 0, rude: 0.01 },
  { set: 'impatience', polite: 0, rude: 0.01 },
  { set: 'blame', polite: 0, rude: 0.01 },
];

describe.runIf(data !== undefined)(
  'English phrases on requests that five people each rated for politeness',
  async () => {
    const file = join(data ?? '', 'ratings_politeness/requests.csv');
    const rows: Record<string, string>[] =
      data === undefined ? [] : parse(readFileSync(file, 'utf8'), { columns: true });
    const requests = rows
      .map(row => ({ text: row.Request ?? '', score: Number(row['Normalized Score']) }))
      .toSorted((a, b) => a.score - b.score);
    const quarter = Math.floor(requests.length / 4);
    const find = await finderOf(POLITENESS.map(({ set }) => set));

    it.each(POLITENESS)('$set', ({ set, ...wanted }) => {
      const share = (part: typeof requests) => part.filter(({ text }) => find(set, text)).length / quarter;
      const found = { polite: share(requests.slice(-quarter)), rude: share(requests.slice(0, quarter)) };
      console.info(
        `${(found.polite * quarter).toFixed()} and ${(found.rude * quarter).toFixed()} of ${quarter}`,
      );
      expect(found.polite).toBeGreaterThanOrEqual(wanted.polite);
      expect(found.rude).toBeLessThanOrEqual(wanted.rude);
      expect(found.polite >= found.rude || found.polite === 0, 'no rude request counts as more polite').toBe(
        true,
      );
    });
  },
);

describe.runIf(data !== undefined)('what the guidelines of a shop ask of its agents (ABCD)', async () => {
  const file = join(data ?? '', 'abcd/chats_partial.jsonl');
  type Chat = {
    readonly next_step: string;
    readonly turns: readonly { readonly speaker: string; readonly text: string }[];
  };
  const chats: readonly Chat[] =
    data === undefined
      ? []
      : readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map(line => JSON.parse(line));
  const find = await finderOf(['verify-identity', 'clarify']);
  const holding = (part: readonly Chat[], set: string) =>
    part.filter(({ turns }) => turns.some(({ speaker, text }) => speaker === 'agent' && find(set, text)))
      .length;

  it('who is served was asked for proof of identity before the step that needs it', () => {
    const needing = chats.filter(chat =>
      /^(verify-identity|validate-purchase|pull-up-account)$/.test(chat.next_step),
    );
    console.info(`${holding(needing, 'verify-identity')} of ${needing.length}`);
    expect(needing.length).toBeGreaterThanOrEqual(10);
    expect(holding(needing, 'verify-identity') / needing.length).toBeGreaterThanOrEqual(0.9);
  });
});

function holds(found: ReturnType<typeof measure>, wanted: Omit<Case, 'set'>): void {
  console.info(`${found.hits} of ${found.labelled} found, ${found.falseHits} false`);
  expect(found.hits / (found.hits + found.falseHits), 'precision').toBeGreaterThanOrEqual(wanted.precision);
  expect(found.hits / found.labelled, 'recall').toBeGreaterThanOrEqual(wanted.recall);
}

function measure(messages: readonly Labelled[], truth: RegExp, find: (text: string) => boolean) {
  const seen = messages.map(({ text, labels }) => ({
    is: labels.some(label => truth.test(label)),
    found: find(text),
    text,
  }));
  const labelled = seen.filter(one => one.is);
  const wrong = seen
    .filter(one => one.found !== one.is)
    .map(one => `${one.is ? 'missed' : 'false'}: ${one.text}`);
  if (process.env.CSAUDIT_SHOW_WRONG === '1') console.info(wrong.join('\n'));
  return {
    labelled: labelled.length,
    hits: labelled.filter(one => one.found).length,
    falseHits: seen.filter(one => one.found && !one.is).length,
  };
}

/** Messages picked from the menu; those typed by hand carry no label, and may do anything. */
function agentMessages(jsonl: string): Labelled[] {
  type Turn = { readonly text: string; readonly act?: string };
  const chats: { readonly turns: readonly Turn[] }[] = jsonl
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  return chats.flatMap(chat =>
    chat.turns.flatMap(({ text, act }) =>
      act === undefined || act === 'custom' ? [] : [{ text, labels: [act] }],
    ),
  );
}

/** Sentences of customers as they wrote them, labelled `?` where they ended one so. */
function punctuated(read: (file: string) => string): Labelled[] {
  type Chat = { readonly turns: readonly { readonly speaker: string; readonly text: string }[] };
  const files = ['star/chats.jsonl', 'abcd/chats_full.jsonl', 'abcd/chats_partial.jsonl'];
  const chats: Chat[] = files.flatMap(file =>
    read(file)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  );
  return chats
    .flatMap(chat => chat.turns.filter(turn => turn.speaker === 'customer'))
    .flatMap(turn => turn.text.split(/(?<=[.!?])\s+|\n/))
    .filter(text => /[a-z0-9]/i.test(text))
    .map(text => ({ text: text.trim(), labels: /\?["')]*$/.test(text.trim()) ? ['?'] : [] }));
}

function customerMessages(tsv: string): Labelled[] {
  const rows: Record<string, string>[] = parse(tsv, { delimiter: '\t', columns: true });
  return rows.map(({ utterance = '', intent = '' }) => ({ text: utterance, labels: intent.split('<div>') }));
}

/** Says whether a text holds a phrase of a shared set, by way of a checklist with one item for each. */
async function finderOf(sets: readonly string[]): Promise<(set: string, text: string) => boolean> {
  const items = [...new Set(sets)].map(set => ({
    id: set,
    ask: set,
    probe: { said: { by: 'any', any: [`$${set}`] } },
  }));
  const checklist = {
    id: 'sets',
    version: '1.0.0',
    title: 'Sets',
    about: 'One item a set.',
    sections: [{ id: 'all', title: 'All', items }],
  };
  const file = 'checklists/phrases/en.yaml';
  const phrases = { file, text: readFileSync(join(ROOT, file), 'utf8') };
  const { checklists, book } = await loadChecklists(
    [{ file: 'sets.yaml', text: JSON.stringify(checklist) }],
    [phrases],
  );
  const looks = new Map(checklists.flatMap(itemsOf).map(item => [item.id, item.probe]));
  return (set, text) => {
    const turns = [{ speaker: 'customer', text } as const];
    const interaction = { id: '1', fields: new Map(), turns, answers: new Map(), source: { file, line: 1 } };
    return looks.get(set)?.look(makeScene(interaction, book, 'en')).outcome === 'met';
  };
}
