import type { Checklist } from '../../model/checklist.ts';
import { InputError } from '../../model/input-error.ts';
import type { Report, Verdict } from '../../model/report.ts';
import { jsonText } from '../json-text.ts';
import { counted } from '../numbers.ts';
import type { Renderer } from '../renderer.ts';
import { NOTIFICATIONS, notificationsOf } from './notifications.ts';
import { averageCosts, makeCollector, type Results } from './results.ts';
import { rulesOf } from './rules.ts';

export { leftOutOf } from './notifications.ts';
export { averageCosts, type Collector, type Costs, makeCollector } from './results.ts';

/** SARIF 2.1.0: a result for each answer that cost points, at its line of the export, for code scanning and editors. */
export const sarif: Renderer = {
  id: 'sarif',
  summary: 'answers that cost points at their lines of the export, for code scanning',
  render: (report, verdict, { quotes }) => {
    if (report.scorecards === null) {
      const message = 'sarif points at interactions, and this report was saved without them';
      throw new InputError([{ message, hint: 'save it with --scorecards' }]);
    }
    const collector = makeCollector(averageCosts(report), quotes);
    for (const card of report.scorecards) collector.add(card);
    return sarifText(report, verdict, collector.results(), []);
  },
};

/**
 * The file of results that were collected as scorecards came; `checklists` are those that are known. Throws InputError where
 * all of them come from no file: no result at all would say that nothing was missed.
 */
export function sarifText(
  report: Report,
  verdict: Verdict,
  results: Results,
  checklists: readonly Checklist[],
): string {
  if (results.kept.length === 0 && results.withoutLine > 0) throw nothingToPointAt(results);
  const rules = rulesOf(report, checklists);
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  const { name, version } = report.tool;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, rules, notifications: NOTIFICATIONS } },
        invocations: [
          {
            executionSuccessful: verdict.ok,
            exitCodeDescription: described(verdict),
            toolExecutionNotifications: notificationsOf(report, verdict, results),
          },
        ],
        results: results.kept.map(({ ruleId, ...rest }) => {
          const ruleIndex = places.get(ruleId);
          return { ruleId, ...(ruleIndex === undefined ? {} : { ruleIndex }), ...rest };
        }),
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

function described({ ok, state, reasons }: Verdict): string {
  if (ok) return reasons.length === 0 ? 'no gate asked for' : 'gate met';
  return state === 'undetermined' ? 'gate undetermined' : 'gate not met';
}

function nothingToPointAt({ withoutLine }: Results): InputError {
  const message = `sarif points at lines of exports, and no file holds what was scored (${counted(withoutLine, 'answer')} that cost points)`;
  return new InputError([{ message, hint: 'name a file to score, or take another format' }]);
}
