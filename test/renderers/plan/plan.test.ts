import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../../../src/checklist/program.ts';
import { goalName, type Plan } from '../../../src/model/plan.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { reviewGoals } from '../../../src/plan/review.ts';
import { planRenderers, reviewRenderers } from '../../../src/renderers/plan/index.ts';
import { aGoal, agent, anItem, DAYS, service, whole } from '../../plan/a-service.ts';
import { aGroup, aReport, plain, totalsOf } from '../a-report.ts';
import { anyReport, hostileText } from '../any-report.ts';

const plan = makePlan(service, DAYS);
const review = reviewGoals(
  service,
  [aGoal(whole, 85, '2026-03-01'), aGoal(agent('Ben'), 90, '2026-06-01')],
  [service],
  DAYS,
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be printed
const ESCAPES = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** A plan on an agent and a team of this name, where others wrote these words and said these. */
function planOf(name: string, words: string, said: string): Plan {
  const evidence = [{ turn: 1, start: 0, end: 1, quote: said }];
  const instances = [{ interaction: name, agent: name, note: 'not said', evidence }];
  const written = { ask: words, critical: 'customer' as const, instances };
  const items = [{ ...anItem('greeting', words, 50, 90, 10), ...written }];
  const figure = { interactions: 9, score: 50, interval: [40, 60] as const, target: 90, gap: -40 };
  const groups = {
    agent: [aGroup({ key: name, ...figure, state: 'below' })],
    team: [aGroup({ key: name, ...figure, state: 'above' })],
  };
  const sources = [{ file: name, reader: 'csv', interactions: 9, rejected: 1 }];
  const totals = totalsOf({ ...figure, scored: 9, state: 'below' });
  return makePlan(aReport({ totals, items, groups, sources }), DAYS);
}

describe('the YAML of a plan', () => {
  it('is the goals as a program file takes them', () => {
    const { goals } = parseProgram(planRenderers.yaml(plan, plain), 'goals.yaml');
    expect(goals.map(({ scope, target, by, from }) => [goalName(scope), target, by, from])).toEqual([
      ['score', 90, '2026-04-30', 80],
      ['courtesy', 90, '2026-04-30', 80],
      ['agent=Ben', 86.8, '2026-04-30', 60],
      ['agent=Cleo', 89.2, '2026-04-30', 85],
      ['agent=Ana', 90, '2026-04-30', 96],
    ]);
  });

  it('can be read again whatever groups are called', () => {
    const name = fc.oneof(
      hostileText,
      fc.constantFrom('yes', '1', "o'x", 'a: b', 'a #b', '# x', '- a', '{a}', '"', '\\', 'Ana Maria'),
    );
    const told = name.filter(key => key.trim() === key && key.isWellFormed() && key !== '');
    fc.assert(
      fc.property(told, key => {
        const yaml = planRenderers.yaml(planOf(key, key, key), plain);
        const scopes = parseProgram(yaml, 'goals.yaml').goals.map(({ scope }) => scope);
        expect(scopes).toEqual([whole, agent(key), { kind: 'group', by: 'team', key }]);
        expect(yaml).not.toMatch(ESCAPES);
      }),
    );
  });

  it('of a review is the goals to set now', () => {
    const yaml = reviewRenderers.yaml(review, plain);
    const { goals } = parseProgram(yaml, 'goals.yaml');
    expect(goals.map(({ scope, target, by }) => [goalName(scope), target, by])).toEqual([
      ['score', 85, '2026-04-30'],
      ['agent=Ben', 90, '2026-06-01'],
    ]);
  });
});

describe('pages', () => {
  it('say the same as the plan, and quote nobody who is not to be quoted', () => {
    const shown = planOf('C-1', 'Greeting', 'my name is Eve');
    for (const name of ['markdown', 'table', 'json', 'yaml'] as const) {
      const [loud, quiet] = [true, false].map(quotes => planRenderers[name](shown, { ...plain, quotes }));
      expect(loud?.includes('my name is Eve')).toBe(name === 'markdown' || name === 'json');
      expect(quiet).not.toContain('Eve');
    }
  });

  it('let nothing that others wrote be Markdown, HTML or a command of the terminal', () => {
    const evil = '<script>alert(1)</script> | [x](http://evil) ![](y) @name #1 `` \u001b[31m\u202e # goal';
    const shown = planOf(evil, evil, evil);
    const page = planRenderers.markdown(shown, plain);
    const bare = page.replace(/(`+)(?!`).*?[^`]\1(?!`)/gu, '');
    expect(bare).not.toMatch(/<script|\]\(http|@name/u);
    const tables = page.split('\n\n').filter(part => part.startsWith('| '));
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const bars = table.split('\n').map(row => row.match(/(?<!\\)\|/gu)?.length);
      expect(new Set(bars).size).toBe(1);
    }
    for (const render of Object.values(planRenderers)) expect(render(shown, plain)).not.toMatch(ESCAPES);
  });

  it('are made of any report, and end with one line break', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const made = makePlan(report, DAYS);
        const goals = made.goals.map(goal => ({ ...goal, place: { file: 'csaudit.yaml' } }));
        const reviewed = reviewGoals(report, goals, [report], DAYS);
        const texts = [
          ...Object.values(planRenderers).map(render => render(made, plain)),
          ...Object.values(reviewRenderers).map(render => render(reviewed, plain)),
        ];
        for (const text of texts) {
          expect(text).toMatch(/[^\n]\n$/u);
          expect(text).not.toMatch(ESCAPES);
          expect(text).not.toMatch(/NaN|undefined|Infinity/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('speak of one interaction as of one, and of one goal', () => {
    const [first] = review.goals;
    if (first === undefined) throw new Error('there is no goal');
    const unsure = { ...review, goals: [{ ...first, state: 'unsure' as const, needed: 1 }] };
    expect(reviewRenderers.markdown(unsure, plain)).toContain('; 1 more interaction would settle it');
    const many = { ...plan, goals: Array.from({ length: 41 }, () => plan.goals.slice(0, 1)).flat() };
    expect(planRenderers.markdown(many, plain)).toContain('… and 1 more goal: all of them');
  });

  it('say what to see a goal takes, and what none means where it stands', () => {
    expect(planRenderers.table(plan, { ...plain, width: 200 })).toMatch(
      /^✗ score {2,}80\.0 {2,}76\.0 to 84\.0 {2,}90 {2,}the target {2,}8$/mu,
    );
    const seen = 'csaudit compare calls better than today';
    const none = "today's are too few to tell so small a rise from chance";
    expect(planRenderers.table(plan, { ...plain, width: 200 })).toContain(seen);
    const goals = plan.goals.map(goal => ({ ...goal, needed: null, tooFewToday: goal.kind !== 'hold' }));
    const few = { ...plan, goals };
    expect(planRenderers.table(few, { ...plain, width: 300 })).toContain(`${seen}; none: ${none}`);
    expect(planRenderers.table(few, plain)).toMatch(/^✗ score .* none$/mu);
    expect(planRenderers.table(few, plain)).toMatch(/^✓ agent Ana .* hold it$/mu);
    expect(planRenderers.markdown(few, plain)).toContain(
      `\`csaudit compare\` calls better than today; *none*: ${none}.`,
    );
    expect(JSON.parse(planRenderers.json(few, plain)).goals).toMatchObject(
      goals.map(({ tooFewToday }) => ({ needed: null, tooFewToday })),
    );
    const all = { ...plan, goals: plan.goals.map(goal => ({ ...goal, tooFewToday: false })) };
    expect(planRenderers.markdown(all, plain)).not.toContain('*none*');
  });

  it('say whose interval a mark is of, and whose points a topic counts', () => {
    const wide = { ...plain, width: 200 };
    const marks = '✗ ✓: off target by the interval of this row alone; follow-ups and recognition';
    expect(planRenderers.table(plan, wide)).toContain(marks);
    const unsure = { ...plan, goals: plan.goals.map(goal => ({ ...goal, state: 'unsure' as const })) };
    expect(planRenderers.table(unsure, wide)).not.toContain('✗ ✓');
    const counted = 'of: points lost by its items below target; csaudit gaps counts all of its items';
    expect(planRenderers.table(plan, wide)).toContain(counted);
    expect(planRenderers.markdown(plan, plain)).toContain(
      'points to win, of 14.0 lost by items below target',
    );
    expect(planRenderers.table({ ...plan, topics: [] }, wide)).not.toContain(counted);
  });

  it('speak of the first topic as of one', () => {
    const one = { ...plan, taken: 1 };
    expect(planRenderers.markdown(one, plain)).toContain('of them with the first topic.');
    expect(planRenderers.markdown(plan, plain)).toContain('of them with the first 2 topics.');
  });

  it('tell how many goals they leave out', () => {
    const many = { ...plan, goals: Array.from({ length: 10 }, () => plan.goals).flat() };
    expect(planRenderers.markdown(many, plain)).toContain('… and 10 more goals: all of them with `-f json`');
    expect(planRenderers.table(many, plain)).toContain('… and 10 more');
    expect(planRenderers.yaml(many, plain).match(/for: /gu)).toHaveLength(50);
  });

  it('cut no count in a terminal of 80 columns, whatever number of agents there is', () => {
    const losers = Array.from({ length: 231 }, (_, at) => ({ key: `agent-${at + 100}`, pointsLost: 4.5 }));
    const topics = plan.topics.map(topic => ({
      ...{ ...topic, audience: 'everyone' as const, agents: 10_240 },
      ...{ needs: losers, mayProfit: losers.slice(0, 5) },
    }));
    const followUps = [
      ...plan.followUps.map(one => ({ ...one, state: 'below' as const, interactions: 500 })),
      ...plan.followUps.map(one => ({ ...one, state: 'unsure' as const, interactions: 1000 })),
    ];
    const page = planRenderers.table({ ...plan, topics, followUps }, { ...plain, width: 80 });
    expect(page).not.toContain('…');
    expect(page).toContain('A seminar for all: 231 of 10,240 agents need it');
    expect(page.replace(/\s+/gu, ' ')).toContain('219 more; may profit: agent-100 4.5');
    expect(page).toContain('below target; 500 to see its goal');
    expect(page).toContain('perhaps chance; 1,000 more settle it');
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('cut names that are too long to let others stand beside them', () => {
    const losers = Array.from({ length: 14 }, () => ({ key: 'x'.repeat(3000), pointsLost: 4.5 }));
    const recognition = losers.map(({ key }) => ({
      ...{ scope: agent(key), interactions: 9, score: 99, interval: [98, 100] as const },
    }));
    const topics = plan.topics.map(topic => ({ ...topic, needs: losers, mayProfit: losers.slice(0, 5) }));
    for (const width of [60, 80]) {
      const page = planRenderers.table({ ...plan, topics, recognition }, { ...plain, width });
      const told = page.replace(/\s+/gu, ' ');
      expect(told).toMatch(/x… 4\.5, 2 more; may profit: x+… 4\.5/u);
      expect(told).toMatch(/x… 99\.0 and 2 more/u);
    }
  });
});
