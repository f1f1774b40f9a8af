import { type Path, type Shaped, shape } from '../decode/index.ts';
import type { Finding } from '../model/answer.ts';
import type { Hit, Scene } from '../model/checklist.ts';
import { grounds, notApplicable, unverifiable } from './finding.ts';
import { responsesOf } from './metrics/response-times.ts';
import type { Tools } from './probe.ts';

/** What calls for a reply, as written. */
export const AFTER = shape.record({
  by: shape.maybe(shape.oneOf(['agent', 'customer'])),
  any: shape.maybe(shape.filled(shape.text())),
  waitOver: shape.maybe(shape.positive()),
});

export const UNTIMED = unverifiable('turns without a time');

/** A 0-based turn after which a reply is due, and the first turn that may hold it. In the order of turns. */
export type Trigger = { readonly turn: number; readonly from: number };

/** Finds what calls for a reply, and the words of it that can be quoted. */
export type Triggers = {
  readonly triggersIn: (scene: Scene) => readonly Trigger[] | Finding;
  readonly words: (scene: Scene, trigger: Trigger) => readonly Hit[];
};

/** The finder for what stands at `key` of a probe's node. */
export function triggerFinder(after: Shaped<typeof AFTER>, tools: Tools, ...key: Path): Triggers {
  const { any, waitOver, by = 'customer' } = after;
  if ((any === undefined) === (waitOver === undefined))
    tools.problem(
      '"after" needs either "any" or "waitOver"',
      'any: phrases that ask for a reply; waitOver: seconds of waiting that do',
      ...key,
    );
  if (waitOver !== undefined) {
    const soon = notApplicable(`no wait over ${waitOver} s`);
    return { triggersIn: scene => lateTurns(scene, waitOver, soon), words: () => [] };
  }
  const set = tools.phraseSet(any ?? [], ...key, 'any');
  const mute = unverifiable(({ language }) => grounds(`no phrases in "${language}"`));
  const none = notApplicable(`the ${by} says nothing of ${(any ?? []).join(', ')}`);
  return {
    triggersIn: scene => {
      if (!scene.speaks(set)) return mute;
      const triggers: Trigger[] = [];
      for (const turn of scene.turnsBy(by))
        if (scene.said(set, turn)) triggers.push({ turn, from: turn + 1 });
      return triggers.length === 0 ? none : triggers;
    },
    words: (scene, { turn }) => scene.hits(set, turn).slice(0, 1),
  };
}

function lateTurns(scene: Scene, waitOver: number, soon: Finding): readonly Trigger[] | Finding {
  const responses = responsesOf(scene.turns);
  if (responses === null) return UNTIMED;
  const late: Trigger[] = [];
  for (const { asked, answered, seconds } of responses)
    if (seconds > waitOver) late.push({ turn: asked, from: answered });
  return late.length === 0 ? soon : late;
}
