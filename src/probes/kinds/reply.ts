import { type Shaped, shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import type { Scene } from '../../model/checklist.ts';
import { met, missed, notApplicable, quoteHits, quoteTurns, unverifiable } from '../finding.ts';
import { responsesOf } from '../metrics/response-times.ts';
import { defineProbe, type Tools } from '../probe.ts';
import { speaks } from '../window.ts';

const side = shape.maybe(shape.oneOf(['agent', 'customer']));
const node = shape.record({
  reply: shape.record({
    after: shape.either(
      shape.record({ by: side, any: shape.filled(shape.text()) }),
      shape.record({ waitOver: shape.positive() }),
    ),
    by: side,
    any: shape.maybe(shape.filled(shape.text())),
    turns: shape.maybe(shape.count()),
    within: shape.maybe(shape.positive()),
  }),
});
type Options = Shaped<typeof node>['reply'];

/** A 0-based turn after which a reply is due, and the first turn that may hold it. */
type Trigger = {
  readonly turn: number;
  readonly from: number;
  readonly words: readonly { start: number; end: number }[];
};

/** Met when after each trigger the answer comes in the next `turns` turns of `by`, within `within` seconds. */
export const reply = defineProbe({
  id: 'reply',
  summary: 'after each trigger the right answer comes in time',
  node,
  make: ({ reply: options }, tools) => {
    const triggersIn = triggerFinder(options, tools);
    const answer = options.any === undefined ? null : tools.phraseSet(options.any, 'reply', 'any');
    const by = options.by ?? 'agent';
    const wanted = `${options.any?.join(', ') ?? 'an answer'} by the ${by}`;
    return scene => {
      const { turns } = scene.interaction;
      if (turns.length === 0) return unverifiable('no transcript');
      if (!turns.some(turn => speaks(turn.speaker, by))) return notApplicable(`the ${by} never speaks`);
      if (answer !== null && !tools.speaks(answer, scene.language))
        return unverifiable(`no phrases in "${scene.language}"`);
      const triggers = triggersIn(scene);
      if ('outcome' in triggers) return triggers;
      const answers = [];
      for (const trigger of triggers) {
        const found = findAnswer(scene, trigger, options, by, answer);
        if (found === 'untimed') return unverifiable('turns without a time');
        if (found === null) {
          const next = turns.findIndex((turn, index) => index >= trigger.from && speaks(turn.speaker, by));
          return missed(`no ${wanted} after turn ${trigger.turn + 1}`, [
            ...trigger.words.flatMap(span => quoteHits(scene, [{ turn: trigger.turn, ...span }])),
            ...(next < 0 ? [] : quoteTurns(scene, [next])),
          ]);
        }
        answers.push(found);
      }
      return met(`${wanted} after each of ${triggers.length}`, quoteHits(scene, answers));
    };
  },
});

function triggerFinder(options: Options, tools: Tools): (scene: Scene) => readonly Trigger[] | Finding {
  const { after } = options;
  if ('waitOver' in after) {
    return scene => {
      const responses = responsesOf(scene.interaction.turns);
      if (responses === null) return unverifiable('turns without a time');
      const late = responses.filter(response => response.seconds > after.waitOver);
      if (late.length === 0) return notApplicable(`no wait over ${after.waitOver} s`);
      return late.map(response => ({ turn: response.asked, from: response.answered, words: [] }));
    };
  }
  const set = tools.phraseSet(after.any, 'reply', 'after', 'any');
  const by = after.by ?? 'customer';
  return scene => {
    if (!tools.speaks(set, scene.language)) return unverifiable(`no phrases in "${scene.language}"`);
    const triggers = scene.interaction.turns.flatMap((turn, index) => {
      const words = speaks(turn.speaker, by) ? scene.hits(set, index).slice(0, 1) : [];
      return words.length === 0 ? [] : [{ turn: index, from: index + 1, words }];
    });
    return triggers.length === 0
      ? notApplicable(`the ${by} says nothing of ${after.any.join(', ')}`)
      : triggers;
  };
}

/** The hit (or whole turn) that answers a trigger, `null` when none does, `untimed` when times are needed and missing. */
function findAnswer(
  scene: Scene,
  trigger: Trigger,
  options: Options,
  by: 'agent' | 'customer',
  set: number | null,
) {
  const { turns } = scene.interaction;
  let left = options.turns ?? 1;
  for (let index = trigger.from; index < turns.length && left > 0; index++) {
    const turn = turns[index];
    if (turn === undefined || !speaks(turn.speaker, by)) continue;
    left -= 1;
    if (options.within !== undefined) {
      const from = turns[trigger.turn]?.until ?? turns[trigger.turn]?.at;
      if (from === undefined || turn.at === undefined) return 'untimed';
      if (turn.at - from > options.within * 1000) return null;
    }
    const hit = set === null ? { turn: index, start: 0, end: turn.text.length } : scene.hits(set, index)[0];
    if (hit !== undefined) return hit;
  }
  return null;
}
