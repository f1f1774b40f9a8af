import type { Run } from '../../src/batch/run.ts';
import { scoreOne } from '../../src/batch/score-one.ts';
import { DEFAULT_PROGRAM } from '../../src/checklist/index.ts';
import type { FieldValue, Interaction } from '../../src/model/interaction.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { MOST_BYTES, makeIds, readExport } from '../../src/readers/index.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { shippedChecklists } from '../shipped.ts';

const loaded = await shippedChecklists();

/** A run of the default program: the four shipped checklists, in English. */
export const shippedRun: Run = {
  loaded,
  facts: scoringFacts(DEFAULT_PROGRAM, loaded.checklists),
  speech: 'en',
  prepare: null,
  mask: text => text,
};

/** The interactions of a JSONL export; a record that cannot be read is an error of the test. */
export async function interactionsOf(jsonl: string): Promise<Interaction[]> {
  const bytes = (async function* () {
    yield Buffer.from(jsonl);
  })();
  const { mapping } = DEFAULT_PROGRAM;
  const options = {
    file: 'chats.jsonl',
    reader: null,
    encoding: null,
    mapping,
    answerColumns: new Set<string>(),
    ids: makeIds(),
    mostBytes: MOST_BYTES,
    spool: null,
    note: () => undefined,
  };
  const found: Interaction[] = [];
  for await (const record of (await readExport(bytes, options)).records) {
    if ('reason' in record) throw new Error(record.reason);
    found.push(record);
  }
  return found;
}

/** A chat written as lines `[m:ss] Speaker: text`, audited with the four shipped checklists. */
export async function audited(
  lines: string,
  fields: Readonly<Record<string, FieldValue>> = { channel: 'chat' },
): Promise<Scorecard> {
  const transcript = lines.trim();
  const record = { id: 'C-1', ...fields, ...(transcript === '' ? {} : { transcript }) };
  const [interaction] = await interactionsOf(JSON.stringify(record));
  if (interaction === undefined) throw new Error('no interaction was read');
  const card = scoreOne(interaction, shippedRun, false);
  if ('reason' in card) throw new Error(card.reason);
  return card;
}

/** The score of one checklist on a card. */
export function scoreOf(card: Scorecard, checklist: string): number | null {
  const found = card.checklists.find(one => one.id === checklist);
  if (found === undefined) throw new Error(`no checklist ${checklist}`);
  return found.score;
}

/** How one item, written `checklist.item`, came out on a card. */
export function outcomeOf(card: Scorecard, name: string): string {
  const [checklist, item] = name.split('.');
  const answer = card.checklists.find(one => one.id === checklist)?.answers.find(one => one.item === item);
  if (answer === undefined) throw new Error(`no item ${name}`);
  return answer.outcome;
}
