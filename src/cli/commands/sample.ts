import type { Command } from 'commander';
import * as parse from '../options.ts';
import { bounds, fields, margin, quota, size } from '../sample-options.ts';
import type { Session } from '../session.ts';
import {
  checklistOption,
  type ProgramOptions,
  programOptions,
  type ReadingOptions,
  readingOptions,
} from './reading-options.ts';

/** The options of `csaudit sample`, as parsed. */
export type SampleOptions = ReadingOptions &
  ProgramOptions & {
    readonly number?: number;
    readonly seed?: string;
    readonly by?: readonly string[];
    readonly per?: { readonly fields: readonly string[]; readonly size: number };
    readonly margin?: number;
    readonly confidence?: number;
    readonly risk?: boolean;
    readonly riskLow?: readonly (readonly [string, number])[];
    readonly riskHigh?: readonly (readonly [string, number])[];
    readonly replace?: string;
    readonly why?: string;
    readonly output?: string;
    readonly format?: readonly parse.Format[];
    readonly quiet?: boolean;
    readonly color?: boolean;
  };

const EXAMPLES = `
Examples:
  $ csaudit sample chats.csv -n 40 -o sample.json
  $ csaudit sample chats.csv -n 40 --by agent,channel --seed "March 2026" -o sample.json
  $ csaudit sample chats.csv --per agent=5 -o sample.json
  $ csaudit sample chats.csv -n 40 --risk -o sample.json
  $ csaudit sample chats.csv --margin 5 --confidence 0.95
  $ csaudit sample sample.json --replace C-1017 --why "the recording is broken"
  $ csaudit audit sample.json`;

/** `csaudit sample` */
export function addSample(program: Command, session: Session): void {
  const command = program
    .command('sample')
    .description('draw at random which interactions to audit, with the chance each had')
    .argument('<exports...>', 'files to draw from, - is standard input; or a sample, to show or mend')
    .option('-n, --number <n>', 'draw so many in all', parse.once(size))
    .option('--per <fields=n>', 'draw so many of each, as in agent=5', parse.once(quota))
    .option('--margin <points>', 'draw as many as tell any rate within so many points', parse.once(margin))
    .option('--confidence <share>', 'how sure of the margin (default: 0.95)', parse.once(parse.confidence))
    .option('--by <fields>', 'of each its part, as in agent,channel', parse.once(fields))
    .option('--risk', 'score first, and draw more of what looks wrong')
    .option(
      '--risk-low <name=n>',
      'a field or metric that is a risk down from n, as in csat=2; repeat',
      bounds,
    )
    .option('--risk-high <name=n>', 'likewise up from n, as in wait_seconds=300; repeat', bounds)
    .option(
      '--seed <words>',
      'equal seed and exports, equal sample (default: made, and told)',
      parse.once(parse.word),
    )
    .option(
      '--replace <id>',
      'of a sample: let the next of the stratum take its place',
      parse.once(parse.word),
    )
    .option('--why <words>', 'with --replace: why, for the log', parse.once(parse.word))
    .option('-o, --output <file>', 'keep the sample there, for csaudit audit', parse.once(parse.word))
    .option(
      '-f, --format <name[=file]>',
      'table, json or csv, to stdout or a file; repeat (default: table)',
      parse.formats,
    );
  checklistOption(command);
  programOptions(readingOptions(command).optionsGroup('Program and output:'))
    .option('--color', 'colour, also into a pipe')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no progress and no notes')
    .addHelpText('after', EXAMPLES)
    .action((exports: string[], options: SampleOptions) =>
      session.run(async io => (await import('../actions/sample/sample.ts')).sample(io, exports, options)),
    );
}
