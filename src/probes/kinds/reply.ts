import { shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import type { Hit, Scene } from '../../model/checklist.ts';
import { BANDS, creditIn, describeBands, makeBands, SHARE } from '../bands.ts';
import { grounds, makeCredited, met, missed, quoteHits, quoteTurns, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';
import { AFTER, type Trigger, triggerFinder, UNTIMED } from '../triggers.ts';
import { turnsBy } from '../window.ts';

const node = shape.record({
  reply: shape.record({
    after: AFTER,
    by: shape.maybe(shape.oneOf(['agent', 'customer'])),
    any: shape.maybe(shape.filled(shape.text())),
    turns: shape.maybe(shape.count()),
    within: shape.maybe(shape.positive()),
    bands: BANDS,
  }),
});

/**
 * Met when after each trigger the answer comes in the next `turns` turns of `by`, within `within` seconds; with bands, the
 * share of triggers with their answer gives credit.
 */
export const reply = defineProbe({
  id: 'reply',
  summary: 'after each trigger, or a share of them, the right answer comes in time',
  node,
  make: ({ reply: options }, tools) => {
    const { triggersIn, words } = triggerFinder(options.after, tools, 'reply', 'after');
    const set = options.any === undefined ? null : tools.phraseSet(options.any, 'reply', 'any');
    const by = options.by ?? 'agent';
    const wanted = `${options.any?.join(', ') ?? 'answer'} by the ${by}`;
    const mute = unverifiable(({ language }) => grounds(`no phrases in "${language}"`));
    const { bands: written } = options;
    const bands = written === undefined ? null : makeBands(written, SHARE, tools, 'reply', 'bands');
    /** What was answered, without bands up to the first trigger that was not; or what is found without looking at answers. */
    const answersIn = (scene: Scene): Answers | Finding => {
      const replies = turnsBy(scene, by);
      if ('grounds' in replies) return replies;
      if (set !== null && !scene.speaks(set)) return mute;
      const triggers = triggersIn(scene);
      if ('grounds' in triggers) return triggers;
      const answers: number[] = [];
      const open: Open[] = [];
      let next = 0;
      for (const trigger of triggers) {
        while ((replies[next] ?? Number.POSITIVE_INFINITY) < trigger.from) next += 1;
        const until = next + (options.turns ?? 1);
        const answer = findAnswer(scene, trigger, replies, next, until, options.within, set);
        if (answer === 'untimed') return UNTIMED;
        if (answer !== null) answers.push(answer);
        else {
          open.push({ trigger, due: replies.slice(next, next + 1) });
          if (bands === null) break;
        }
      }
      return { answers, open };
    };
    const allAnswered = met(scene => {
      const found = answersIn(scene);
      const answers = 'grounds' in found ? [] : found.answers;
      const hits = answers.map(turn => firstHit(scene, set, turn));
      return grounds(`${wanted} after each of ${answers.length}`, quoteHits(scene, hits));
    });
    const notAnswered = missed(scene => {
      const found = answersIn(scene);
      const open = 'grounds' in found ? undefined : found.open[0];
      if (open === undefined) return grounds(`no ${wanted}`);
      return grounds(`no ${wanted} after turn ${open.trigger.turn + 1}`, quoteOpen(scene, open));
    });
    const quoteOpen = (scene: Scene, { trigger, due }: Open) => [
      ...quoteHits(scene, words(scene, trigger)),
      ...quoteTurns(scene, due),
    ];
    const share = makeCredited(scene => {
      const found = answersIn(scene);
      const { answers, open } = 'grounds' in found ? { answers: [], open: [] } : found;
      const all = answers.length + open.length;
      const note = `${wanted} after ${answers.length} of ${all} (${Number((answers.length / all).toFixed(3))}), wanted ${describeBands(written ?? [])}`;
      const hits = answers.map(turn => firstHit(scene, set, turn));
      const [lacking] = open;
      return grounds(note, lacking === undefined ? quoteHits(scene, hits) : quoteOpen(scene, lacking));
    });
    return scene => {
      const found = answersIn(scene);
      if ('grounds' in found) return found;
      const { answers, open } = found;
      if (bands !== null) return share(creditIn(bands, answers.length / (answers.length + open.length)));
      return open.length === 0 ? allAnswered : notAnswered;
    };
  },
});

/** A trigger that was not answered, with the turn that should have. */
type Open = { readonly trigger: Trigger; readonly due: readonly number[] };

/** The turns that answered, and what was not answered. */
type Answers = { readonly answers: readonly number[]; readonly open: readonly Open[] };

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
