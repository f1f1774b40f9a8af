import type { Command } from 'commander';
import * as parse from '../options.ts';

/** Declares what may be left out of what is printed, in which colours, by how many threads: of commands that score exports. */
export function outputOptions(command: Command): Command {
  return colourOptions(
    command
      .option('--no-quotes', 'leave out what customers and agents said')
      .option('--redact', 'mask e-mail addresses, phone, card and account numbers'),
  )
    .option(
      '-j, --jobs <n>',
      'threads that score a large export (default: one for each core)',
      parse.once(parse.jobs),
    )
    .option('-q, --quiet', 'no progress and no notes');
}

/** Declares what takes the place of the report: how the figures of one thing came about. `example` is what may be named. */
export function explainOption(command: Command, example: string): Command {
  return command.option(
    '--explain <what>',
    `redo every figure of one thing: ${example}`,
    parse.once(parse.word),
  );
}

/** What every report has names for. */
export const FIGURES = 'score, gate, courtesy, courtesy.greeting, agent, agent=Ana, customer';

/** And what findings have names for. */
export const FIGURES_AND_FINDINGS = `${FIGURES}, a part of a group (agent=Ana,courtesy), a training topic, a fact`;

export function colourOptions(command: Command): Command {
  return command.option('--color', 'colour, also into a pipe').option('--no-color', 'no colour');
}
