import type { Audit } from '../../model/audit.ts';
import { itemsOf } from '../../model/checklist.ts';
import type { PageItem, ScorecardPage } from '../../renderers/scorecard/page.ts';
import { cardOfAudit } from '../../scoring/audited.ts';
import type { ScoringFacts } from '../../scoring/facts.ts';
import { pointsLost } from '../../scoring/points-lost.ts';
import { VERSION } from '../version.ts';

/** An audit as a page to read. Throws where it does not fit its checklists (`misfitOf` tells why). */
export function pageOf(audit: Audit, facts: ScoringFacts): ScorecardPage {
  const card = cardOfAudit(audit, facts, 'people');
  const lost = pointsLost(card, facts);
  const values = new Map(audit.answers.map(({ checklist, item, value }) => [`${checklist}.${item}`, value]));
  const items = facts.checklists.flatMap((checklist, at) =>
    itemsOf(checklist).flatMap((item, place): PageItem[] => {
      const answer = card.checklists[at]?.answers[place];
      if (answer === undefined) return [];
      const value = values.get(`${checklist.id}.${item.id}`);
      const label = item.answers.find(({ id }) => id === value)?.label ?? null;
      return [{ checklist, item, answer, label, lost: lost[at]?.[place] ?? 0 }];
    }),
  );
  const { id, auditor, revision, ended, seconds } = audit;
  return {
    tool: { name: 'csaudit', version: VERSION },
    audit: { id, auditor, revision, ended, seconds },
    ...{ card, program: facts.program, checklists: facts.checklists, items },
  };
}
