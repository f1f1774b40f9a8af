import type { WhatIf } from '../../model/what-if.ts';
import { LEAST_WIDTH, type RenderOptions } from '../renderer.ts';
import { changes } from './table/changes.ts';
import { figures } from './table/figures.ts';
import { groups } from './table/groups.ts';
import { interactions } from './table/interactions.ts';
import { items } from './table/items.ts';
import { rejected } from './table/rejected.ts';
import { verdicts } from './table/verdicts.ts';

/** One part of the table: the lines it prints, none where it has nothing to say. */
type WhatIfSection = (whatIf: WhatIf, options: RenderOptions) => readonly string[];

const SECTIONS: readonly WhatIfSection[] = [
  figures,
  changes,
  items,
  interactions,
  groups,
  rejected,
  verdicts,
];

/** For people, in a terminal: what was changed, what that moves, and last what the gate would say. */
export function table(whatIf: WhatIf, options: RenderOptions): string {
  const roomy = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const parts = SECTIONS.map(section => section(whatIf, roomy)).filter(lines => lines.length > 0);
  return `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`;
}
