import type { Command } from 'commander';
import type { Minimum } from '../../model/program.ts';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { gateOptions } from './gate-options.ts';

/** The options of `csaudit score`, as parsed. */
export type ScoreOptions = {
  readonly checklist?: readonly string[];
  readonly config?: string | boolean;
  readonly facts?: string;
  readonly format?: readonly parse.Format[];
  readonly scorecards?: boolean;
  readonly explain?: string;
  readonly whatIf?: string;
  readonly reader?: string;
  readonly encoding?: string;
  readonly map?: readonly (readonly [string, string])[];
  readonly role?: readonly (readonly [string, string])[];
  readonly spoken?: string;
  readonly zone?: string;
  readonly dates?: string;
  readonly sort?: boolean;
  readonly maxRecordBytes?: number;
  readonly maxRejected?: number;
  readonly jobs?: number;
  readonly lang?: string;
  readonly quotes: boolean;
  readonly redact?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly minScore?: number;
  readonly min?: readonly Minimum[];
  readonly maxCritical?: number;
  readonly minCoverage?: number;
  readonly baseline?: string;
  readonly maxDrop?: number;
  readonly confidence?: number;
};

const EXAMPLES = `
Examples:
  $ csaudit score chats.csv
  $ csaudit score chats.csv calls.jsonl -c courtesy -c my/refunds.yaml
  $ csaudit score chats.csv --min-score 85 --min courtesy.greeting=95 --max-critical 0
  $ csaudit score chats.csv -f json=report.json -f table
  $ csaudit score chats.csv --explain C-1017
  $ csaudit score chats.csv --what-if stricter-courtesy.yaml -f markdown
  $ zcat chats.csv.gz | csaudit score -

A gate that is not met ends with exit code 1; csaudit --help lists all exit codes.`;

/** `csaudit score` */
export function addScore(program: Command, session: Session): void {
  const command = program
    .command('score')
    .description('score exports, show where service falls short, and judge the gate')
    .argument('<exports...>', 'files to score; - is standard input')
    .option(
      '-c, --checklist <name>',
      'a shipped checklist or the path of yours; repeat (default: the program’s)',
      parse.many,
    )
    .option(
      '-f, --format <name[=file]>',
      'table, json or jsonl, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option('--scorecards', 'list every interaction in the report')
    .option('--explain <id>', 'print every term of the sum for one interaction', parse.once(parse.word))
    .option(
      '--what-if <file>',
      'what another checklist or program file would change, in place of the report; -f table, json or markdown',
      parse.once(parse.word),
    );
  gateOptions(command)
    .optionsGroup('Reading:')
    .option('--map <name=column>', 'which column holds what, as in agent=handled_by; repeat', parse.pairs)
    .option('--role <role=label>', 'who a speaker label is, as in agent=Concierge; repeat', parse.pairs)
    .option('--reader <id>', 'csv or jsonl (default: recognised by content)', parse.once(parse.word))
    .option(
      '--encoding <label>',
      'of the export, as in windows-1252 (default: UTF-8, UTF-16 by its mark)',
      parse.once(parse.word),
    )
    .option(
      '--spoken <code>',
      'language of interactions that do not tell theirs, as in hu (default: their words tell)',
      parse.once(parse.word),
    )
    .option(
      '--zone <zone>',
      'of times written without one: UTC or an offset such as +02:00',
      parse.once(parse.word),
    )
    .option(
      '--dates <order>',
      'of dates such as 03/04/2026: day-first or month-first',
      parse.once(parse.word),
    )
    .option('--sort', 'put messages of one interaction together that stand apart in the export')
    .option(
      '--max-record-bytes <n>',
      'a longer interaction is rejected, as in 64MiB (default: 16MiB)',
      parse.once(parse.bytes),
    )
    .option('--max-rejected <n>', 'so many records may be unreadable (default: 0)', parse.once(parse.whole))
    .optionsGroup('Program and output:')
    .option(
      '--config <file>',
      'the program file (default: the nearest csaudit.yaml upwards)',
      parse.once(parse.word),
    )
    .option('--no-config', 'look for no program file')
    .option(
      '--facts <file>',
      'the facts that probes compare with (default: the program’s)',
      parse.once(parse.word),
    )
    .option(
      '--lang <code>',
      'language of titles, questions and answers, as in hu; English where there is none',
      parse.once(parse.word),
    )
    .option('--no-quotes', 'leave out what customers and agents said')
    .option('--redact', 'mask e-mail addresses, phone, card and account numbers')
    .option('--color', 'colour, also into a pipe')
    .option('--no-color', 'no colour')
    .option(
      '-j, --jobs <n>',
      'threads that score a large export (default: one for each core)',
      parse.once(parse.jobs),
    )
    .option('-q, --quiet', 'no progress and no notes')
    .addHelpText('after', EXAMPLES)
    .action((exports: string[], options: ScoreOptions) =>
      session.run(async io => (await import('../actions/score.ts')).score(io, exports, options)),
    );
}
