import { LEAST_WIDTH, type Renderer } from '../renderer.ts';
import { automatic } from './automatic.ts';
import { checklists } from './checklists.ts';
import { critical } from './critical.ts';
import { advice } from './findings/advice.ts';
import { consistency } from './findings/consistency.ts';
import { crossed } from './findings/crossed.ts';
import { facts } from './findings/facts.ts';
import { headline } from './findings/headline.ts';
import { training } from './findings/training.ts';
import { trends } from './findings/trends.ts';
import { who } from './findings/who.ts';
import { groups } from './groups.ts';
import { items } from './items.ts';
import { rejected } from './rejected.ts';
import { scorecards } from './scorecards.ts';
import type { Section } from './section.ts';
import { spreads } from './spreads.ts';
import { title } from './title.ts';
import { totals } from './totals.ts';
import { unjudged } from './unjudged.ts';
import { verdict } from './verdict.ts';
import { weighing } from './weighing.ts';

/** From the whole to the single; the line that matters most comes last, where the eye of a terminal is. */
const SECTIONS: readonly Section[] = [
  title,
  headline,
  totals,
  critical,
  checklists,
  items,
  training,
  who,
  crossed,
  consistency,
  facts,
  trends,
  advice,
  unjudged,
  groups,
  spreads,
  weighing,
  automatic,
  rejected,
  scorecards,
  verdict,
];

export const table: Renderer = {
  id: 'table',
  summary: 'for people, in a terminal',
  render: (report, verdict, options) => {
    const roomy = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
    const sections = SECTIONS.map(section => section(report, roomy, verdict)).filter(
      lines => lines.length > 0,
    );
    return `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`;
  },
};
