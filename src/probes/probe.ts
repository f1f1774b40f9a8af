import type { Path, Shape } from '../decode/index.ts';
import type { Finding } from '../model/answer.ts';
import type { Look, Scene } from '../model/checklist.ts';

/** What a probe may ask for while it is made from YAML. Keys are paths from the probe's own node. */
export type Tools = {
  /** The number of a phrase set made of these phrases and `$names`; mistakes in them are reported. */
  readonly phraseSet: (phrases: readonly string[], ...key: Path) => number;
  /** Reports a metric nobody knows. */
  readonly metric: (name: string, ...key: Path) => void;
  /** A probe inside this probe. */
  readonly probe: (node: unknown, ...key: Path) => Look;
  /** Finds a pattern written as `/…/`. */
  readonly pattern: (source: string, ...key: Path) => (text: string) => boolean;
  readonly problem: (message: string, hint: string | undefined, ...key: Path) => void;
};

/**
 * One kind of automatic look at an interaction. `id` is its YAML key, `node` the shape of the whole YAML node
 * that holds it; `make` turns a checked node into a function that never throws and knows nothing of weights.
 */
export type Probe<Node = unknown> = {
  readonly id: string;
  readonly summary: string;
  readonly node: Shape<Node>;
  readonly make: (node: Node, tools: Tools) => (scene: Scene) => Finding;
};

/** A probe with its node's type closed in, so that all kinds can stand in one list. */
export type Kind = {
  readonly id: string;
  readonly summary: string;
  readonly build: (
    checked: <Node>(node: Shape<Node>) => Node | undefined,
    tools: Tools,
  ) => ((scene: Scene) => Finding) | undefined;
};

export function defineProbe<Node>(probe: Probe<Node>): Kind {
  return {
    id: probe.id,
    summary: probe.summary,
    build: (checked, tools) => {
      const node = checked(probe.node);
      return node === undefined ? undefined : probe.make(node, tools);
    },
  };
}
