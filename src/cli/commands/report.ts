import { type Command, InvalidArgumentError } from 'commander';
import { COUNTED, type Counted } from '../../model/automatic.ts';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import { type AuditFilterOptions, auditFilterOptions, storeOption } from './audit-filter.ts';
import { type GateOptions, gateOptions } from './gate-options.ts';
import { FIGURES } from './output-options.ts';
import type { ScoreOptions } from './score.ts';

/** The options of `csaudit report`, as parsed: some of those of `csaudit score`, which mean the same. */
export type ReportOptions = Pick<
  ScoreOptions,
  | 'checklist'
  | 'color'
  | 'config'
  | 'explain'
  | 'facts'
  | 'findings'
  | 'by'
  | 'format'
  | 'judges'
  | 'quiet'
  | 'quotes'
  | 'scorecards'
  | 'whatIf'
> &
  GateOptions &
  AuditFilterOptions & {
    /** The store, in place of the argument. */
    readonly store?: string;
    readonly count?: Counted;
    readonly checklistHash?: readonly string[];
    readonly weights: boolean;
  };

const EXAMPLES = `
Examples:
  $ csaudit report report.json
  $ csaudit report report.json -f jsonl=scorecards.jsonl
  $ csaudit report report.json --min-score 85
  $ csaudit report report.json --what-if stricter-courtesy.yaml -f markdown
  $ csaudit report audits.db --since 2026-10-01 --min-score 85
  $ csaudit report --auditor ana --agent Ben --scorecards

Without a gate a saved report is printed with the verdict it was saved with,
which is the exit code as well.`;

/** `csaudit report` */
export function addReport(program: Command, session: Session): void {
  const command = program
    .command('report')
    .description(
      'report on the audits of a store, or print a saved report again, or what another checklist or program would make of it',
    )
    .argument(
      '[saved]',
      'a store of audits, or a report saved with -f json; - is standard input (default: the store of the program)',
    )
    .option(
      '-f, --format <name[=file]>',
      'table, plain, html, markdown, csv, xlsx, junit, sarif, json or jsonl, to stdout or a file; repeat (default: table)',
      parse.formats,
    )
    .option('--explain <what>', `redo every figure of one thing: ${FIGURES} …`, parse.once(parse.word))
    .option(
      '--what-if <file>',
      'what another checklist or program file would change, from the answers saved with --scorecards; -f table, json or markdown',
      parse.once(parse.word),
    );
  auditFilterOptions(storeOption(command.optionsGroup('Of a store:')))
    .option(
      '--checklist-hash <start>',
      'audits of this version of a checklist, by the beginning of its hash; repeat',
      parse.many,
    )
    .option(
      '--count <who>',
      'whose answers: people; probes; both, the person’s where there is one (default: people)',
      parse.once(counted),
    )
    .option('--scorecards', 'list every interaction in the report')
    .option(
      '--by <field>',
      'split the report by this field too, or by day, week, month …; repeat',
      parse.many,
    )
    .option('--no-weights', 'do not weigh audits of a sample back to what it was drawn from');
  gateOptions(command)
    .optionsGroup('Program and output:')
    .option(
      '-c, --checklist <name>',
      'of a store: report on this checklist, by its id; with --what-if: one the report was scored with; repeat',
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
    .action((saved: string | undefined, options: ReportOptions) =>
      session.run(async io => (await import('../actions/report.ts')).report(io, saved, options)),
    );
}

function counted(text: string): Counted {
  const known = COUNTED.find(one => one === text);
  if (known === undefined) throw new InvalidArgumentError(`It is one of ${COUNTED.join(', ')}.`);
  return known;
}
