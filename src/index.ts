/** csaudit as a library: the same parts the command line is made of. */

export { emptyPart, type Part, type Watch } from './batch/part.ts';
export { loadRun, type Run, type RunPlan } from './batch/run.ts';
export { scoreOne } from './batch/score-one.ts';
export { scoreRecords } from './batch/score-records.ts';
export type { Wanted } from './batch/wanted.ts';
export { type LoadedChecklists, loadChecklists, type SourceText } from './checklist/index.ts';
export { parseProgram } from './checklist/program.ts';
export type * from './model/answer.ts';
export type * from './model/checklist.ts';
export { formatProblem, InputError, type Problem } from './model/input-error.ts';
export type * from './model/interaction.ts';
export type * from './model/program.ts';
export type * from './model/report.ts';
export type * from './model/scorecard.ts';
export type * from './model/spread.ts';
export { prepareFor, type Speech } from './probes/language.ts';
export { MOST_BYTES, makeIds, readExport, readers } from './readers/index.ts';
export { renderers } from './renderers/index.ts';
export { addScorecard } from './scoring/count.ts';
export { type ScoringFacts, scoringFacts } from './scoring/facts.ts';
export { judge } from './scoring/judge.ts';
export { makeReport } from './scoring/report.ts';
export { emptyTally, mergeTallies } from './scoring/tally.ts';
