import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { gateOptions } from './gate-options.ts';
import type { ScoreOptions } from './score.ts';

/** The options of `csaudit report`, as parsed: some of those of `csaudit score`, which mean the same. */
export type ReportOptions = Pick<
  ScoreOptions,
  | 'baseline'
  | 'checklist'
  | 'color'
  | 'confidence'
  | 'config'
  | 'facts'
  | 'format'
  | 'maxCritical'
  | 'maxDrop'
  | 'min'
  | 'minCoverage'
  | 'minScore'
  | 'quiet'
  | 'quotes'
  | 'whatIf'
>;

const EXAMPLES = `
Examples:
  $ csaudit report report.json
  $ csaudit report report.json -f jsonl=scorecards.jsonl
  $ csaudit report report.json --min-score 85
  $ csaudit report report.json --what-if stricter-courtesy.yaml -f markdown

Without a gate the report is printed with the verdict it was saved with, which is the exit code as well.`;

/** `csaudit report` */
export function addReport(program: Command, session: Session): void {
  const command = program
    .command('report')
    .description('print a saved report again, or what another checklist or program would make of it')
    .argument('<saved>', 'a report saved with -f json; - is standard input')
    .option(
      '-f, --format <name[=file]>',
      'table, json or jsonl, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option(
      '--what-if <file>',
      'what another checklist or program file would change, from the answers saved with --scorecards; -f table, json or markdown',
      parse.once(parse.word),
    );
  gateOptions(command)
    .optionsGroup('Program and output:')
    .option(
      '-c, --checklist <name>',
      'with --what-if: a checklist the report was scored with; repeat (default: the program’s)',
      parse.many,
    )
    .option(
      '--config <file>',
      'the program file (default: the nearest csaudit.yaml upwards)',
      parse.once(parse.word),
    )
    .option('--no-config', 'look for no program file')
    .option('--facts <file>', 'with --what-if: the facts it was scored with', parse.once(parse.word))
    .option('--no-quotes', 'leave out what customers and agents said')
    .option('--color', 'colour, also into a pipe')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no notes')
    .addHelpText('after', EXAMPLES)
    .action((saved: string, options: ReportOptions) =>
      session.run(async io => (await import('../actions/report.ts')).report(io, saved, options)),
    );
}
