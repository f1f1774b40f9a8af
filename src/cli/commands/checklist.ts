import { type Command, Option } from 'commander';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';

/** The options of `csaudit checklist test`, as parsed. */
export type TestOptions = {
  readonly labels?: string;
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly facts?: string;
  readonly format: 'text' | 'json';
};

/** The options of `csaudit checklist show`, as parsed. */
export type ShowOptions = { readonly lang?: string; readonly format: 'text' | 'yaml' };

/** The options of `csaudit checklist new`, as parsed. */
export type NewOptions = {
  readonly title?: string;
  readonly about?: string;
  readonly extends?: string;
  readonly language?: string;
  readonly item?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly input: boolean;
};

const lang = () =>
  new Option('--lang <code>', 'language of the texts, as in hu; English where there is none').argParser(
    parse.once(parse.word),
  );
const format = () =>
  new Option('-f, --format <name>', 'text or json').choices(['text', 'json']).default('text');

/** `csaudit checklist list | show | lint | test | new` */
export function addChecklist(program: Command, session: Session): void {
  const command = program.command('checklist').description('list, show, check, test and write checklists');
  command
    .command('list')
    .description('list the shipped checklists')
    .addOption(lang())
    .action((options: { lang?: string }) =>
      session.run(async io => (await import('../actions/checklist/list.ts')).list(io, options.lang ?? null)),
    );
  command
    .command('show')
    .description('print a checklist in full: every item with its standard, weight and probe')
    .argument('<name>', 'the id of a shipped checklist, or the path of yours')
    .addOption(lang())
    .addOption(
      new Option('-f, --format <name>', 'text; or yaml: the checklist as one that extends nothing')
        .choices(['text', 'yaml'])
        .default('text'),
    )
    .action((name: string, options: ShowOptions) =>
      session.run(async io => (await import('../actions/checklist/show.ts')).show(io, name, options)),
    );
  command
    .command('lint')
    .description(
      'report every mistake at once, and advice on what is written well enough to run, but not well',
    )
    .argument('[names...]', 'ids or paths (default: all shipped)')
    .option('--strict', 'end with exit code 1 when there is advice')
    .addOption(format())
    .addHelpText(
      'after',
      '\nExamples:\n  $ csaudit checklist lint\n  $ csaudit checklist lint service/refunds.yaml --strict',
    )
    .action((names: string[], options: { strict?: boolean; format: 'text' | 'json' }) =>
      session.run(async io => (await import('../actions/checklist/lint.ts')).lint(io, names, options)),
    );
  command
    .command('test')
    .description('run the examples of checklists, and say what was expected and found')
    .argument('[names...]', 'ids or paths (default: all shipped)')
    .option(
      '--labels <export>',
      'interactions that people have answered (columns such as courtesy.greeting): precision and recall of each probe',
      parse.once(parse.word),
    )
    .option('--coverage', 'list the items whose probe has no met or no missed example')
    .option('--mutate', 'change probes and phrases one by one, and list the changes that no example notices')
    .option('--facts <file>', 'the facts that probes compare with', parse.once(parse.word))
    .addOption(format())
    .addHelpText(
      'after',
      '\nExamples:\n  $ csaudit checklist test\n  $ csaudit checklist test refunds.yaml --coverage --mutate\n  $ csaudit checklist test courtesy --labels audited-chats.csv',
    )
    .action((names: string[], options: TestOptions) =>
      session.run(async io => (await import('../actions/checklist/test.ts')).test(io, names, options)),
    );
  command
    .command('new')
    .description('write a checklist to begin with; asks in a terminal what the options leave open')
    .argument('<name>', 'its id; the file is <name>.yaml')
    .option('--title <text>', 'what it is called', parse.once(parse.word))
    .option('--about <text>', 'one sentence on what it asks', parse.once(parse.word))
    .option(
      '--extends <base>',
      'adapt a checklist: the id of a shipped one, or a path',
      parse.once(parse.word),
    )
    .option('--language <code>', 'of the phrases written in it (default: en)', parse.once(parse.word))
    .option('--item <question>', 'a question to ask; repeat', parse.many)
    .option('-o, --output <file>', 'where to write it (default: <name>.yaml)', parse.once(parse.word))
    .option('--force', 'replace the file if it is there')
    .option('--no-input', 'ask nothing, also in a terminal')
    .addHelpText(
      'after',
      '\nExamples:\n  $ csaudit checklist new refunds\n  $ csaudit checklist new acme-courtesy --extends courtesy\n  $ csaudit checklist new refunds --title Refunds --item "Did the agent name the day?" --no-input',
    )
    .action((name: string, options: NewOptions) =>
      session.run(async io => (await import('../actions/checklist/new.ts')).write(io, name, options)),
    );
}
