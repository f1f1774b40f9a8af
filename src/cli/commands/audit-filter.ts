import { type Command, InvalidArgumentError } from 'commander';
import * as parse from '../options.ts';

/** Which audits of a store are meant, as parsed. `since` and `until` are the first moments of their days, in UTC. */
export type AuditFilterOptions = {
  readonly auditor?: string;
  readonly agent?: string;
  readonly where?: readonly (readonly [string, string])[];
  readonly since?: number;
  readonly until?: number;
};

/** Declares the store to report on, for those who name it to other commands this way. */
export function storeOption(command: Command): Command {
  return command.option(
    '--store <file>',
    'the store of audits, in place of the argument',
    parse.once(parse.word),
  );
}

/** Declares which audits of a store are meant. */
export function auditFilterOptions(command: Command): Command {
  return command
    .option('--auditor <name>', 'audits of this auditor', parse.once(parse.word))
    .option('--agent <name>', 'interactions of this agent: --where agent=<name>', parse.once(parse.word))
    .option('--where <field=value>', 'interactions with this field, as in team=Night; repeat', parse.pairs)
    .option('--since <day>', 'audits ended on this day (UTC) or later, as in 2026-10-01', parse.once(day))
    .option('--until <day>', 'audits ended on this day (UTC) or earlier', parse.once(day));
}

/** `2026-10-01`: its first millisecond, in UTC. */
export function day(text: string): number {
  const at = /^\d{4}-\d\d-\d\d$/u.test(text.trim()) ? Date.parse(`${text.trim()}T00:00:00Z`) : Number.NaN;
  // A 31st of February is read as a day of March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text.trim())
    throw new InvalidArgumentError(`"${text}" is not a day, as in 2026-10-01.`);
  return at;
}
