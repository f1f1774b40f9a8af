import type { Answer } from '../../model/answer.ts';
import type { Audit } from '../../model/audit.ts';
import type { Checklist, Item } from '../../model/checklist.ts';
import type { ProgramReport } from '../../model/report.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { RenderOptions } from '../renderer.ts';

/** An item as an auditor answered it. */
export type PageItem = {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly answer: Answer;
  /** The label of the answer that was chosen; `null`: none was. */
  readonly label: string | null;
  /** Points of the interaction's score that it cost. */
  readonly lost: number;
};

/** One audit for the agent's own reading. `items` stand in the order of the checklists. */
export type ScorecardPage = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly audit: Pick<Audit, 'id' | 'auditor' | 'revision' | 'ended' | 'seconds'>;
  readonly card: Scorecard;
  readonly program: ProgramReport;
  readonly checklists: readonly Checklist[];
  readonly items: readonly PageItem[];
};

/** One way to write it: it decides nothing, and ends with a line break. */
export type RenderScorecard = (page: ScorecardPage, options: RenderOptions) => string;
