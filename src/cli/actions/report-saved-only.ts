import { InputError } from '../../model/input-error.ts';
import type { ReportOptions } from '../commands/report.ts';

/** What picks audits of a store says nothing of a report that was made already. */
export function refuseStoreFlags(file: string, options: ReportOptions): void {
  const { auditor, agent, where, since, until, checklistHash, count, scorecards, weights } = options;
  const flags = {
    '--auditor': auditor,
    '--agent': agent,
    '--where': where,
    '--since': since,
    '--until': until,
    '--checklist-hash': checklistHash,
    '--count': count,
    '--scorecards': scorecards,
    '--no-weights': weights ? undefined : true,
  };
  const given = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (given.length === 0) return;
  const message = `${given.join(', ')} ${given.length === 1 ? 'is' : 'are'} for a store of audits, and this is a saved report`;
  throw new InputError([
    {
      file,
      message,
      hint: 'a saved report is printed as it is: give the store, as in csaudit report audits.db',
    },
  ]);
}
