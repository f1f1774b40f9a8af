import { shape } from '../../decode/index.ts';
import type { Scene } from '../../model/checklist.ts';
import { BANDS, creditIn, describeBands, makeBands, TIMES, type WrittenBands } from '../bands.ts';
import { grounds, makeCredited, met, missed, quoteHits, quoteTurns, unverifiable } from '../finding.ts';
import { defineProbe } from '../probe.ts';
import { describeWindow, turnsIn, WINDOW_SHAPE, type Window, windowOf } from '../window.ts';

const node = shape.record({
  said: shape.record({
    ...WINDOW_SHAPE,
    any: shape.maybe(shape.filled(shape.text())),
    all: shape.maybe(shape.filled(shape.text())),
    atLeast: shape.maybe(shape.count()),
    bands: BANDS,
  }),
});

/** Met when any (or all) of the phrases occur in the window, at least `atLeast` times in all; with bands, how often gives credit. */
export const said = defineProbe({
  id: 'said',
  summary: 'any, or all, of the phrases occur, or so often that a band gives credit',
  node,
  make: ({ said: options }, tools) => {
    if ((options.any === undefined) === (options.all === undefined)) {
      tools.problem(
        '"said" needs either "any" or "all"',
        'any: one phrase is enough; all: each must occur',
        'said',
      );
    }
    if (options.all !== undefined && options.atLeast !== undefined) {
      tools.problem('"atLeast" counts the phrases of "any", not of "all"', undefined, 'said', 'atLeast');
    }
    if (options.bands !== undefined && (options.all ?? options.atLeast) !== undefined)
      tools.problem(
        '"bands" count the phrases of "any", and stand without "atLeast"',
        'bands: [{atLeast: 2, credit: 1}, {atLeast: 1, credit: 0.5}]',
        'said',
        'bands',
      );
    const window = windowOf(options);
    const atLeast = options.atLeast ?? 1;
    const wanted =
      options.all === undefined
        ? [{ name: (options.any ?? []).join(', '), set: tools.phraseSet(options.any ?? [], 'said', 'any') }]
        : options.all.map((phrase, index) => ({
            name: phrase,
            set: tools.phraseSet([phrase], 'said', 'all', index),
          }));
    const where = describeWindow(window);
    const times = atLeast > 1 ? ` ${atLeast} times` : '';
    const turnsOf = (scene: Scene) => {
      const turns = turnsIn(scene, window);
      return 'grounds' in turns ? [] : turns;
    };
    const mute = unverifiable(scene => {
      const name = wanted.find(({ set }) => !scene.speaks(set))?.name;
      return grounds(`no phrases in "${scene.language}" for ${name}`);
    });
    const found = met(scene => {
      const turns = turnsOf(scene);
      const hits = wanted.flatMap(({ set }) => turns.flatMap(turn => scene.hits(set, turn)));
      return grounds(`said in ${where}`, quoteHits(scene, hits));
    });
    const lacking = missed(scene => {
      const turns = turnsOf(scene);
      const absent = wanted.filter(({ set }) => !occurs(scene, set, turns, atLeast));
      const names = absent.map(({ name }) => name).join('; ');
      const due = quoteTurns(scene, whereItWasDue(turns, window));
      return grounds(`not said${times} in ${where}: ${names}`, due);
    });
    const counter = (written: WrittenBands) => {
      const bands = makeBands(written, TIMES, tools, 'said', 'bands');
      const names = wanted.map(({ name }) => name).join('; ');
      const counted = makeCredited(scene => {
        const turns = turnsOf(scene);
        const hits = wanted.flatMap(({ set }) => turns.flatMap(turn => scene.hits(set, turn)));
        const due = hits.length === 0 ? quoteTurns(scene, whereItWasDue(turns, window)) : [];
        const note = `said ${hits.length === 1 ? 'once' : `${hits.length} times`} in ${where}: ${names}; wanted ${describeBands(written)}`;
        return grounds(note, [...quoteHits(scene, hits), ...due]);
      });
      return (scene: Scene, turns: readonly number[]) => {
        let times = 0;
        for (const { set } of wanted) times += timesIn(scene, set, turns);
        return counted(creditIn(bands, times));
      };
    };
    const judge =
      options.bands === undefined
        ? (scene: Scene, turns: readonly number[]) =>
            wanted.every(({ set }) => occurs(scene, set, turns, atLeast)) ? found : lacking
        : counter(options.bands);
    return (scene: Scene) => {
      const turns = turnsIn(scene, window);
      if ('grounds' in turns) return turns;
      for (const { set } of wanted) if (!scene.speaks(set)) return mute;
      return judge(scene, turns);
    };
  },
});

/** Whether a set occurs so often; its hits are counted only where the number of turns does not tell. */
function occurs(scene: Scene, set: number, turns: readonly number[], atLeast: number): boolean {
  let holding = 0;
  for (const turn of turns) {
    if (scene.said(set, turn)) holding += 1;
    if (holding >= atLeast) return true;
  }
  if (holding === 0) return false;
  return timesIn(scene, set, turns) >= atLeast;
}

/** How often a set occurs in the turns. */
function timesIn(scene: Scene, set: number, turns: readonly number[]): number {
  let times = 0;
  for (const turn of turns) if (scene.said(set, turn)) times += scene.count(set, turn);
  return times;
}

/** What stood where the phrase should have: the beginning of a window of first turns, else the end. */
function whereItWasDue(turns: readonly number[], window: Window): readonly number[] {
  return window.first === null && window.within === null
    ? turns.slice(-MOST_SHOWN)
    : turns.slice(0, MOST_SHOWN);
}

const MOST_SHOWN = 2;
