import { type Evidence, quoteTurn } from '../model/answer.ts';
import type { AuditAnswer, ItemName } from '../model/audit.ts';
import type { Checklist, Scene } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import { evaluate } from '../scoring/evaluate.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import { type Desk, nameOf, type Suggestion, type Written } from './desk.ts';
import { deskItems, itemNamed } from './items.ts';
import { asked, itemNameOf } from './questions.ts';
import { outcomeOf, sameEvidence } from './values.ts';

/** What a desk is opened with. `answers`: those of an earlier sitting or revision; `at`: where it stood, or `first`. */
export type Opening = {
  readonly interaction: Interaction;
  readonly scene: Scene;
  readonly facts: ScoringFacts;
  readonly answers: readonly AuditAnswer[];
  readonly at: ItemName | null | 'first';
  readonly suggests: boolean;
};

/**
 * Opens a desk. Answers probes gave to items that did not apply are not taken: they are worked out anew. Throws on an
 * answer, or a place to stand, that the checklists do not have; a place that is not asked now is left for the next one.
 */
export function openDesk({ answers, at, ...given }: Opening): Desk {
  const { scene, facts } = given;
  const suggestions = facts.checklists.flatMap(checklist => suggestionsOn(checklist, scene));
  const kept = answers.filter(isWritten);
  for (const answer of kept) check(answer, facts.checklists);
  const bare: Desk = {
    ...given,
    suggestions,
    written: writtenIn(kept, null, given.interaction),
    at: null,
    noteDue: false,
  };
  // With the values alone it shows which evidence comes from suggestions; all other was picked.
  const taken = new Map(deskItems(bare).map(({ name, answer }) => [name, answer.evidence]));
  const desk = { ...bare, written: writtenIn(kept, taken, given.interaction) };
  return { ...desk, at: placeToStand(desk, at) };
}

function suggestionsOn(checklist: Checklist, scene: Scene): readonly Suggestion[] {
  const answers = evaluate(checklist, scene, new Map());
  if ('problem' in answers) throw new Error(answers.problem);
  return answers.map(answer => ({ ...answer, checklist: checklist.id }));
}

function isWritten({ by, value, note, evidence }: AuditAnswer): boolean {
  return by !== 'probe' && (value !== null || note !== '' || evidence.length > 0);
}

function check(answer: AuditAnswer, checklists: readonly Checklist[]): void {
  const name = nameOf(answer);
  const item = itemNamed(checklists, name);
  if (item === undefined) throw new Error(`an answer to ${name}, which the checklists do not ask`);
  if (answer.value !== null && outcomeOf(item, answer.value) === null)
    throw new Error(`"${answer.value}" is not an answer of ${name}`);
}

/** `taken`: the evidence that suggestions bring to these answers; `null`: no evidence is taken as picked. */
function writtenIn(
  answers: readonly AuditAnswer[],
  taken: ReadonlyMap<string, readonly Evidence[]> | null,
  { turns }: Interaction,
): Desk['written'] {
  return new Map(
    answers.map((answer): [string, Written] => {
      const { value, evidence, note } = answer;
      const isTaken = taken === null || sameEvidence(taken.get(nameOf(answer)), evidence);
      return [
        nameOf(answer),
        { value, note, picked: isTaken ? [] : evidence.map(one => quoted(one, turns)) },
      ];
    }),
  );
}

/** Evidence with its quote, which is not kept with an audit without transcripts. */
function quoted(evidence: Evidence, turns: Interaction['turns']): Evidence {
  if (evidence.quote !== '' || 'field' in evidence) return evidence;
  const { turn, start, end } = evidence;
  return quoteTurn(turn, turns[turn - 1]?.text ?? '', start, end);
}

function placeToStand(desk: Desk, at: Opening['at']): ItemName | null {
  const questions = asked(desk);
  if (at === null) return null;
  const items = deskItems(desk);
  const from = at === 'first' ? 0 : items.findIndex(({ name }) => name === nameOf(at));
  if (at !== 'first' && from < 0) throw new Error(`there is no item ${nameOf(at)} to stand at`);
  const names = new Set(items.slice(from).map(({ name }) => name));
  const question = questions.find(one => names.has(nameOf(itemNameOf(one))));
  return question === undefined ? null : itemNameOf(question);
}
