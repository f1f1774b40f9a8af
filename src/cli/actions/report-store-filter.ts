import { InputError } from '../../model/input-error.ts';
import type { AuditFilter } from '../../store/index.ts';
import type { AuditFilterOptions } from '../commands/audit-filter.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The done audits that flags ask for, every revision of them: which counts is told afterwards. */
export function filterOf(options: AuditFilterOptions): AuditFilter {
  const { auditor, since, until } = options;
  const fields = fieldsOf(options);
  if (since !== undefined && until !== undefined && since > until)
    throw new InputError([{ message: '--since is a day after --until', hint: 'no audit ended then' }]);
  return {
    state: 'done',
    latestOnly: false,
    ...(auditor === undefined ? {} : { auditor }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until: until + DAY }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

/** The fields an interaction must have, as flags say it. Throws InputError where two contradict each other. */
export function fieldsOf({ agent, where = [] }: AuditFilterOptions): readonly (readonly [string, string])[] {
  const all = [...(agent === undefined ? [] : [['agent', agent] as const]), ...where];
  for (const [name, value] of all) {
    const other = all.find(([again, different]) => again === name && different !== value);
    if (other !== undefined) {
      const message = `"${name}" is to be both "${value}" and "${other[1]}"`;
      throw new InputError([{ message, hint: 'no interaction has two values of one field' }]);
    }
  }
  return all;
}
