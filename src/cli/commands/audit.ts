import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import {
  checklistOption,
  type ProgramOptions,
  programOptions,
  type ReadingOptions,
  readingOptions,
} from './reading-options.ts';

/** The options of `csaudit audit`, as parsed. */
export type AuditOptions = ReadingOptions &
  ProgramOptions & {
    readonly auditor?: string;
    readonly store?: string;
    readonly id?: readonly string[];
    readonly again?: boolean;
    readonly blind?: boolean;
    readonly suggestions: boolean;
    readonly transcripts: boolean;
    readonly redact?: boolean;
    readonly answers?: string;
    readonly template?: boolean;
    readonly new?: boolean;
    readonly field?: readonly (readonly [string, string])[];
    readonly quiet?: boolean;
    readonly color?: boolean;
  };

const EXAMPLES = `
Examples:
  $ csaudit audit chats.csv
  $ csaudit audit sample.json --auditor ana --blind
  $ csaudit audit chats.csv --id C-1017 --again
  $ csaudit audit --new
  $ csaudit audit chats.csv --template > answers.csv
  $ csaudit audit chats.csv --answers answers.csv --auditor ana

Each answer is on disk before the next question appears: what was begun is gone on with the next time.`;

/** `csaudit audit` */
export function addAudit(program: Command, session: Session): void {
  const command = program
    .command('audit')
    .description('answer the checklists yourself, interaction by interaction, and keep the record')
    .argument(
      '[exports...]',
      'exports, or a sample file, whose interactions are audited; none: go on with what was begun',
    );
  checklistOption(command)
    .option(
      '--auditor <name>',
      'who audits (default: CSAUDIT_AUDITOR, else your user name)',
      parse.once(parse.word),
    )
    .option(
      '--store <file>',
      'where audits are kept (default: the program’s, else audits.db)',
      parse.once(parse.word),
    )
    .option('--id <id>', 'only this interaction; repeat', parse.many)
    .option(
      '--again',
      'audit anew what you have done already; your earlier answers stand until you change them',
    )
    .optionsGroup('At the desk:')
    .option('--blind', 'do not show who the agent is')
    .option('--no-suggestions', 'do not show what probes found')
    .option('--new', 'an interaction no export holds, such as a visit: its facts are asked for first')
    .option('--field <name=value>', 'with --new: one of its facts, as in agent=Ana; repeat', parse.pairs)
    .optionsGroup('Without a desk:')
    .option(
      '--answers <file>',
      'record the answers of a CSV or YAML file; - is standard input',
      parse.once(parse.word),
    )
    .option('--template', 'print a CSV to fill in for --answers')
    .optionsGroup('What is kept:')
    .option(
      '--no-transcripts',
      'keep no word of what was said: no turns, no quotes, of the fields only short numbers and names of agents and teams',
    )
    .option(
      '--redact',
      'mask e-mail addresses, phone, card and account numbers, before anything is shown or kept',
    );
  programOptions(readingOptions(command).optionsGroup('Program and output:'))
    .option('--color', 'colour, also into a pipe')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no progress and no notes')
    .addHelpText('after', EXAMPLES)
    .action((exports: string[], options: AuditOptions) =>
      session.run(async io => (await import('../actions/audit/audit.ts')).audit(io, exports, options)),
    );
}
