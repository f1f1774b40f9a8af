import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import type { Member } from '../../model/findings.ts';
import type { GroupReport } from '../../model/report.ts';
import type { About } from './about.ts';
import { type Group, ofChecklist, valuesOf } from './cards.ts';
import { certainSteps } from './certain.ts';
import { meanGapSteps, meanSteps, meanSum, told } from './mean.ts';
import { rankStep } from './rank.ts';
import { shrunkSteps } from './shrunk.ts';
import { DOCS, number, points } from './steps.ts';
import { added, term } from './sum.ts';
import { trendPart } from './trend.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** So many of its items are named as to be explained further. */
const NAMED = 3;

/** A group: its score, how it stands among the others, and the way to its target. */
export function explainGroup(about: About, by: string, group: GroupReport): Explanation {
  const { report } = about;
  const { key } = group;
  const here = { by, key };
  const groups = report.groups[by] ?? [];
  const member = (report.findings?.who[by] ?? []).find(one => one.key === key);
  const figure = { ...group, values: valuesOf(about, card => card.score, here) };
  const own: ExplainedPart = {
    of: '',
    steps: [
      ...meanSteps(figure, about, `with ${by} ${key}`),
      ...populationStep(group),
      ...meanGapSteps(figure, about, 'that of the program'),
      ...checklistSteps(about, group, here),
      ...(member === undefined
        ? []
        : [
            ...shrunkSteps(report, groups, member),
            ...rankStep(groups, group, member.rank),
            ...wayStep(member),
            ...certainSteps(report, groups, group, member.certain),
          ]),
    ],
  };
  const of = `${by}=${key}`;
  const items = member?.path?.items ?? member?.items.map(({ item }) => item) ?? [];
  return {
    of,
    title: `the ${by} ${key}`,
    parts: [own, ...trendPart(report, by, key)],
    more: items.slice(0, NAMED).map(item => `${of},${item}`),
  };
}

function populationStep({ population }: GroupReport): readonly Step[] {
  if (population === undefined) return [];
  const words = `of all the sample was drawn from, so many are estimated to be its own: Σ weight of its audits; ${WEIGHED}`;
  return [number('population', population, words, { source: DOCS.weighing })];
}

function checklistSteps(about: About, { checklists }: GroupReport, here: Group): readonly Step[] {
  return Object.entries(checklists).flatMap(([id, score]) => {
    if (score === null) return [];
    const values = valuesOf(about, ofChecklist(id, 'score'), here);
    const weighed = isWeighed(about.report);
    const words = `the mean of its scores in ${id}${weighed ? `, ${WEIGHED}` : told(about, values)}`;
    const source = weighed ? DOCS.weighing : DOCS.aggregation;
    return [points(`${id}.score`, score, words, { sum: meanSum(values), source })];
  });
}

/** What each item of the cheapest way gives back. */
function wayStep({ path, score, items }: Member): readonly Step[] {
  if (path === null || score === null) return [];
  const back = path.items.map(name => term(items.find(({ item }) => item === name)?.pointsLost ?? 0));
  const terms = added([term(score), ...back]);
  const names = path.items.length === 0 ? 'nothing is lost' : path.items.join(', ');
  const reached = path.reaches ? 'that reaches the target' : 'that does not reach the target';
  const words = `the score + what comes back where these are met everywhere: ${names}; ${reached}`;
  return [
    points('pathScore', path.score, words, {
      ...{ sum: path.score === 100 ? `min(100, ${terms})` : terms, source: DOCS.way },
    }),
  ];
}
