import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { auditFilterOptions, storeOption } from './audit-filter.ts';
import { gateOptions } from './gate-options.ts';
import { explainOption, FIGURES_AND_FINDINGS, outputOptions } from './output-options.ts';
import { checklistOption, programOptions, readingOptions } from './reading-options.ts';
import type { ReportOptions } from './report.ts';
import type { ScoreOptions } from './score.ts';

/** The options of `csaudit gaps`, as parsed: those of score and of report, which mean the same. */
export type GapsOptions = ScoreOptions &
  ReportOptions & {
    /** What a report saved without scorecards may do without: fields it is split by, or all findings. */
    readonly mayLack?: 'groups' | 'findings';
  };

const EXAMPLES = `
Examples:
  $ csaudit gaps october.csv
  $ csaudit gaps october.csv --by queue --by week
  $ csaudit gaps audits.db --since 2026-10-01
  $ csaudit gaps october.csv -f html=gaps.html -f xlsx=gaps.xlsx
  $ csaudit gaps october.csv --scorecards --explain agent=Ana
  $ csaudit gaps report.json`;

/** `csaudit gaps` */
export function addGaps(program: Command, session: Session): void {
  const command = program
    .command('gaps')
    .description(
      'say where service falls short of its targets, what to fix first, for whom, and how sure that is',
    )
    .argument('[inputs...]', 'exports, a store of audits, or a report saved with --scorecards');
  checklistOption(command)
    .option(
      '-f, --format <name[=file]>',
      'table, html, markdown, xlsx, csv, json …, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option('--scorecards', 'list every interaction in the report')
    .option(
      '--by <field>',
      'split the report by this field too, or by day, week, month, hour or weekday; repeat',
      parse.many,
    );
  explainOption(command, FIGURES_AND_FINDINGS);
  auditFilterOptions(storeOption(command.optionsGroup('Of a store:'))).option(
    '--no-weights',
    'do not weigh audits of a sample back to what it was drawn from',
  );
  gateOptions(command);
  outputOptions(programOptions(readingOptions(command).optionsGroup('Program and output:')))
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: GapsOptions) =>
      session.run(async io => (await import('../actions/gaps.ts')).gaps(io, inputs, options)),
    );
}
