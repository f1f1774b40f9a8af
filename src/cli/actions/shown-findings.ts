import type { Report } from '../../model/report.ts';
import { formats } from '../../renderers/formats.ts';
import type { ScoreOptions } from '../commands/score.ts';

type Asked = Pick<ScoreOptions, 'format' | 'findings' | 'onlyShown'>;

/** A format that shows findings has them made where nobody asked for findings as such; other formats stay without. */
export function withShownFindings<T extends Asked>(options: T): T {
  if (options.findings === true || !options.format?.some(({ name }) => showsFindings(name))) return options;
  return { ...options, findings: true, onlyShown: true };
}

/** The report as a format is to be given it. */
export function shownIn(name: string, report: Report, { onlyShown }: Asked): Report {
  return onlyShown === true && !showsFindings(name) ? { ...report, findings: null } : report;
}

function showsFindings(name: string): boolean {
  return formats[name]?.findings === true;
}
