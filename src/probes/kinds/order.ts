import { type Shaped, shape } from '../../decode/index.ts';
import type { Finding } from '../../model/answer.ts';
import type { Hit, Scene, Side } from '../../model/checklist.ts';
import { grounds, met, missed, notApplicable, quoteHits, quoteTurns, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';
import { turnsBy } from '../window.ts';

const side = shape.maybe(shape.oneOf(['agent', 'customer', 'any']));
const phrases = shape.filled(shape.text());
const STEP = shape.either(phrases, shape.record({ by: side, any: phrases }));
const node = shape.record({
  order: shape.record({
    by: side,
    steps: shape.several(STEP, 'must hold at least two steps (one alone is looked for by said)'),
    complete: shape.maybe(shape.truth()),
  }),
});

type Step = { readonly name: string; readonly by: Side; readonly set: number };

/** Met when what was said of some steps was said in their order; nothing is in order, or out of it, before the second. */
export const order = defineProbe({
  id: 'order',
  summary: 'phrases come in this order',
  node,
  make: ({ order: { by = 'agent', steps: written, complete = false } }, tools) => {
    const steps = written.map((one, index): Step => {
      const { any, by: whose } = stepOf(one);
      const key = Array.isArray(one) ? [] : ['any'];
      return {
        name: any.join(', '),
        by: whose ?? by,
        set: tools.phraseSet(any, 'order', 'steps', index, ...key),
      };
    });
    const mute = unverifiable(scene => {
      const name = steps.find(({ set }) => !scene.speaks(set))?.name;
      return grounds(`no phrases in "${scene.language}" for ${name}`);
    });
    const none = notApplicable(`nothing that comes after ${steps[0]?.name} is said`);
    const inOrder = met(scene => {
      const taken = takenIn(scene, steps).filter(({ turn }) => turn !== null);
      const names = taken.map(({ name }) => name).join(' → ');
      return grounds(`in order: ${names}`, quoteHits(scene, firstHits(scene, taken)));
    });
    const outOfOrder = missed(scene => {
      const { note, shown } = mistakeIn(scene, takenIn(scene, steps), complete) ?? { note: '', shown: [] };
      const last = shown.length === 0 ? quoteTurns(scene, scene.turnsBy(by).slice(-1)) : [];
      return grounds(note, [...quoteHits(scene, firstHits(scene, shown)), ...last]);
    });
    return (scene): Finding => {
      const turns = turnsBy(scene, by);
      if ('grounds' in turns) return turns;
      for (const { set } of steps) if (!scene.speaks(set)) return mute;
      const taken = takenIn(scene, steps);
      if (!complete && taken.every(({ turn }, index) => index === 0 || turn === null)) return none;
      return mistakeIn(scene, taken, complete) === null ? inOrder : outOfOrder;
    };
  },
});

function stepOf(written: Shaped<typeof STEP>): {
  readonly any: readonly string[];
  readonly by?: Side | undefined;
} {
  return Array.isArray(written) ? { any: written } : written;
}

/** A step with the first turn in which it is taken. */
type Taken = Step & { readonly turn: number | null };

function takenIn(scene: Scene, steps: readonly Step[]): readonly Taken[] {
  return steps.map(step => {
    const turn = scene.turnsBy(step.by).find(one => scene.said(step.set, one));
    return { ...step, turn: turn ?? null };
  });
}

/** What is wrong first with the order, and the steps that show it; `null`: nothing. */
type Mistake = { readonly note: string; readonly shown: readonly Taken[] };

function mistakeIn(scene: Scene, steps: readonly Taken[], complete: boolean): Mistake | null {
  let before: Taken | null = null;
  for (const [index, step] of steps.entries()) {
    if (step.turn === null) {
      const later = steps.slice(index).find(({ turn }) => turn !== null);
      if (later !== undefined)
        return { note: `${later.name} without ${step.name} before it`, shown: [later] };
      return complete ? { note: `not said: ${step.name}`, shown: steps.slice(0, index) } : null;
    }
    if (before !== null && !comesBefore(scene, before, step))
      return { note: `${step.name} comes before ${before.name}`, shown: [step, before] };
    before = step;
  }
  return null;
}

/** Whether one of two steps is first taken before the other. Places in a turn are asked for only of one and the same. */
function comesBefore(scene: Scene, one: Taken, other: Taken): boolean {
  if (one.turn !== other.turn) return Number(one.turn) < Number(other.turn);
  const [first, second] = [one, other].map(step => firstHits(scene, [step])[0]?.start ?? 0);
  return Number(first) < Number(second);
}

/** The places where steps are first taken. */
function firstHits(scene: Scene, taken: readonly Taken[]): readonly Hit[] {
  return taken.flatMap(({ set, turn }) => (turn === null ? [] : scene.hits(set, turn).slice(0, 1)));
}
