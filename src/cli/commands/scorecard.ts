import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';

/** The options of `csaudit scorecard`, as parsed. */
export type ScorecardOptions = {
  readonly store?: string;
  readonly auditor?: string;
  readonly config?: string | boolean;
  readonly format?: readonly parse.Format[];
  readonly explain?: boolean;
  readonly quotes: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
};

const EXAMPLES = `
Examples:
  $ csaudit scorecard C-1017
  $ csaudit scorecard C-1017 --auditor ana --explain
  $ csaudit scorecard A-0c1d2e3f4a5b -f markdown=C-1017.md`;

/** `csaudit scorecard` */
export function addScorecard(program: Command, session: Session): void {
  program
    .command('scorecard')
    .description('print one audited interaction with its evidence, for the agent to read')
    .argument('<id>', 'of the interaction, or of the audit')
    .option('--store <file>', 'the store of audits (default: the program’s)', parse.once(parse.word))
    .option('--auditor <name>', 'the audit of this auditor (default: the latest)', parse.once(parse.word))
    .option('--explain', 'print every term of the sums beneath')
    .option(
      '-f, --format <name[=file]>',
      'text, json or markdown, to stdout or a file; repeat (default: text)',
      parse.formats,
    )
    .optionsGroup('Program and output:')
    .option(
      '--config <file>',
      'the program file (default: the nearest csaudit.yaml upwards)',
      parse.once(parse.word),
    )
    .option('--no-config', 'look for no program file')
    .option('--no-quotes', 'leave out what customers and agents said')
    .option('--color', 'colour, also into a pipe')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no notes')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: ScorecardOptions) =>
      session.run(async io => (await import('../actions/scorecard.ts')).scorecard(io, id, options)),
    );
}
