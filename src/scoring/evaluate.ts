import { type Answer, type BareStated, type Finding, type Grounds, quoteTurn } from '../model/answer.ts';
import { type Checklist, type Item, itemsOf, type Scene } from '../model/checklist.ts';
import { answeringScene, asksForAnswers, plainScene } from './answered.ts';
import { readGiven } from './given.ts';

/** How an item came out: its answer, but for its grounds, which are told when somebody asks. `null`: for a person. */
export type Judged = Finding | null;

/**
 * The answer to every item of a checklist on one interaction: the export's own (`given`, by `checklist.item`) where it
 * brings one, else what the probe finds, else `unanswered`. A given answer nobody can read is a problem of the whole record.
 * `answered` makes the answer of what was found: `bareAnswer` where nobody may ask for its grounds.
 */
export function evaluate(
  checklist: Checklist,
  shown: Scene,
  given: ReadonlyMap<string, string>,
  answered: (item: Item, judged: Judged, scene: Scene) => Answer = answerOf,
): readonly Answer[] | { readonly problem: string } {
  const answers: Answer[] = [];
  const { scene, tell } = asksForAnswers(checklist) ? answeringScene(shown) : plainScene(shown);
  for (const item of itemsOf(checklist)) {
    const written = given.get(`${checklist.id}.${item.id}`);
    const read = written === undefined ? null : readGiven(item, written, 'export');
    if (read !== null && 'problem' in read) return { problem: `${checklist.id}.${item.id}: ${read.problem}` };
    const answer = read ?? answered(item, look(item, scene), scene);
    tell(item.id, answer.outcome === 'unanswered' ? null : answer);
    answers.push(answer);
  }
  return answers;
}

const noGrounds = () => ({ note: '', evidence: [] });
/** What is found where `when` says no, and where it cannot tell; the grounds are those of `when`. */
const DOES_NOT_APPLY: Finding = { outcome: 'notApplicable', credit: null, grounds: noGrounds };
const CANNOT_TELL: Finding = { outcome: 'unverifiable', credit: null, grounds: noGrounds };

/** Looks at one item of an interaction. */
export function look({ when, probe }: Item, scene: Scene): Judged {
  if (when !== null) {
    const { outcome } = when.look(scene);
    if (outcome === 'missed' || outcome === 'notApplicable') return DOES_NOT_APPLY;
    if (probe !== null && outcome === 'unverifiable') return CANNOT_TELL;
  }
  return probe === null ? null : probe.look(scene);
}

/** The answer that was found on a scene, with its grounds. */
export function answerOf(item: Item, judged: Judged, scene: Scene): Answer {
  if (judged === null) return unanswered(item);
  const { outcome, credit } = judged;
  const answer = { item: item.id, by: 'probe' as const, outcome, credit, ...groundsOf(item, judged, scene) };
  const stated = statedOn(item, judged, scene);
  if (stated === null || stated.length === 0) return answer;
  return { ...answer, stated: stated.map(one => ({ ...one, quote: quoteStated(one, scene) })) };
}

/** What agents state of the facts an item asks for; `null` where it asks for none, or does not apply. */
export function statedOn({ probe }: Item, judged: Judged, scene: Scene): readonly BareStated[] | null {
  if (probe?.stated === undefined || judged === DOES_NOT_APPLY || judged === CANNOT_TELL) return null;
  return probe.stated(scene);
}

export function quoteStated({ turn, start, end }: BareStated, scene: Scene): string {
  return quoteTurn(turn, scene.text(turn - 1), start, end).quote;
}

/** As `answerOf`, without the grounds: most of the time of an answer is spent on them. */
export function bareAnswer(item: Item, judged: Judged): Answer {
  if (judged === null) return unanswered(item);
  const { outcome, credit } = judged;
  return { item: item.id, by: 'probe', outcome, credit, note: '', evidence: [] };
}

function groundsOf({ when }: Item, judged: Finding, scene: Scene): Grounds {
  if (when === null) return judged.grounds(scene);
  const applies = when.look(scene).grounds(scene);
  if (judged === DOES_NOT_APPLY) return { ...applies, note: `does not apply: ${applies.note}` };
  if (judged === CANNOT_TELL) return { ...applies, note: `cannot tell whether it applies: ${applies.note}` };
  const found = judged.grounds(scene);
  if (judged.credit === null || judged.credit === 1) return found;
  // A miss where something was due shows first what called for it.
  const cause = applies.evidence.find(evidence => 'turn' in evidence);
  return cause === undefined ? found : { ...found, evidence: [cause, ...found.evidence] };
}

function unanswered(item: Item): Answer {
  return {
    item: item.id,
    by: null,
    outcome: 'unanswered',
    credit: null,
    evidence: [],
    note: 'for a person to answer',
  };
}
