import { suggest } from '../../decode/index.ts';
import type { Report } from '../../model/report.ts';
import { cleanLines } from '../../renderers/clean.ts';
import { CALENDAR, isCalendarField } from '../../scoring/detail/calendar.ts';
import { shellWord } from '../shell-word.ts';

/**
 * What must be said of fields the report was to be split by (`--by`) of which no group came: a line or two for each.
 * Told after the run, whose figures are good all the same, and nothing else was to be known before it.
 */
export function fieldsNotFound(report: Report, asked: readonly string[]): readonly string[] {
  const without = [...new Set(asked)].filter(field => (report.groups[field] ?? []).length === 0);
  const fields = (report.scorecards ?? []).flatMap(card => Object.keys(card.fields));
  const there = Object.entries(report.groups).flatMap(([field, groups]) => (groups.length > 0 ? field : []));
  const known = [...new Set([...there, ...fields, ...CALENDAR])];
  return without.map(field => {
    if (isCalendarField(field))
      return `--by ${field}: no interaction tells when it was\n  --map started_at=<column> says which column does`;
    const others = report.scorecards === null ? '; or another field that interactions have' : '';
    return cleanLines(
      `--by ${field}: no interaction has the field "${field}"; the report is made without it\n  ${hint(field, known, others)}`,
    );
  });
}

/** Fields in one word, with commas between, are asked for one by one. Without scorecards nobody knows what else there is. */
function hint(field: string, known: readonly string[], others: string): string {
  const parts = field.split(',').map(part => part.trim());
  const several =
    parts.length > 1 && parts.every(part => part !== '') && parts.some(part => known.includes(part));
  if (!several) return `${suggest(field, known)}${others}`;
  return `repeat --by: ${parts.map(part => `--by ${shellWord(part)}`).join(' ')}`;
}

/** The fields flags ask to split by. A plan and a review split by those they can use, whether or not there are any. */
export function askedFields({
  by = [],
  mayLack,
}: {
  readonly by?: readonly string[];
  readonly mayLack?: string;
}) {
  return mayLack === undefined ? by : [];
}
