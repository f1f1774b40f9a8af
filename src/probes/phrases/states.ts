import { commandsOf, maskOf, needsOf } from './commands.ts';
import { addMove, forgetMoves, type Moves, makeMoves, moveOf } from './moves.ts';
import { type Network, NONE } from './network.ts';

/**
 * The network made deterministic, state by state as texts need them: a state is the nodes that the words so far have led
 * to. What it costs is bounded: when there are too many, all are forgotten and found again.
 */
export type States = {
  readonly network: Network;
  /** By class of word: its labels. */
  readonly labels: readonly (readonly number[])[];
  readonly maskSize: number;
  readonly moves: Moves;
  /**
   * By state: the rest, which bits its commands need, where these are, the mask of what is found, the mask of what is if the
   * sentence asks.
   */
  readonly facts: Int32Array;
  /** Commands: of each state how many numbers they are, then these. */
  commands: Int32Array;
  /** By rest: the nodes of a state that words lead on from. Rest 0 has none. */
  readonly rests: (readonly number[])[];
  readonly knownStates: Map<string, number>;
  readonly knownRests: Map<string, number>;
  readonly mostStates: number;
  readonly count: { states: number; commands: number };
};

const MOST_FACTS = 2 ** 21;
const FIRST_ROOM = 2 ** 12;
const MOST_COMMANDS = 2 ** 20;

/** How many numbers of `facts` a state takes. */
export function factsSize(maskSize: number): number {
  return 3 + 2 * maskSize;
}

export function makeStates(
  network: Network,
  labels: States['labels'],
  maskSize: number,
  wanted: number,
): States {
  const size = factsSize(maskSize);
  const mostStates = Math.max(1, Math.floor(Math.min(wanted, MOST_FACTS / size)));
  const states = {
    network,
    labels,
    maskSize,
    moves: makeMoves(mostStates + 2, labels.length),
    facts: new Int32Array(mostStates * size),
    mostStates,
    commands: new Int32Array(FIRST_ROOM),
    rests: [],
    knownStates: new Map(),
    knownRests: new Map(),
    count: { states: 0, commands: 0 },
  };
  forget(states);
  return states;
}

function forget({ moves, rests, knownStates, knownRests, count }: States): void {
  forgetMoves(moves);
  rests.length = 0;
  rests.push([]);
  knownStates.clear();
  knownRests.clear();
  knownRests.set('', 0);
  count.states = 0;
  count.commands = 1;
}

/** Works out the state that a class of words leads to from a rest, for which no move is known. */
export function learn(states: States, rest: number, wordClass: number): number {
  const { network, moves, count, mostStates } = states;
  const from = states.rests[rest] ?? [];
  if (count.states >= mostStates || count.commands >= MOST_COMMANDS) forget(states);
  const labels = states.labels[wordClass] ?? [];
  const onward = goOn(network, from, labels);
  // Mostly the word goes on with nothing that has begun: it leads where it leads by itself.
  const alone = onward.length === 0 ? moveOf(moves, 0, wordClass) : NONE;
  const state = alone === NONE ? stateOf(states, join(begin(network, labels), onward)) : alone;
  if (addMove(moves, restOf(states, from), wordClass, state)) return state;
  // There is no room for another move.
  forget(states);
  return stateOf(states, join(begin(network, labels), onward));
}

/** The nodes that a word of these labels leads to from node 0, where any word may begin. */
function begin({ roots }: Network, labels: readonly number[]): number[] {
  const nodes: number[] = [];
  for (const label of labels) nodes.push(...(roots[label] ?? []));
  return nodes;
}

/** Those that it leads to from other nodes. */
function goOn({ edges }: Network, from: readonly number[], labels: readonly number[]): number[] {
  const nodes: number[] = [];
  for (const node of from) {
    const ways = edges[node] ?? [];
    for (let at = 0; at < ways.length; at += 2)
      if (labels.includes(ways[at] ?? NONE)) nodes.push(ways[at + 1] ?? 0);
  }
  return nodes;
}

/** All nodes, each once, in order. */
function join(some: readonly number[], others: readonly number[]): number[] {
  return [...new Set([...some, ...others])].sort((a, b) => a - b);
}

function stateOf(states: States, nodes: readonly number[]): number {
  const { network, maskSize, facts, count } = states;
  const key = nodes.join();
  const known = states.knownStates.get(key);
  if (known !== undefined) return known;
  const actions = nodes.flatMap(node => network.actions[node] ?? []);
  const state = count.states++;
  states.knownStates.set(key, state);
  const onward = nodes.filter(node => (network.edges[node]?.length ?? 0) > 0);
  const at = state * factsSize(maskSize);
  facts[at] = restOf(states, onward);
  facts[at + 1] = needsOf(actions);
  facts[at + 2] = keepCommands(states, commandsOf(network, actions));
  const anywhere = actions.filter(({ behind }) => behind === NONE);
  const found = maskOf(anywhere, false);
  const asked = maskOf(anywhere, true);
  for (let word = 0; word < maskSize; word++) {
    facts[at + 3 + word] = found[word] ?? 0;
    facts[at + 3 + maskSize + word] = asked[word] ?? 0;
  }
  return state;
}

/** Where the commands of a state are kept. */
function keepCommands(states: States, commands: readonly number[]): number {
  if (commands.length === 0) return 0;
  const at = states.count.commands;
  states.count.commands += 1 + commands.length;
  if (states.count.commands > states.commands.length) {
    const wider = new Int32Array(2 * states.count.commands);
    wider.set(states.commands);
    states.commands = wider;
  }
  states.commands[at] = commands.length;
  states.commands.set(commands, at + 1);
  return at;
}

function restOf(states: States, nodes: readonly number[]): number {
  const key = nodes.join();
  const known = states.knownRests.get(key) ?? states.rests.push(nodes) - 1;
  states.knownRests.set(key, known);
  return known;
}
