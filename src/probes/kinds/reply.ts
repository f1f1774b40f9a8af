import { type Shaped, shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import type { Hit, Scene } from '../../model/checklist.ts';
import { met, missed, notApplicable, quoteHits, quoteTurns, unverifiable } from '../finding.ts';
import { responsesOf } from '../metrics/response-times.ts';
import { defineProbe, type Tools } from '../probe.ts';
import { speaks } from '../window.ts';

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
type Trigger = { readonly turn: number; readonly from: number; readonly words: readonly Hit[] };

/** Met when after each trigger the answer comes in the next `turns` turns of `by`, within `within` seconds. */
export const reply = defineProbe({
  id: 'reply',
  summary: 'after each trigger the right answer comes in time',
  node,
  make: ({ reply: options }, tools) => {
    const triggersIn = triggerFinder(options, tools);
    const set = options.any === undefined ? null : tools.phraseSet(options.any, 'reply', 'any');
    const by = options.by ?? 'agent';
    const wanted = `${options.any?.join(', ') ?? 'answer'} by the ${by}`;
    return scene => {
      const { turns } = scene.interaction;
      if (turns.length === 0) return unverifiable('no transcript');
      const replies = turns.flatMap((turn, index) => (speaks(turn.speaker, by) ? [index] : []));
      if (replies.length === 0) return notApplicable(`the ${by} never speaks`);
      if (set !== null && !tools.speaks(set, scene.language))
        return unverifiable(`no phrases in "${scene.language}"`);
      const triggers = triggersIn(scene);
      if ('outcome' in triggers) return triggers;
      const answers: Hit[] = [];
      let next = 0;
      for (const trigger of triggers) {
        while ((replies[next] ?? turns.length) < trigger.from) next += 1;
        const found = findAnswer(
          scene,
          trigger,
          replies.slice(next, next + (options.turns ?? 1)),
          options.within,
          set,
        );
        if (found === 'untimed') return unverifiable('turns without a time');
        if (found === null)
          return missed(`no ${wanted} after turn ${trigger.turn + 1}`, [
            ...quoteHits(scene, trigger.words),
            ...quoteTurns(scene, replies.slice(next, next + 1)),
          ]);
        answers.push(found);
      }
      return met(`${wanted} after each of ${triggers.length}`, quoteHits(scene, answers));
    };
  },
});

function triggerFinder(options: Options, tools: Tools): (scene: Scene) => readonly Trigger[] | Finding {
  const { any, waitOver, by = 'customer' } = options.after;
  if ((any === undefined) === (waitOver === undefined))
    tools.problem(
      '"after" needs either "any" or "waitOver"',
      'any: phrases that ask for a reply; waitOver: seconds of waiting that do',
      'reply',
      'after',
    );
  if (waitOver !== undefined) return scene => lateTurns(scene, waitOver);
  const set = tools.phraseSet(any ?? [], 'reply', 'after', 'any');
  return scene => {
    if (!tools.speaks(set, scene.language)) return unverifiable(`no phrases in "${scene.language}"`);
    const triggers = scene.interaction.turns.flatMap((turn, index) => {
      const words = speaks(turn.speaker, by) ? scene.hits(set, index).slice(0, 1) : [];
      return words.length === 0 ? [] : [{ turn: index, from: index + 1, words }];
    });
    return triggers.length === 0
      ? notApplicable(`the ${by} says nothing of ${(any ?? []).join(', ')}`)
      : triggers;
  };
}

function lateTurns(scene: Scene, waitOver: number): readonly Trigger[] | Finding {
  const responses = responsesOf(scene.interaction.turns);
  if (responses === null) return unverifiable('turns without a time');
  const late = responses.filter(response => response.seconds > waitOver);
  if (late.length === 0) return notApplicable(`no wait over ${waitOver} s`);
  return late.map(response => ({ turn: response.asked, from: response.answered, words: [] }));
}

/** The hit (or whole turn) that answers a trigger, `null` when none does, `untimed` when times are needed and missing. */
function findAnswer(
  scene: Scene,
  trigger: Trigger,
  replies: readonly number[],
  within: number | undefined,
  set: number | null,
): Hit | 'untimed' | null {
  const { turns } = scene.interaction;
  const from = turns[trigger.turn]?.until ?? turns[trigger.turn]?.at;
  for (const index of replies) {
    const turn = turns[index];
    if (turn === undefined) return null;
    if (within !== undefined) {
      if (from === undefined || turn.at === undefined) return 'untimed';
      if (turn.at - from > within * 1000) return null;
    }
    const hit = set === null ? { turn: index, start: 0, end: turn.text.length } : scene.hits(set, index)[0];
    if (hit !== undefined) return hit;
  }
  return null;
}
