import { shape } from '../../decode/index.ts';
import type { Scene } from '../../model/checklist.ts';
import { lastOf, statedOf } from '../facts/stated.ts';
import { type Statement, statementsIn } from '../facts/statements.ts';
import { grounds, met, missed, notApplicable, quoteHits, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';
import { turnsBy } from '../window.ts';

const node = shape.record({
  states: shape.record({
    by: shape.maybe(shape.oneOf(['agent', 'customer', 'any'])),
    facts: shape.maybe(shape.filled(shape.text())),
  }),
});

const NO_FACTS = unverifiable('the program names no facts');

/** Met when what is stated of facts is right, missed when any of it is not; where nothing is stated it does not apply. */
export const states = defineProbe({
  id: 'states',
  summary: 'what is stated of facts is what the facts of the program say',
  node,
  make: ({ states: { by = 'agent', facts: ids } }, tools) => {
    const facts = tools.facts(ids, 'states', 'facts');
    if (facts === null) return () => NO_FACTS;
    const asked = new Set(facts.all.filter(({ id }) => ids === undefined || ids.includes(id)));
    const names = [...asked].map(({ id }) => id).join(', ');
    const stated = lastOf((scene: Scene) => statementsIn(scene, by, facts, asked));
    tools.stated(scene => statedOf(scene, stated(scene)));
    const why = (verdict: Statement['verdict'], tell: (statement: Statement) => string) => (scene: Scene) => {
      const all = stated(scene).filter(one => one.verdict === verdict);
      return grounds(firstOf([...new Set(all.map(tell))], '; '), quoteHits(scene, all));
    };
    const mute = unverifiable(scene => {
      const lacking = [...asked].filter(({ about }) => !scene.speaks(about)).map(({ id }) => id);
      return grounds(`no phrases in "${scene.language}" for ${lacking.join(', ')}`);
    });
    const silent = notApplicable(`nothing is stated of ${names}`);
    const right = met(why('right', ({ fact, stated }) => `${fact.id}: said ${stated}`));
    const wrong = missed(
      why(
        'wrong',
        ({ fact, stated }) => `${fact.id}: said ${stated}, the facts say ${fact.right.join(' or ')}`,
      ),
    );
    const unclear = unverifiable(
      why('unclear', ({ fact, stated, of }) => {
        const others = of.slice(0, 2 * MOST_TOLD).filter(other => other !== fact);
        return `"${stated}" may be said of ${firstOf(
          [fact, ...others].map(({ id }) => id),
          ' or of ',
        )}`;
      }),
    );
    const unknown = unverifiable(
      why('unknown', ({ fact, stated }) => `${fact.id}: said ${stated}, the facts do not say what is so`),
    );
    return scene => {
      const turns = turnsBy(scene, by);
      if ('grounds' in turns) return turns;
      if (!scene.speaks(facts.topic)) return mute;
      const verdicts = new Set(stated(scene).map(({ verdict }) => verdict));
      if (verdicts.has('wrong')) return wrong;
      for (const { about } of asked) if (!scene.speaks(about)) return mute;
      if (verdicts.has('unclear')) return unclear;
      if (verdicts.has('unknown')) return unknown;
      return verdicts.has('right') ? right : silent;
    };
  },
});

const MOST_TOLD = 5;

/** The first few of what is told: a long turn may state ten thousand things. */
function firstOf(all: readonly string[], between: string): string {
  const more = all.length > MOST_TOLD ? `${between}…` : '';
  return all.slice(0, MOST_TOLD).join(between) + more;
}
