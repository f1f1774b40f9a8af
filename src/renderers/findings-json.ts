import type {
  Consistency,
  FactTold,
  Findings,
  Member,
  MemberScore,
  TrainingTopic,
  Trend,
} from '../model/findings.ts';
import { figureJson, gapJson, intervalJson } from './figure-json.ts';

// Each function returns the type it is given: the compiler tells when the model has a field the format lacks.

export function findingsJson(findings: Findings, quotes: boolean): Findings {
  return {
    pareto: findings.pareto.map(({ item, pointsLost, share, cumulated }) => {
      return { item, pointsLost, share, cumulated };
    }),
    training: findings.training.map(topicJson),
    who: Object.fromEntries(
      Object.entries(findings.who).map(([by, members]) => [by, members.map(memberJson)]),
    ),
    consistency: findings.consistency.map(consistencyJson),
    facts: findings.facts.map(fact => factJson(fact, quotes)),
    trends: findings.trends.map(trendJson),
    advice: findings.advice.map(({ item, kind, text }) => ({ item, kind, text })),
  };
}

function topicJson({ topic, items, pointsLost, share, agents }: TrainingTopic): TrainingTopic {
  return {
    topic,
    items: [...items],
    pointsLost,
    share,
    agents: agents.map(({ key, pointsLost }) => ({ key, pointsLost })),
  };
}

function memberJson(member: Member): Member {
  const { path } = member;
  return {
    key: member.key,
    ...figureJson(member),
    shrunk: member.shrunk,
    rank: member.rank,
    certain: member.certain,
    path: path === null ? null : { items: [...path.items], score: path.score, reaches: path.reaches },
    checklists: member.checklists.map(scoreJson),
    sections: member.sections.map(scoreJson),
    items: member.items.map(({ item, judged, rate, interval, pointsLost, ...gap }) => {
      return { item, judged, rate, interval: intervalJson(interval), ...gapJson(gap), pointsLost };
    }),
  };
}

function scoreJson({ id, deviation, ...score }: MemberScore): MemberScore {
  return { id, ...figureJson(score), deviation, ...gapJson(score) };
}

function consistencyJson(consistency: Consistency): Consistency {
  const { by, groups, share, interval, pairs, differing, items } = consistency;
  return {
    by,
    groups,
    share,
    interval: intervalJson(interval),
    pairs: pairs.map(({ higher, lower, difference, interval }) => {
      return { higher, lower, difference, interval: intervalJson(interval) };
    }),
    differing,
    items: items.map(({ item, spread, losesMost, losesLeast }) => ({ item, spread, losesMost, losesLeast })),
  };
}

function factJson(one: FactTold, quotes: boolean): FactTold {
  const { item, fact, ask, value, interactions, wrong, agents, differing, told, others } = one;
  return {
    ...{ item, fact, ask, value, interactions, wrong, agents, differing },
    told: told.map(({ value, right, interactions, agents, example }) => ({
      ...{ value, right, interactions },
      agents: agents.map(({ key, interactions }) => ({ key, interactions })),
      example: {
        ...{ interaction: example.interaction, agent: example.agent, turn: example.turn },
        quote: quotes ? example.quote : '',
      },
    })),
    others,
  };
}

function trendJson({ by, points, centre, limits }: Trend): Trend {
  return {
    by,
    points: points.map(point => ({ key: point.key, ...figureJson(point), rules: [...point.rules] })),
    centre,
    limits: intervalJson(limits),
  };
}
