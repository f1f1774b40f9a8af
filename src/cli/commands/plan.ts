import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { auditFilterOptions, day } from './audit-filter.ts';
import type { GapsOptions } from './gaps.ts';
import { explainOption, outputOptions } from './output-options.ts';
import { checklistOption, programOptions, readingOptions } from './reading-options.ts';

/** The options of `csaudit plan`, as parsed. `due` is the first moment of a day, in UTC. */
export type PlanOptions = GapsOptions & { readonly due?: number };

const EXAMPLES = `
Examples:
  $ csaudit plan october.csv > plan.md
  $ csaudit plan october.csv --due 2026-12-31 -f markdown=plan.md -f yaml=goals.yaml
  $ csaudit plan report.json --no-quotes
  $ csaudit plan audits.db --since 2026-10-01
  $ csaudit plan october.csv --explain agent=Ana

It judges no gate. csaudit review tells, at the next run, what came of the goals.`;

/** `csaudit plan` */
export function addPlan(program: Command, session: Session): void {
  const command = program
    .command('plan')
    .description('turn gaps into an improvement plan: topics for training, for whom, goals, follow-ups')
    .argument(
      '[inputs...]',
      'exports, a store of audits, or a report saved with --scorecards or by csaudit gaps',
    );
  checklistOption(command)
    .option(
      '-f, --format <name[=file]>',
      'markdown, yaml (the goals, for csaudit.yaml), table or json, to stdout or a file; repeat (default: markdown)',
      parse.formats,
    )
    .option(
      '--due <day>',
      'the day goals are to be met by, as in 2026-12-31 (default: a month from today)',
      parse.once(day),
    );
  explainOption(command, 'a goal (score, courtesy, agent=Ana), a training topic');
  planOptions(command);
  command
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: PlanOptions) =>
      session.run(async io => (await import('../actions/plan.ts')).plan(io, inputs, options)),
    );
}

/** What csaudit plan and csaudit review read with. */
export function planOptions(command: Command): void {
  auditFilterOptions(command.optionsGroup('Of a store:')).option(
    '--no-weights',
    'do not weigh audits of a sample back to what it was drawn from',
  );
  outputOptions(programOptions(readingOptions(command).optionsGroup('Program and output:')));
}
