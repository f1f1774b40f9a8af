import type { Run } from '../../src/batch/run.ts';
import { scoreOne } from '../../src/batch/score-one.ts';
import { DEFAULT_PROGRAM, SHIPPED } from '../../src/checklist/index.ts';
import { itemsOf } from '../../src/model/checklist.ts';
import type { FieldValue, Interaction } from '../../src/model/interaction.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { prepareFor } from '../../src/probes/language.ts';
import { MOST_BYTES, makeIds, readExport } from '../../src/readers/index.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { shippedChecklists } from '../shipped.ts';

/** A run of shipped checklists in English, each worth the same, with facts (as YAML) for probes to compare with. */
export async function runOf(names: readonly string[], facts: string | null = null): Promise<Run> {
  const loaded = await shippedChecklists(names, facts);
  const checklists = names.map(name => ({ name, weight: 1, target: null }));
  return {
    loaded,
    facts: scoringFacts({ ...DEFAULT_PROGRAM, checklists }, loaded.checklists),
    speech: 'en',
    prepare: null,
    mask: text => text,
  };
}

/** A run of the default program: the four shipped checklists, in English. */
export const shippedRun: Run = await runOf(SHIPPED);

/** The interactions of a JSONL export; a record that cannot be read is an error of the test. */
export async function interactionsOf(jsonl: string, run: Run = shippedRun): Promise<Interaction[]> {
  const bytes = (async function* () {
    yield Buffer.from(jsonl);
  })();
  const { mapping } = DEFAULT_PROGRAM;
  const options = {
    file: 'chats.jsonl',
    reader: null,
    encoding: null,
    mapping,
    answerColumns: answersOf(run),
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

/** What answers of an export are called: the items of the run, as `checklist.item`. */
function answersOf({ loaded }: Run): ReadonlySet<string> {
  return new Set(
    loaded.checklists.flatMap(checklist => itemsOf(checklist).map(item => `${checklist.id}.${item.id}`)),
  );
}

/** A chat written as lines `[m:ss] Speaker: text`, audited with the four shipped checklists, or those of another run. */
export async function audited(
  lines: string,
  fields: Readonly<Record<string, FieldValue>> = { channel: 'chat' },
  run: Run = shippedRun,
): Promise<Scorecard> {
  const transcript = lines.trim();
  const record = { id: 'C-1', ...fields, ...(transcript === '' ? {} : { transcript }) };
  const [interaction] = await interactionsOf(JSON.stringify(record), run);
  if (interaction === undefined) throw new Error('no interaction was read');
  await prepareFor(run.speech, interaction);
  const card = scoreOne(interaction, run, false);
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
