import { type Command, Option } from 'commander';
import type { Keep } from '../../store/index.ts';
import * as parse from '../options.ts';
import type { Session } from '../session.ts';
import type { StoreChoice } from '../store-file.ts';
import { day } from './audit-filter.ts';

/** The options of `csaudit store …`, as parsed. */
export type InfoOptions = StoreChoice & { readonly format: 'text' | 'json' };
export type ExportOptions = StoreChoice & {
  readonly output?: string;
  readonly answersOnly?: boolean;
  readonly auditor?: string;
  readonly since?: number;
  readonly until?: number;
};
export type ImportOptions = StoreChoice & { readonly keep?: Keep; readonly auditor?: string };
export type BackupOptions = StoreChoice & { readonly auditor?: string };
export type ForgetOptions = StoreChoice & {
  readonly where?: readonly (readonly [string, string])[];
  readonly yes?: boolean;
  readonly auditor?: string;
};

const EXAMPLES = `
Examples:
  $ csaudit store info
  $ csaudit store backup
  $ csaudit store verify --store audits.db
  $ csaudit store export --auditor ana --since 2026-10-01 -o ana.jsonl
  $ csaudit store import ana.jsonl
  $ csaudit store forget C-1017`;

/** `csaudit store info | export | import | verify | backup | forget` */
export function addStore(program: Command, session: Session): void {
  const store = program
    .command('store')
    .description('look after the record of audits: figures, copies, checks, and forgetting a customer')
    .addHelpText('after', EXAMPLES);
  addInfo(store, session);
  addExport(store, session);
  addImport(store, session);
  addVerify(store, session);
  addBackup(store, session);
  addForget(store, session);
}

function addInfo(store: Command, session: Session): void {
  which(store.command('info'))
    .description('print what is in the store, in figures')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .action((options: InfoOptions) =>
      session.run(async io => (await import('../actions/store/info.ts')).info(io, options)),
    );
}

function addExport(store: Command, session: Session): void {
  which(store.command('export'))
    .description('write the record as JSON, a line each')
    .option('-o, --output <file>', 'where to write it (default: stdout)', parse.once(parse.word))
    .option('--answers-only', 'leave out when, how long and from which file: equal answers make equal lines')
    .option('--auditor <name>', 'audits of this auditor', parse.once(parse.word))
    .option('--since <day>', 'audits ended on this day (UTC) or later, as in 2026-10-01', parse.once(day))
    .option('--until <day>', 'audits ended on this day (UTC) or earlier', parse.once(day))
    .action((options: ExportOptions) =>
      session.run(async io => (await import('../actions/store/export.ts')).exportStore(io, options)),
    );
}

function addImport(store: Command, session: Session): void {
  which(store.command('import'))
    .description('take in what another store has exported, whole or not at all')
    .argument('<file>', 'what csaudit store export wrote; - is standard input')
    .addOption(
      new Option('--keep <whose>', 'which audit stays where both stores have it, and not the same').choices([
        'ours',
        'theirs',
      ]),
    )
    .option('--auditor <name>', WHO, parse.once(parse.word))
    .action((file: string, options: ImportOptions) =>
      session.run(async io => (await import('../actions/store/import.ts')).importStore(io, file, options)),
    );
}

function addVerify(store: Command, session: Session): void {
  which(store.command('verify'))
    .description('print what is wrong with the store, one a line; ends with exit code 1 when anything is')
    .action((options: StoreChoice) =>
      session.run(async io => (await import('../actions/store/verify.ts')).verify(io, options)),
    );
}

function addBackup(store: Command, session: Session): void {
  which(store.command('backup'))
    .description('copy the store while others go on with it, and look the copy through')
    .argument('[file]', 'the copy (default: the name of the store, the date and .backup)')
    .option('--auditor <name>', WHO, parse.once(parse.word))
    .action((file: string | undefined, options: BackupOptions) =>
      session.run(async io => (await import('../actions/store/backup.ts')).backup(io, file, options)),
    );
}

function addForget(store: Command, session: Session): void {
  which(store.command('forget'))
    .description('remove what was said and written of interactions; what was answered stays')
    .argument('[ids...]', 'of interactions')
    .option(
      '--where <field=value>',
      'interactions with this field, as in customer=K-204; repeat',
      parse.pairs,
    )
    .option('-y, --yes', 'do not ask')
    .option('--auditor <name>', WHO, parse.once(parse.word))
    .action((ids: string[], options: ForgetOptions) =>
      session.run(async io => (await import('../actions/store/forget.ts')).forgetIn(io, ids, options)),
    );
}

const WHO = 'who does it, for the log (default: CSAUDIT_AUDITOR, else your user name)';

function which(command: Command): Command {
  return command
    .option('--store <file>', 'the store (default: the program’s, else audits.db)', parse.once(parse.word))
    .option(
      '--config <file>',
      'the program file (default: the nearest csaudit.yaml upwards)',
      parse.once(parse.word),
    )
    .option('--no-config', 'look for no program file');
}
