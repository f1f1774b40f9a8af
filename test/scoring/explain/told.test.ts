import { describe, expect, it } from 'vitest';
import type { About } from '../../../src/scoring/explain/about.ts';
import { explain } from '../../../src/scoring/explain/explain.ts';
import { told } from '../../../src/scoring/explain/mean.ts';
import { meantBy } from '../../../src/scoring/explain/names.ts';
import { aboutOf, cards, facts, reportOn } from './example.ts';

const report = reportOn(facts, cards);
const without = { ...report, scorecards: null };
const HERE = /with --scorecards the sum stands here$/u;
const THERE = /the export or the store has the sum: csaudit gaps … --scorecards$/u;

/** Whether each of these figures has a sum, and what is said in place of it. */
function ofSums(about: About, what: string, names: readonly string[]) {
  const [named] = meantBy(about.report, what);
  if (named === undefined) throw new Error(`${what} is nothing`);
  const steps = explain(about, named).parts.flatMap(part => part.steps);
  return names.map(name => {
    const step = steps.find(one => one.name === name) ?? expect.fail(`${what} has no ${name}`);
    const said = HERE.test(step.words) ? 'here' : THERE.test(step.words) ? 'there' : 'nothing';
    return [step.sum !== null, said];
  });
}

describe('in place of a sum over single interactions stands what lists them', () => {
  it.each([
    ['score', ['score', 'deviation', 'coverage']],
    ['courtesy', ['score', 'deviation', 'coverage']],
    ['courtesy.opening', ['score', 'deviation', 'coverage']],
    ['courtesy.greeting', ['pointsLost']],
    ['agent=Farid', ['score', 'deviation', 'courtesy.score']],
    ['agent=Farid,courtesy', ['score', 'deviation']],
    ['agent=Farid,courtesy.opening', ['score', 'deviation']],
    ['agent=Farid,courtesy.greeting', ['pointsLost']],
  ])('of %s: %j', (what, names) => {
    const all = (sum: boolean, said: string) => names.map(() => [sum, said]);
    expect(ofSums(aboutOf(report, facts), what, names)).toEqual(all(true, 'nothing'));
    expect(ofSums(aboutOf(without, facts), what, names)).toEqual(all(false, 'here'));
    expect(ofSums(aboutOf(without, null), what, names)).toEqual(all(false, 'there'));
  });

  it('of a saved report that lists interactions is missing only where its checklists must be known', () => {
    const saved = aboutOf(report, null);
    expect(ofSums(saved, 'courtesy', ['score'])).toEqual([[true, 'nothing']]);
    expect(ofSums(saved, 'courtesy.opening', ['score'])).toEqual([[false, 'there']]);
    expect(ofSums(saved, 'agent=Farid,courtesy.greeting', ['pointsLost'])).toEqual([[false, 'there']]);
  });

  it('of a sample that was weighed back is promised by nothing', () => {
    const weighing = { strata: [], missing: [] };
    expect(told(aboutOf({ ...without, weighing }, facts), null)).toBe('');
  });
});
