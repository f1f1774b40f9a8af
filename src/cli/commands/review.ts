import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { day } from './audit-filter.ts';
import { explainOption } from './output-options.ts';
import { type PlanOptions, planOptions } from './plan.ts';
import { checklistOption } from './reading-options.ts';

/** The options of `csaudit review`, as parsed. */
export type ReviewOptions = PlanOptions & {
  readonly before?: readonly string[];
  readonly strict?: boolean;
};

const EXAMPLES = `
Examples:
  $ csaudit review november.csv
  $ csaudit review november.csv --before october.json --before september.json
  $ csaudit review november.json -f yaml=goals.yaml --due 2026-12-31
  $ csaudit review november.csv --strict
  $ csaudit review november.csv --explain agent=Ana

Goals stand in csaudit.yaml under goals:; csaudit plan -f yaml proposes some.`;

/** `csaudit review` */
export function addReview(program: Command, session: Session): void {
  const command = program
    .command('review')
    .description(
      'say what came of the goals of the program, what keeps coming back, and which goals to set now',
    )
    .argument('[inputs...]', 'exports, a store of audits, or a saved report');
  checklistOption(command)
    .option(
      '-f, --format <name[=file]>',
      'table, markdown, yaml (the goals to set now) or json, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option('--before <report.json>', 'an earlier report, to see what keeps coming back; repeat', parse.many)
    .option(
      '--due <day>',
      'the day new goals are to be met by (default: a month from today)',
      parse.once(day),
    )
    .option('--strict', 'end with 1 where a goal whose day has come is missed for certain');
  explainOption(command, 'a goal (score, courtesy, agent=Ana)');
  planOptions(command);
  command
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: ReviewOptions) =>
      session.run(async io => (await import('../actions/review.ts')).review(io, inputs, options)),
    );
}
