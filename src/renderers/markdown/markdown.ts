import { clean } from '../clean.ts';
import type { Renderer } from '../renderer.ts';
import { code } from '../what-if/markdown/code.ts';
import { fitted } from '../what-if/markdown/fitted.ts';
import { block } from './block.ts';
import { facts } from './facts.ts';
import { checklists, critical, gate, spreads } from './figures.ts';
import { groups } from './groups.ts';
import { head, inShort } from './head.ts';
import { items, training, unjudged } from './items.ts';
import { rejected } from './rejected.ts';

/**
 * A summary of a step or a comment of a pull request: the answer first, lists folded away, never more than a comment may
 * hold. What others wrote is escaped or stands in code spans, and nothing of it can be Markdown, HTML or a mention.
 */
export const markdown: Renderer = {
  id: 'markdown',
  summary: 'for a summary of a CI step or a comment of a pull request',
  render: (report, verdict, { style, quotes }) =>
    fitted([
      head(report, verdict, style),
      inShort(report, style),
      gate(verdict, style),
      checklists(report, style),
      items(report, style, quotes),
      critical(report, style),
      training(report, style),
      facts(report, style, quotes),
      spreads(report, style),
      unjudged(report),
      ...groups(report, style),
      rejected(report),
      block({ open: [`<sub>${clean(report.tool.name)} ${code(report.tool.version)}</sub>`] }),
    ]),
};
