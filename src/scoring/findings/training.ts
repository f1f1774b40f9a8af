import type { Member, TrainingTopic } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';
import { compareText } from '../kept.ts';

/** So many agents are named for each topic. */
const NAMED = 5;

/** The training topics of the items that lose points, the most lost first; items without a topic are their own. */
export function trainingOf(
  { items }: Pick<Report, 'items'>,
  agents: readonly Member[],
): readonly TrainingTopic[] {
  const losing = items.filter(({ pointsLost }) => pointsLost > 0);
  const all = losing.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  const topics = new Map<string, { items: string[]; pointsLost: number }>();
  for (const { checklist, id, training, pointsLost } of losing) {
    const name = `${checklist}.${id}`;
    const topic = topics.get(training ?? name) ?? { items: [], pointsLost: 0 };
    topic.items.push(name);
    topic.pointsLost += pointsLost;
    topics.set(training ?? name, topic);
  }
  return [...topics]
    .map(([topic, { items, pointsLost }]) => ({
      topic,
      items,
      pointsLost,
      share: (100 * pointsLost) / all,
      agents: losersOf(items, agents),
    }))
    .sort((a, b) => b.pointsLost - a.pointsLost || compareText(a.topic, b.topic));
}

function losersOf(names: readonly string[], agents: readonly Member[]): TrainingTopic['agents'] {
  const items = new Set(names);
  return agents
    .map(({ key, items: own }) => ({
      key,
      pointsLost: own.reduce((sum, { item, pointsLost }) => sum + (items.has(item) ? pointsLost : 0), 0),
    }))
    .filter(({ pointsLost }) => pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost || compareText(a.key, b.key))
    .slice(0, NAMED);
}
