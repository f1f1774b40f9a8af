import type { ItemRateMove, Warning } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';

/** Coverage that moved by so many points may have moved the score. */
const COVERAGE = 5;
/** An item that is judged so many points less of where it applies is hardly the same figure. */
const JUDGED = 10;
const NAMED = 3;

/** What a reader should know before believing the changes, the gravest first. */
export function warningsOf(
  reports: Pair<Report>,
  items: readonly ItemRateMove[],
  confidence: number,
): readonly Warning[] {
  return [
    ...ofCoverage(reports),
    ...ofJudging(items),
    ...ofSources(reports),
    ...ofRejects(reports),
    ...ofVersions(reports),
    ...ofDeviations(reports),
    ...ofWeighing(reports, confidence),
    ...ofFields(reports),
  ];
}

/** Of the whole, with the checklists that made it; else of the checklists alone, which may even each other out. */
function ofCoverage({ before, after }: Pair<Report>): readonly Warning[] {
  const then = new Map(before.checklists.map(one => [one.id, one.coverage]));
  const whole = howMoved(before.totals.coverage, after.totals.coverage);
  const parts = after.checklists.flatMap(({ id, coverage }) => {
    const how = howMoved(then.get(id) ?? null, coverage);
    return how === null ? [] : [`${id} ${how}`];
  });
  if (whole === null && parts.length === 0) return [];
  const named = parts.length === 0 || after.checklists.length === 1 ? '' : parts.join(', ');
  const how = whole === null ? named : `${whole}${named === '' ? '' : ` (${named})`}`;
  const text = `coverage ${how}: the two scores do not speak of the same, for what is not judged cannot lower one`;
  return [{ kind: 'coverage', text }];
}

function howMoved(was: number | null, is: number | null): string | null {
  if (was === null || is === null || Math.abs(is - was) < COVERAGE) return null;
  return `${is < was ? 'fell' : 'rose'} from ${was.toFixed(1)} to ${is.toFixed(1)}`;
}

function ofJudging(items: readonly ItemRateMove[]): readonly Warning[] {
  const less = items
    .filter(({ coverage: { before, after } }) => (before ?? 0) - (after ?? before ?? 0) >= JUDGED)
    .toSorted((a, b) => fallOf(b) - fallOf(a));
  if (less.length === 0) return [];
  const named = less
    .slice(0, NAMED)
    .map(({ checklist, id, coverage }) => {
      return `${checklist}.${id} (${(coverage.before ?? 0).toFixed(0)} % to ${(coverage.after ?? 0).toFixed(0)} %)`;
    })
    .join(', ');
  const more = less.length > NAMED ? ` and ${less.length - NAMED} more` : '';
  return [{ kind: 'judged', text: `judged in less of the interactions they apply to: ${named}${more}` }];
}

function fallOf({ coverage }: ItemRateMove): number {
  return (coverage.before ?? 0) - (coverage.after ?? 0);
}

function ofSources({ before, after }: Pair<Report>): readonly Warning[] {
  const named = new Map(before.sources.map(({ file, interactions }) => [file, interactions]));
  const same = after.sources.find(({ file, interactions }) => named.get(file) === interactions);
  if (same === undefined) return [];
  const text = `both reports are of ${same.file}, ${same.interactions} interactions: the intervals take the two for different interactions`;
  return [{ kind: 'same-export', text }];
}

function ofRejects({ before, after }: Pair<Report>): readonly Warning[] {
  const [was, is] = [before, after].map(({ sources }) =>
    sources.reduce((sum, { rejected }) => sum + rejected, 0),
  );
  if (was === 0 && is === 0) return [];
  const text = `records that could not be read, and count on neither side: ${was} before, ${is} after`;
  return [{ kind: 'rejected', text }];
}

function ofVersions({ before, after }: Pair<Report>): readonly Warning[] {
  const [was, is] = [before.tool.version, after.tool.version];
  if (was === is) return [];
  const text = `scored by csaudit ${was} before and ${is} after: another version may find otherwise in the same words`;
  return [{ kind: 'version', text }];
}

function ofDeviations(reports: Pair<Report>): readonly Warning[] {
  return (['before', 'after'] as const).flatMap(side => {
    const { totals, sections } = reports[side];
    if ([totals, ...sections].every(isTold)) return [];
    const text = `the report ${side} was saved by a csaudit that did not say how far scores lie apart: changes of ${totals.deviation === null ? 'scores' : 'sections'} have no interval; score its export again`;
    return [{ kind: 'deviation', text }];
  });
}

/** Of two scores or more a deviation is there, be it 0. */
function isTold(figure: {
  readonly interval: Report['totals']['interval'];
  readonly deviation: number | null;
}) {
  return figure.interval === null || figure.deviation !== null;
}

function ofWeighing({ before, after }: Pair<Report>, confidence: number): readonly Warning[] {
  const weighed = [before, after].filter(({ weighing }) => weighing !== null);
  const [first] = weighed;
  if (first === undefined) return [];
  const which =
    weighed.length === 2 ? 'both reports were' : `the report ${first === before ? 'before' : 'after'} was`;
  const other = weighed.find(one => one.confidence !== confidence);
  const text =
    other === undefined
      ? `each change is told by itself, none of a list for certain, and ${mixWords(weighed)}`
      : `its intervals are at ${other.confidence}, so changes have none at ${confidence}`;
  const hint = 'csaudit report --no-weights saves one that is not weighed';
  return [{ kind: 'weighed', text: `${which} weighed back from a sample: ${text}; ${hint}` }];
}

/** Shares of groups are told by what audits of them weigh. */
function mixWords(weighed: readonly Report[]): string {
  const sized = weighed.every(({ groups }) =>
    Object.values(groups).every(all => all.every(({ population }) => population !== undefined)),
  );
  return sized
    ? 'mix is told by shares of groups that are estimates too, and taken as they are'
    : 'mix is not parted from change, for the report does not tell how many interactions each group stands for: save it again';
}

function ofFields({ before, after }: Pair<Report>): readonly Warning[] {
  const [was, is] = [Object.keys(before.groups), Object.keys(after.groups)];
  const alone = [...was.filter(by => !is.includes(by)), ...is.filter(by => !was.includes(by))];
  if (alone.length === 0) return [];
  const text = `only one of the reports is split by ${alone.join(', ')}: nothing is compared by that`;
  return [{ kind: 'fields', text }];
}
