import { facts, factsAgents } from './facts.ts';
import { checklists, critical, rejected, sections, sources, summary, verdict } from './figures.ts';
import {
  advice,
  consistency,
  consistencyItems,
  consistencyPairs,
  pareto,
  training,
  trends,
  who,
  whoChecklists,
  whoItems,
  whoSections,
} from './findings.ts';
import { automatic, groups, spreads, weighing } from './groups.ts';
import { evidence, items } from './items.ts';
import { answers, scorecards } from './scorecards.ts';
import type { MakeView } from './view.ts';

/** Everything a report holds, as tidy tables, by the name `-f csv.<name>` knows each by; the whole first. */
export const views = {
  summary,
  verdict,
  sources,
  checklists,
  critical,
  sections,
  items,
  evidence,
  groups,
  spreads,
  automatic,
  weighing,
  pareto,
  training,
  who,
  'who-checklists': whoChecklists,
  'who-sections': whoSections,
  'who-items': whoItems,
  consistency,
  'consistency-pairs': consistencyPairs,
  'consistency-items': consistencyItems,
  facts,
  'facts-agents': factsAgents,
  trends,
  advice,
  rejected,
  scorecards,
  answers,
} satisfies Record<string, MakeView>;

export type ViewName = keyof typeof views;

export const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);

/** Views of each interaction, which only a report made with --scorecards can fill. */
export const OF_CARDS: ReadonlySet<string> = new Set<ViewName>(['scorecards', 'answers']);

/** Views that findings fill. */
export const OF_FINDINGS: ReadonlySet<ViewName> = new Set([
  ...(['pareto', 'training', 'trends', 'advice'] as const),
  ...(['who', 'who-checklists', 'who-sections', 'who-items'] as const),
  ...(['consistency', 'consistency-pairs', 'consistency-items', 'facts', 'facts-agents'] as const),
]);
