import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { type GateOptions, gateOptions } from './gate-options.ts';
import { explainOption, FIGURES, outputOptions } from './output-options.ts';
import {
  checklistOption,
  type ProgramOptions,
  programOptions,
  type ReadingOptions,
  readingOptions,
} from './reading-options.ts';

/** The options of `csaudit score`, as parsed. */
export type ScoreOptions = ReadingOptions &
  ProgramOptions &
  GateOptions & {
    readonly format?: readonly parse.Format[];
    readonly scorecards?: boolean;
    /** Whether the report is to carry findings: csaudit gaps asks for them. */
    readonly findings?: boolean;
    /** Findings are made for the formats that show them, and no other format is to hold them. */
    readonly onlyShown?: boolean;
    /** `false`: no gate is judged, whatever the program asks. */
    readonly judges?: boolean;
    readonly explain?: string;
    readonly whatIf?: string;
    readonly jobs?: number;
    readonly quotes: boolean;
    readonly redact?: boolean;
    readonly quiet?: boolean;
    readonly color?: boolean;
  };

const EXAMPLES = `
Examples:
  $ csaudit score chats.csv
  $ csaudit score chats.csv calls.jsonl -c courtesy -c my/refunds.yaml
  $ csaudit score chats.csv --min-score 85 --min courtesy.greeting=95 --max-critical 0
  $ csaudit score chats.csv -f json=report.json -f table
  $ csaudit score chats.csv --explain C-1017
  $ csaudit score chats.csv --explain courtesy.greeting
  $ csaudit score chats.csv --what-if stricter-courtesy.yaml -f markdown
  $ zcat chats.csv.gz | csaudit score -

A gate that is not met ends with exit code 1; csaudit --help lists all exit codes.`;

/** `csaudit score` */
export function addScore(program: Command, session: Session): void {
  const command = program
    .command('score')
    .description('score exports, show where service falls short, and judge the gate')
    .argument('<exports...>', 'files to score; - is standard input');
  checklistOption(command)
    .option(
      '-f, --format <name[=file]>',
      'table, plain, html, markdown, csv, xlsx, junit, sarif, json or jsonl, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option('--scorecards', 'list every interaction in the report')
    .option(
      '--by <field>',
      'split the report by this field too, or by day, week, month, hour or weekday; repeat',
      parse.many,
    );
  explainOption(command, `${FIGURES}, or an interaction by its id`).option(
    '--what-if <file>',
    'what another checklist or program file would change, in place of the report; -f table, json or markdown',
    parse.once(parse.word),
  );
  gateOptions(command);
  outputOptions(programOptions(readingOptions(command).optionsGroup('Program and output:')))
    .addHelpText('after', EXAMPLES)
    .action((exports: string[], options: ScoreOptions) =>
      session.run(async io => (await import('../actions/score.ts')).score(io, exports, options)),
    );
}
