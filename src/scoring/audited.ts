import type { Answer } from '../model/answer.ts';
import type { Audit } from '../model/audit.ts';
import type { Counted } from '../model/automatic.ts';
import { itemsOf } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { ScoringFacts } from './facts.ts';
import { makeScorecard, scoreChecklist } from './scorecard.ts';

/**
 * The scorecard of an audit: of what the person answered, of what probes had found before, or of both, the probe's where
 * the person left an item open. Metrics are not kept. Throws where the audit does not fit (`misfitOf` tells why).
 */
export function cardOfAudit(audit: Audit, facts: ScoringFacts, counted: Counted): Scorecard {
  const scores = facts.checklists.map(checklist =>
    scoreChecklist(checklist, answersOf(audit, checklist.id, counted), facts.program.onCritical),
  );
  return makeScorecard(interactionOf(audit), scores, facts, {});
}

/** Why the answers of an audit are not to be scored with these checklists, or `null`. */
export function misfitOf(audit: Audit, { checklists }: ScoringFacts): string | null {
  for (const checklist of checklists) {
    const known = new Set(itemsOf(checklist).map(item => item.id));
    for (const answers of [audit.answers, audit.suggestions]) {
      const seen = new Set<string>();
      for (const { item, outcome, credit } of answers.filter(one => one.checklist === checklist.id)) {
        const name = `${checklist.id}.${item}`;
        if (!known.has(item)) return `it answers ${name}, which its checklist does not ask`;
        if (seen.has(item)) return `it answers ${name} twice`;
        seen.add(item);
        const judged = outcome === 'met' || outcome === 'partial' || outcome === 'missed';
        const fits = judged ? credit !== null && credit >= 0 && credit <= 1 : credit === null;
        if (!fits) return `${name} is ${outcome} with credit ${credit}`;
      }
    }
  }
  return null;
}

function answersOf(audit: Audit, checklist: string, counted: Counted): readonly Answer[] {
  const stated = new Map(
    audit.suggestions.flatMap(one =>
      one.checklist === checklist && one.stated !== undefined ? [[one.item, one.stated] as const] : [],
    ),
  );
  const own = (from: readonly (Answer & { readonly checklist: string })[]) =>
    from
      .filter(one => one.checklist === checklist)
      .map(plain)
      .map(answer => withStated(answer, stated.get(answer.item)));
  const people = own(audit.answers);
  if (counted === 'people') return people;
  const probes = own(audit.suggestions);
  if (counted === 'probes') return probes;
  const answered = new Map(people.map(answer => [answer.item, answer]));
  const open = (item: string) => (answered.get(item)?.outcome ?? 'unanswered') === 'unanswered';
  const found = probes.filter(({ item }) => open(item));
  const taken = new Set(found.map(({ item }) => item));
  return [...people.filter(({ item }) => !taken.has(item)), ...found];
}

/** An answer without what only the record knows of it. */
function plain({ item, by, outcome, credit, evidence, note }: Answer): Answer {
  return { item, by, outcome, credit, evidence, note };
}

/** What agents stated was read by a probe, whoever answered the item. */
function withStated(answer: Answer, stated: Answer['stated']): Answer {
  return stated === undefined ? answer : { ...answer, stated };
}

function interactionOf({ interaction }: Audit): Interaction {
  const { id, fields, turns, source } = interaction;
  return { id, fields: new Map(Object.entries(fields)), turns: turns ?? [], answers: new Map(), source };
}
