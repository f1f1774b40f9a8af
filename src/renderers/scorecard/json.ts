import { programJson } from '../json.ts';
import { jsonText } from '../json-text.ts';
import { scorecardJson } from '../scorecard-json.ts';
import type { PageItem, RenderScorecard } from './page.ts';

/** Raised as that of the report is: when a field is removed, renamed, or means something else. */
const SCHEMA_VERSION = 1;

/**
 * The audit, its scorecard, and of each item what is asked, as one object, described in docs/scorecard.schema.json. Times
 * are ISO 8601 in UTC.
 */
export const json: RenderScorecard = (page, { quotes }) => {
  const { tool, audit, program, items, card } = page;
  const value = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: tool.name, version: tool.version },
    audit: {
      id: audit.id,
      auditor: audit.auditor,
      revision: audit.revision,
      ended: audit.ended === null ? null : new Date(audit.ended).toISOString(),
      seconds: audit.seconds,
    },
    program: programJson(program),
    items: items.map(itemJson),
    scorecard: scorecardJson(card, quotes),
  };
  return `${jsonText(value, 2)}\n`;
};

function itemJson({ checklist, item, label, lost }: PageItem) {
  const { id, ask, standard, weight, critical, training } = item;
  return { checklist: checklist.id, id, ask, standard, weight, critical, training, label, pointsLost: lost };
}
