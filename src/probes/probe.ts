import type { Path, Shape } from '../decode/index.ts';
import type { BareStated, Finding } from '../model/answer.ts';
import type { AnswerOption, Look, Scene } from '../model/checklist.ts';
import type { FieldValue } from '../model/interaction.ts';
import type { Facts } from './facts/fact.ts';

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
  /** The answers of an earlier item of the checklist, `null` where they have a mistake; an item that is not there is reported. */
  readonly earlier: (item: string, ...key: Path) => readonly AnswerOption[] | null;
  /** What a band earns, 0..1; one that no answer of the item earns is reported. */
  readonly credit: (earns: Earns, ...key: Path) => number;
  /** The facts of the program, `null` where it names none; ids it does not have are reported. */
  readonly facts: (ids: readonly string[] | undefined, ...key: Path) => Facts | null;
  /** Hands over what tells the values that agents state of facts. */
  readonly stated: (of: (scene: Scene) => readonly BareStated[]) => void;
  /** Hands a limit over to what judges whole reports; one that is not an item's own probe is reported. */
  readonly spread: (asked: AskedSpread, ...key: Path) => void;
  readonly problem: (message: string, hint: string | undefined, ...key: Path) => void;
};

/** What a spread asks for, as written. */
export type AskedSpread = {
  readonly by: string;
  readonly of?: string | undefined;
  readonly atMost: number;
};

/** What a band gives, as written: a credit, or the id of an answer of the item. */
export type Earns = {
  readonly credit?: number | undefined;
  readonly answer?: FieldValue | undefined;
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
  readonly node: Shape;
  readonly build: (
    checked: <Node>(node: Shape<Node>) => Node | undefined,
    tools: Tools,
  ) => ((scene: Scene) => Finding) | undefined;
};

export function defineProbe<Node>(probe: Probe<Node>): Kind {
  return {
    id: probe.id,
    summary: probe.summary,
    node: probe.node,
    build: (checked, tools) => {
      const node = checked(probe.node);
      return node === undefined ? undefined : probe.make(node, tools);
    },
  };
}
