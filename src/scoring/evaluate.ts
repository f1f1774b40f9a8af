import type { Answer, Finding } from '../model/answer.ts';
import { type Checklist, type Item, itemsOf, type Scene } from '../model/checklist.ts';
import { readGiven } from './given.ts';

/**
 * The answer to every item of a checklist on one interaction: the export's own where it brings one, else what the
 * probe finds, else `unanswered`. A given answer nobody can read is a problem of the whole record.
 */
export function evaluate(
  checklist: Checklist,
  scene: Scene,
): readonly Answer[] | { readonly problem: string } {
  const answers: Answer[] = [];
  for (const item of itemsOf(checklist)) {
    const written = scene.interaction.answers.get(`${checklist.id}.${item.id}`);
    const given = written === undefined ? null : readGiven(item, written, 'export');
    if (given !== null && 'problem' in given)
      return { problem: `${checklist.id}.${item.id}: ${given.problem}` };
    answers.push(given ?? look(item, scene));
  }
  return answers;
}

function look(item: Item, scene: Scene): Answer {
  const applies = item.when === null ? null : item.when.look(scene);
  if (applies !== null && (applies.outcome === 'missed' || applies.outcome === 'notApplicable')) {
    return {
      item: item.id,
      by: 'probe',
      outcome: 'notApplicable',
      credit: null,
      evidence: applies.evidence,
      note: `does not apply: ${applies.note}`,
    };
  }
  if (item.probe === null) return unanswered(item);
  if (applies?.outcome === 'unverifiable')
    return answer(item, { ...applies, note: `cannot tell whether it applies: ${applies.note}` });
  return answer(item, withCause(item.probe.look(scene), applies));
}

/** A miss where something was due shows first what called for it. */
function withCause(finding: Finding, applies: Finding | null): Finding {
  const cause = applies?.evidence.find(evidence => 'turn' in evidence);
  if (finding.credit === null || finding.credit === 1 || cause === undefined) return finding;
  return { ...finding, evidence: [cause, ...finding.evidence] };
}

function answer(item: Item, finding: Finding): Answer {
  return { item: item.id, by: 'probe', ...finding };
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
