import type { Command } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';

/** The options of `csaudit compare`, as parsed. */
export type CompareOptions = {
  readonly format?: readonly parse.Format[];
  readonly confidence?: number;
  readonly explain?: string;
  readonly color?: boolean;
};

const EXAMPLES = `
Examples:
  $ csaudit score september.csv -f json=before.json
  $ csaudit score october.csv -f json=after.json
  $ csaudit compare before.json after.json
  $ csaudit compare before.json after.json --confidence 0.99 -f markdown=change.md
  $ csaudit compare before.json after.json --explain agent=Ana

It judges nothing: a gate on a drop is csaudit score --baseline before.json --max-drop 2.`;

/** `csaudit compare` */
export function addCompare(program: Command, session: Session): void {
  program
    .command('compare')
    .description('say what got better or worse from one saved report to another, and how sure that is')
    .argument('<before>', 'a report saved with -f json; - is standard input')
    .argument('<after>', 'a later one, of the same checklists')
    .option(
      '-f, --format <name[=file]>',
      'table, json or markdown, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option(
      '--confidence <share>',
      'of the intervals, as in 0.95 (default: that of the report after)',
      parse.once(parse.confidence),
    )
    .option(
      '--explain <what>',
      'redo every figure of one change: score, courtesy, courtesy.greeting, agent, agent=Ana, customer',
      parse.once(parse.word),
    )
    .option('--color', 'colour, also into a pipe')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .action((before: string, after: string, options: CompareOptions) =>
      session.run(async io =>
        (await import('../actions/compare.ts')).compare(io, { before, after }, options),
      ),
    );
}
