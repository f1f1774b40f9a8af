import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { scorecardRenderers } from '../../../src/renderers/scorecard/index.ts';
import type { ScorecardPage } from '../../../src/renderers/scorecard/page.ts';
import { reportOf } from '../../scoring/fixtures.ts';
import { programs } from '../../scoring/random.ts';
import { aProgram, plain } from '../a-report.ts';
import { july } from '../july.ts';
import { changedAt, makeCheck, objectPaths, objectsOf, readSchema } from '../schema.ts';

const { check, fits } = makeCheck('scorecard');

function pageOf(card: Scorecard, more: Partial<ScorecardPage> = {}): ScorecardPage {
  return {
    tool: { name: 'csaudit', version: '0.1.0' },
    audit: { id: 'A-1', auditor: 'mia', revision: 1, ended: 1_767_225_600_000, seconds: 61.5 },
    ...{ card, program: aProgram(), checklists: [], items: [] },
    ...more,
  };
}

describe('the JSON of a scorecard', () => {
  it('holds what its schema describes and nothing else, answered in part or not at all', () => {
    fc.assert(
      fc.property(programs(), fc.boolean(), ({ facts, cards }, quotes) => {
        const { program } = reportOf(facts, cards);
        for (const card of cards) {
          const items = facts.checklists.flatMap(checklist =>
            checklist.sections
              .flatMap(section => section.items)
              .flatMap(item => {
                const answers = card.checklists.find(({ id }) => id === checklist.id)?.answers ?? [];
                const answer = answers.find(one => one.item === item.id);
                return answer === undefined ? [] : { checklist, item, answer, label: null, lost: 0 };
              }),
          );
          const page = pageOf({ ...card, line: card.line + 1 }, { program, items });
          const written = check(scorecardRenderers.json(page, { ...plain, quotes }));
          expect(written.schemaVersion).toBe(1);
          expect(written.scorecard.score).toBe(card.score);
          expect(written.items).toHaveLength(items.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does so of evidence and metrics of every kind, and where the day is not told', () => {
    const cards = july.scorecards ?? [];
    expect(cards.length).toBeGreaterThan(2);
    for (const card of cards) check(scorecardRenderers.json(pageOf(card), plain));
    const [card] = cards;
    if (card === undefined) throw new Error('there is no scorecard');
    const page = pageOf(card, { audit: { ...pageOf(card).audit, ended: null } });
    expect(check(scorecardRenderers.json(page, plain)).audit.ended).toBeNull();
  });
});

describe('its schema', () => {
  const [card] = july.scorecards ?? [];
  const value = JSON.parse(card === undefined ? '' : scorecardRenderers.json(pageOf(card), plain));
  /** Maps by names that others give, and what stands in an answer only where something was stated. */
  const open = ['scorecard.fields', 'scorecard.metrics'];

  it('refuses a field too many and a field too few, wherever it is', () => {
    const paths = objectPaths(value).filter(path => !open.includes(path.join('.')));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      expect(fits(changedAt(value, path, at => ({ ...Object(at), extra: 1 }))), path.join('.')).toBe(false);
      expect(
        fits(changedAt(value, path, at => Object.fromEntries(Object.entries(Object(at)).slice(1)))),
      ).toBe(false);
    }
  });

  it.each([
    [['schemaVersion'], 2],
    [['audit', 'revision'], 0],
    [['scorecard', 'passed'], 'yes'],
  ])('refuses a wrong value at %j', (path, wrong) => {
    expect(fits(value)).toBe(true);
    expect(fits(changedAt(value, path, () => wrong))).toBe(false);
  });

  it('describes every field it allows', () => {
    for (const { properties, additionalProperties } of objectsOf('scorecard')) {
      expect(additionalProperties).toBe(false);
      for (const [field, { description }] of Object.entries(properties))
        expect(description, field).toMatch(/\.$/u);
    }
  });

  it('says of what it shares with a report what the schema of a report says', () => {
    const own = readSchema('scorecard');
    const report = readSchema('report');
    expect(own.properties.program).toEqual(report.properties.program);
    expect(Object.keys(own.$defs).length).toBeGreaterThan(3);
    for (const [name, described] of Object.entries(own.$defs)) expect(described).toEqual(report.$defs[name]);
  });
});
