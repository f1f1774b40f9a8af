import { InputError } from '../../model/input-error.ts';
import type { ReportOptions } from '../commands/report.ts';

/** What picks audits of a store says nothing of a report that was made already. */
export function refuseStoreFlags(file: string, options: ReportOptions): void {
  const { scorecards, by } = options;
  refuse(
    file,
    { ...pickingFlags(options), '--scorecards': scorecards, '--by': by },
    'this is a saved report',
  );
}

/** What picks audits of a store, by the names of the flags. */
export function pickingFlags(options: Partial<ReportOptions>): Readonly<Record<string, unknown>> {
  const { auditor, agent, where, since, until, checklistHash, count, weights } = options;
  return {
    '--auditor': auditor,
    '--agent': agent,
    '--where': where,
    '--since': since,
    '--until': until,
    '--checklist-hash': checklistHash,
    '--count': count,
    '--no-weights': weights ? undefined : true,
  };
}

/** Refuses flags that are given. */
export function refuse(file: string, flags: Readonly<Record<string, unknown>>, because: string): void {
  const given = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (given.length === 0) return;
  const message = `${given.join(', ')} ${given.length === 1 ? 'is' : 'are'} for a store of audits, and ${because}`;
  throw new InputError([
    {
      file,
      message,
      hint: 'give the store: csaudit report audits.db, csaudit gaps audits.db',
    },
  ]);
}
