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
    const mute = unverifiable(({ language }) => grounds(`no phrases in "${language}"`));
    /** The turns that answer, up to the first trigger that none does; or what is found without looking at answers. */
    const answersIn = (scene: Scene): Answers | Finding => {
      const replies = turnsBy(scene, by);
      if ('grounds' in replies) return replies;
      if (set !== null && !scene.speaks(set)) return mute;
      const triggers = triggersIn(scene);
      if ('grounds' in triggers) return triggers;
      const answers: number[] = [];
      let next = 0;
      for (const trigger of triggers) {
        while ((replies[next] ?? Number.POSITIVE_INFINITY) < trigger.from) next += 1;
        const until = next + (options.turns ?? 1);
        const answer = findAnswer(scene, trigger, replies, next, until, options.within, set);
        if (answer === 'untimed') return UNTIMED;
        if (answer === null) return { answers, open: { trigger, due: replies.slice(next, next + 1) } };
        answers.push(answer);
      }
      return { answers, open: null };
    };
    const allAnswered = met(scene => {
      const found = answersIn(scene);
      const answers = 'grounds' in found ? [] : found.answers;
      const hits = answers.map(turn => firstHit(scene, set, turn));
      return grounds(`${wanted} after each of ${answers.length}`, quoteHits(scene, hits));
    });
    const notAnswered = missed(scene => {
      const found = answersIn(scene);
      const open = 'grounds' in found ? null : found.open;
      if (open === null) return grounds(`no ${wanted}`);
      const evidence = [...quoteHits(scene, words(scene, open.trigger)), ...quoteTurns(scene, open.due)];
      return grounds(`no ${wanted} after turn ${open.trigger.turn + 1}`, evidence);
    });
    return scene => {
      const found = answersIn(scene);
      if ('grounds' in found) return found;
      return found.open === null ? allAnswered : notAnswered;
    };
  },
});

/** The turns that answered, and the first trigger that was not answered with the turn that should have. */
type Answers = {
  readonly answers: readonly number[];
  readonly open: { readonly trigger: Trigger; readonly due: readonly number[] } | null;
};

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
  if (waitOver !== undefined) {
    const soon = notApplicable(`no wait over ${waitOver} s`);
    return { triggersIn: scene => lateTurns(scene, waitOver, soon), words: () => [] };
  }
  const set = tools.phraseSet(any ?? [], 'reply', 'after', 'any');
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

/**
 * The turn that answers a trigger, of the replies from number `first` up to `until`; `null` when none does, `untimed`
 * when times are needed and missing.
 */
function findAnswer(
  { turns, said }: Scene,
  trigger: Trigger,
  replies: readonly number[],
  first: number,
  until: number,
  within: number | undefined,
  set: number | null,
): number | 'untimed' | null {
  const from = turns[trigger.turn]?.until ?? turns[trigger.turn]?.at;
  for (let number = first; number < until; number++) {
    const turn = replies[number];
    if (turn === undefined) return null;
    if (within !== undefined) {
      const at = turns[turn]?.at;
      if (from === undefined || at === undefined) return 'untimed';
      if (at - from > within * 1000) return null;
    }
    if (set === null || said(set, turn)) return turn;
  }
  return null;
}

/** What in a turn answers: the first phrase of the set, or all of it where any answer will do. */
function firstHit(scene: Scene, set: number | null, turn: number): Hit {
  const whole = { turn, start: 0, end: scene.text(turn).length };
  return set === null ? whole : (scene.hits(set, turn)[0] ?? whole);
}
