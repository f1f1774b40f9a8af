import type { Answer } from '../model/answer.ts';
import {
  type Answered,
  type Checklist,
  type Example,
  type Item,
  itemsOf,
  type Scene,
} from '../model/checklist.ts';
import type { FieldValue, Interaction } from '../model/interaction.ts';
import { turnsOfTranscript } from '../readers/index.ts';
import { answeringScene } from '../scoring/answered.ts';
import { answerOf, look } from '../scoring/evaluate.ts';
import { readGiven } from '../scoring/given.ts';

/** An example of an item, with the interaction it shows; or why it cannot be read. `language`: what is spoken in it. */
export type Trial = {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly example: Example;
  readonly language: string;
} & (
  | { readonly interaction: Interaction; readonly problem: null }
  | { readonly interaction: null; readonly problem: string }
);

/** Times in examples need neither a zone nor a date. */
const READING = { roles: {}, zone: 'UTC', dates: null };

/** The examples of all items of a checklist that is written in a language, each as the interaction it shows. */
export function trialsOf(checklist: Checklist, language: string): readonly Trial[] {
  return itemsOf(checklist).flatMap(item =>
    item.examples.map(example => makeTrial(checklist, item, example, language)),
  );
}

function makeTrial(checklist: Checklist, item: Item, example: Example, ofChecklist: string): Trial {
  const spoken = String(example.fields.language ?? '');
  const shared = { checklist, item, example, language: spoken === '' ? ofChecklist : spoken };
  const turns = turnsOfTranscript(example.turns, READING);
  if ('reason' in turns) {
    const place = example.turns.trim().includes('\n') ? `line ${turns.line + 1} of its turns: ` : '';
    return { ...shared, interaction: null, problem: `${place}${forWriter(turns.reason)}` };
  }
  const { answer } = example;
  if (answer !== null && !item.answers.some(({ id }) => id === answer)) {
    const known = item.answers.map(({ id }) => id).join(', ');
    return { ...shared, interaction: null, problem: `"${answer}" is not an answer of ${item.id}: ${known}` };
  }
  const { fields, answers } = partedFields(checklist, item, example);
  const odd = [...answers].flatMap(([name, written]) => problemOf(checklist, name, written));
  if (odd[0] !== undefined) return { ...shared, interaction: null, problem: odd[0] };
  const source = { file: example.file, line: example.line };
  const id = `${checklist.id}.${item.id}:${example.line}`;
  return { ...shared, interaction: { id, fields, turns, answers, source }, problem: null };
}

/** What is done about an unknown speaker of an export is of no use here. */
function forWriter(reason: string): string {
  return reason.replace(/: say who it is .*$/su, '; speakers are Agent, Customer, Bot and System');
}

/** A field that is called as another item of the checklist is an answer to it, as a column of an export would be. */
function partedFields(checklist: Checklist, tried: Item, { fields }: Example) {
  const others = itemsOf(checklist).filter(item => item.id !== tried.id);
  const names = new Set(others.map(item => `${checklist.id}.${item.id}`));
  const entries = Object.entries(fields);
  return {
    fields: new Map<string, FieldValue>(entries.filter(([name]) => !names.has(name))),
    answers: new Map(
      entries.flatMap(([name, value]) => (names.has(name) ? [[name, String(value)] as const] : [])),
    ),
  };
}

function problemOf(checklist: Checklist, name: string, written: string): string[] {
  const item = itemsOf(checklist).find(({ id }) => `${checklist.id}.${id}` === name);
  const read = item === undefined ? null : readGiven(item, written, 'export');
  return read !== null && 'problem' in read ? [`${name}: ${read.problem}`] : [];
}

/** What is found for the item of a trial on its scene, as a score finds it. `items`: those of the checklist, in order. */
export function answerOn(scene: Scene, items: readonly Item[], trial: Trial): Answer {
  const { asked, item } = askedOn(scene, items, trial);
  return answerOf(item, look(item, asked), asked);
}

/** The same without its grounds. */
export function foundOn(scene: Scene, items: readonly Item[], trial: Trial): Answered {
  const { asked, item } = askedOn(scene, items, trial);
  return look(item, asked) ?? UNANSWERED;
}

const UNANSWERED: Answered = { outcome: 'unanswered', credit: null };

/** The scene on which the item is looked at: where it asks how earlier ones came out, one that can tell. */
function askedOn(scene: Scene, items: readonly Item[], trial: Trial) {
  const { checklist, interaction } = trial;
  const at = items.findIndex(({ id }) => id === trial.item.id);
  const item = items[at] ?? trial.item;
  if (item.dependsOn.length === 0) return { asked: scene, item };
  const { scene: asked, tell } = answeringScene(scene);
  for (const earlier of items.slice(0, at)) {
    const written = interaction?.answers.get(`${checklist.id}.${earlier.id}`);
    const given = written === undefined ? null : readGiven(earlier, written, 'export');
    tell(earlier.id, given !== null && !('problem' in given) ? given : look(earlier, asked));
  }
  return { asked, item };
}
