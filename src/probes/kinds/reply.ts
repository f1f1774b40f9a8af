import { type Shaped, shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import type { Hit, Scene } from '../../model/checklist.ts';
import { grounds, met, missed, notApplicable, quoteHits, quoteTurns, unverifiable } from '../finding.ts';
import { responsesOf } from '../metrics/response-times.ts';
import { defineProbe, type Tools } from '../probe.ts';
import { turnsBy } from '../window.ts';

const side = shape.maybe(shape.oneOf(['agent', 'customer']));
const node = shape.record({
  reply: shape.record({
    after: shape.record({
      by: side,
      any: shape.maybe(shape.filled(shape.text())),
      waitOver: shape.maybe(shape.positive()),
    }),
    by: side,
    any: shape.maybe(shape.filled(shape.text())),
    turns: shape.maybe(shape.count()),
    within: shape.maybe(shape.positive()),
  }),
});
type Options = Shaped<typeof node>['reply'];

/** A 0-based turn after which a reply is due, and the first turn that may hold it. In the order of turns. */
type Trigger = { readonly turn: number; readonly from: number };

/** Met when after each trigger the answer comes in the next `turns` turns of `by`, within `within` seconds. */
export const reply = defineProbe({
  id: 'reply',
  summary: 'after each trigger the right answer comes in time',
  node,
  make: ({ reply: options }, tools) => {
    const { triggersIn, words } = triggerFinder(options, tools);
    const set = options.any === undefined ? null : tools.phraseSet(options.any, 'reply', 'any');
    const by = options.by ?? 'agent';
    const wanted = `${options.any?.join(', ') ?? 'answer'} by the ${by}`;
    return scene => {
      const replies = turnsBy(scene, by);
      if ('grounds' in replies) return replies;
      if (set !== null && !scene.speaks(set)) return unverifiable(`no phrases in "${scene.language}"`);
      const triggers = triggersIn(scene);
      if ('grounds' in triggers) return triggers;
      const answers: number[] = [];
      let next = 0;
      for (const trigger of triggers) {
        while ((replies[next] ?? Number.POSITIVE_INFINITY) < trigger.from) next += 1;
        const due = replies.slice(next, next + (options.turns ?? 1));
        const answer = findAnswer(scene, trigger, due, options.within, set);
        if (answer === 'untimed') return UNTIMED;
        if (answer === null) {
          return missed(() => {
            const evidence = [
              ...quoteHits(scene, words(scene, trigger)),
              ...quoteTurns(scene, due.slice(0, 1)),
            ];
            return grounds(`no ${wanted} after turn ${trigger.turn + 1}`, evidence);
          });
        }
        answers.push(answer);
      }
      return met(() => {
        const hits = answers.map(turn => firstHit(scene, set, turn));
        return grounds(`${wanted} after each of ${triggers.length}`, quoteHits(scene, hits));
      });
    };
  },
});

const UNTIMED = unverifiable('turns without a time');

/** Finds what calls for a reply, and the words of it that can be quoted. */
type Triggers = {
  readonly triggersIn: (scene: Scene) => readonly Trigger[] | Finding;
  readonly words: (scene: Scene, trigger: Trigger) => readonly Hit[];
};

function triggerFinder(options: Options, tools: Tools): Triggers {
  const { any, waitOver, by = 'customer' } = options.after;
  if ((any === undefined) === (waitOver === undefined))
    tools.problem(
      '"after" needs either "any" or "waitOver"',
      'any: phrases that ask for a reply; waitOver: seconds of waiting that do',
      'reply',
      'after',
    );
  if (waitOver !== undefined) return { triggersIn: scene => lateTurns(scene, waitOver), words: () => [] };
  const set = tools.phraseSet(any ?? [], 'reply', 'after', 'any');
  const none = notApplicable(`the ${by} says nothing of ${(any ?? []).join(', ')}`);
  return {
    triggersIn: scene => {
      if (!scene.speaks(set)) return unverifiable(`no phrases in "${scene.language}"`);
      const saying = scene.turnsBy(by).filter(turn => scene.said(set, turn));
      return saying.length === 0 ? none : saying.map(turn => ({ turn, from: turn + 1 }));
    },
    words: (scene, { turn }) => scene.hits(set, turn).slice(0, 1),
  };
}

function lateTurns(scene: Scene, waitOver: number): readonly Trigger[] | Finding {
  const responses = responsesOf(scene.turns);
  if (responses === null) return UNTIMED;
  const late = responses.filter(response => response.seconds > waitOver);
  if (late.length === 0) return notApplicable(() => grounds(`no wait over ${waitOver} s`));
  return late.map(response => ({ turn: response.asked, from: response.answered }));
}

/** The turn that answers a trigger, `null` when none does, `untimed` when times are needed and missing. */
function findAnswer(
  { turns, said }: Scene,
  trigger: Trigger,
  replies: readonly number[],
  within: number | undefined,
  set: number | null,
): number | 'untimed' | null {
  const from = turns[trigger.turn]?.until ?? turns[trigger.turn]?.at;
  for (const index of replies) {
    if (within !== undefined) {
      const at = turns[index]?.at;
      if (from === undefined || at === undefined) return 'untimed';
      if (at - from > within * 1000) return null;
    }
    if (set === null || said(set, index)) return index;
  }
  return null;
}

/** What in a turn answers: the first phrase of the set, or all of it where any answer will do. */
function firstHit(scene: Scene, set: number | null, turn: number): Hit {
  const whole = { turn, start: 0, end: scene.text(turn).length };
  return set === null ? whole : (scene.hits(set, turn)[0] ?? whole);
}
