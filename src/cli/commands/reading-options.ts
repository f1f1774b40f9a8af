import type { Command } from 'commander';
import * as parse from '../options.ts';

/** How exports are read, as parsed: what every command that reads some can be told. */
export type ReadingOptions = {
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
};

/** What exports are looked at with, as parsed. */
export type ProgramOptions = {
  readonly checklist?: readonly string[];
  readonly config?: string | boolean;
  readonly facts?: string;
  readonly lang?: string;
  /** Fields to split the report by, beside those of the program. */
  readonly by?: readonly string[];
};

/** Declares which checklists are used. */
export function checklistOption(command: Command): Command {
  return command.option(
    '-c, --checklist <name>',
    'a shipped checklist or the path of yours; repeat (default: the program’s)',
    parse.many,
  );
}

/** Declares how exports are read, in a group of its own. */
export function readingOptions(command: Command): Command {
  return command
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
    .option('--max-rejected <n>', 'so many records may be unreadable (default: 0)', parse.once(parse.whole));
}

/** Declares where the program comes from and the language it is shown in. */
export function programOptions(command: Command): Command {
  return command
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
    );
}
