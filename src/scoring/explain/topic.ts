import type { ExplainedPart, Explanation } from '../../model/explanation.ts';
import type { TrainingTopic } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import type { About } from './about.ts';
import { DOCS, points } from './steps.ts';
import { added, sum, term } from './sum.ts';

/** A training topic: the points of its items, its share of all that is lost, and who loses by it. */
export function explainTopic({ report }: About, topic: TrainingTopic): Explanation {
  const items = new Map(report.items.map(one => [`${one.checklist}.${one.id}`, one.pointsLost]));
  const losing = report.items.filter(({ pointsLost }) => pointsLost > 0);
  const all = losing.reduce((total, { pointsLost }) => total + pointsLost, 0);
  const own: ExplainedPart = {
    of: '',
    steps: [
      points('pointsLost', topic.pointsLost, `the points lost of its items: ${topic.items.join(', ')}`, {
        ...{ sum: added(topic.items.map(item => term(items.get(item) ?? 0))), source: DOCS.lost },
      }),
      points('allLost', all, 'the points lost of all items together', {
        sum: added(losing.map(({ pointsLost }) => term(pointsLost))),
      }),
      points('share', topic.share, '100 × its points lost / those of all items', {
        sum: sum`100 × ${topic.pointsLost} / ${all}`,
      }),
    ],
  };
  const agents = loserParts(report, topic.items, topic.agents);
  return { of: topic.topic, title: `the training topic ${topic.topic}`, parts: [own, ...agents] };
}

/** What the items of a topic cost each agent who is named. */
export function loserParts(
  { findings }: Report,
  items: readonly string[],
  losers: readonly { readonly key: string; readonly pointsLost: number }[],
): readonly ExplainedPart[] {
  const members = new Map((findings?.who.agent ?? []).map(one => [one.key, one]));
  return losers.map(({ key, pointsLost }) => {
    const lost = (members.get(key)?.items ?? []).filter(({ item }) => items.includes(item));
    const words = 'the points its items cost the score of this agent';
    const made = { sum: added(lost.map(one => term(one.pointsLost))), source: DOCS.lost };
    return { of: key, steps: [points('pointsLost', pointsLost, words, made)] };
  });
}
