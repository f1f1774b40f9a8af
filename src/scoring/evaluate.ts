import type { Answer, Finding, Grounds } from '../model/answer.ts';
import { type Checklist, type Item, itemsOf, type Scene } from '../model/checklist.ts';
import { readGiven } from './given.ts';

/** How an item came out: its answer, but for its grounds, which are told when somebody asks. `null`: for a person. */
export type Judged = Finding | null;

/**
 * The answer to every item of a checklist on one interaction: the export's own (`given`, by `checklist.item`) where it
 * brings one, else what the probe finds, else `unanswered`. A given answer nobody can read is a problem of the whole record.
 */
export function evaluate(
  checklist: Checklist,
  scene: Scene,
  given: ReadonlyMap<string, string>,
): readonly Answer[] | { readonly problem: string } {
  const answers: Answer[] = [];
  for (const item of itemsOf(checklist)) {
    const written = given.get(`${checklist.id}.${item.id}`);
    const read = written === undefined ? null : readGiven(item, written, 'export');
    if (read !== null && 'problem' in read) return { problem: `${checklist.id}.${item.id}: ${read.problem}` };
    answers.push(read ?? answerOf(item, look(item, scene)));
  }
  return answers;
}

/** Looks at one item of an interaction. */
export function look(item: Item, scene: Scene): Judged {
  if (item.when === null) return item.probe === null ? null : item.probe.look(scene);
  const applies = item.when.look(scene);
  if (applies.outcome === 'missed' || applies.outcome === 'notApplicable') {
    return { outcome: 'notApplicable', credit: null, grounds: noting('does not apply', applies) };
  }
  if (item.probe === null) return null;
  if (applies.outcome === 'unverifiable')
    return { ...applies, grounds: noting('cannot tell whether it applies', applies) };
  const finding = item.probe.look(scene);
  if (finding.credit === null || finding.credit === 1) return finding;
  return { ...finding, grounds: () => withCause(finding.grounds(), applies) };
}

/** The answer that was found, with its grounds. */
export function answerOf(item: Item, judged: Judged): Answer {
  if (judged === null) return unanswered(item);
  const { outcome, credit, grounds } = judged;
  return { item: item.id, by: 'probe', outcome, credit, ...grounds() };
}

function noting(what: string, { grounds }: Finding): () => Grounds {
  return () => {
    const { note, evidence } = grounds();
    return { note: `${what}: ${note}`, evidence };
  };
}

/** A miss where something was due shows first what called for it. */
function withCause(found: Grounds, applies: Finding): Grounds {
  const cause = applies.grounds().evidence.find(evidence => 'turn' in evidence);
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
