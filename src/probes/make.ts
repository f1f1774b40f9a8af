import { check, type Document, found, type Path, suggest } from '../decode/index.ts';
import type { Finding } from '../model/answer.ts';
import type { AnswerOption, Look, Scene } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import type { Facts } from './facts/fact.ts';
import { allStated } from './facts/stated.ts';
import { unverifiable } from './finding.ts';
import { probes } from './kinds/index.ts';
import type { AskedSpread, Earns } from './probe.ts';

/** What making a probe needs besides its node: phrases, and where mistakes are written down. */
export type Workbench = {
  readonly document: Document;
  readonly problems: Problem[];
  readonly phraseSet: (phrases: readonly string[], path: Path) => number;
  readonly metric: (name: string, path: Path) => void;
  readonly pattern: (source: string, path: Path) => (text: string) => boolean;
  readonly earlier: (item: string, path: Path) => readonly AnswerOption[] | null;
  readonly credit: (earns: Earns, path: Path) => number;
  readonly facts: (ids: readonly string[] | undefined, path: Path) => Facts | null;
  readonly spread: (asked: AskedSpread, path: Path) => void;
};

const NEVER_LOOKED: Finding = unverifiable('the probe is not valid');
const NEVER: Look = { describe: '', look: () => NEVER_LOOKED };

/** A probe made from its YAML node. A node that is wrong is reported, and stands as one that can tell nothing. */
export function makeProbe(value: unknown, path: Path, bench: Workbench): Look {
  const { document, problems } = bench;
  const known = [...probes.keys()];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(
      document.problem(path, `a probe must be a map, found ${found(value)}`, `one of: ${known.join(', ')}`),
    );
    return NEVER;
  }
  const keys = Object.keys(value);
  const kinds = keys.filter(key => probes.has(key));
  const [kind, second] = kinds;
  if (kind === undefined) {
    const [word] = keys;
    problems.push(
      word === undefined
        ? document.problem(path, 'the probe is empty', `one of: ${known.join(', ')}`)
        : document.problem([...path, word], `unknown probe "${word}"`, suggest(word, known), 'key'),
    );
    return NEVER;
  }
  if (second !== undefined) {
    problems.push(
      document.problem(
        [...path, second],
        `a second probe "${second}" beside "${kind}"`,
        'put both under all: or any:',
        'key',
      ),
    );
    return NEVER;
  }
  const at = (key: Path) => [...path, ...key];
  const sets = new Set<number>();
  const stated: NonNullable<Look['stated']>[] = [];
  const look = probes.get(kind)?.build(node => check(node, value, document, path, problems), {
    phraseSet: (phrases, ...key) => {
      const set = bench.phraseSet(phrases, at(key));
      sets.add(set);
      return set;
    },
    metric: (name, ...key) => bench.metric(name, at(key)),
    probe: (inner, ...key) => {
      const made = makeProbe(inner, at(key), bench);
      for (const set of made.phraseSets ?? []) sets.add(set);
      if (made.stated !== undefined) stated.push(made.stated);
      return made;
    },
    pattern: (source, ...key) => bench.pattern(source, at(key)),
    earlier: (item, ...key) => bench.earlier(item, at(key)),
    credit: (earns, ...key) => bench.credit(earns, at(key)),
    facts: (ids, ...key) => {
      const facts = bench.facts(ids, at(key));
      if (facts !== null)
        for (const set of [facts.topic, ...facts.all.map(({ about }) => about)]) sets.add(set);
      return facts;
    },
    stated: of => stated.push(of),
    spread: (asked, ...key) => bench.spread(asked, at(key)),
    problem: (message, hint, ...key) => problems.push(document.problem(at(key), message, hint)),
  });
  if (look === undefined) return NEVER;
  const more = {
    phraseSets: [...sets],
    ...(stated.length === 0 ? {} : { stated: allStated(stated) }),
  };
  return sharedLook(document, JSON.stringify(value), look, more);
}

/** The looks of each checklist, by what they look for. */
const LOOKS = new WeakMap<Document, Map<string, Look>>();

/**
 * Many items of a checklist ask the same (is this a chat?): they share one look, and its finding on each interaction. A
 * look that names an answer of its item means something else in another item, so it is its own.
 */
function sharedLook(
  document: Document,
  describe: string,
  look: Look['look'],
  more: Pick<Look, 'phraseSets' | 'stated'>,
): Look {
  if (describe.includes('"answer":')) return { describe, look: once(look), ...more };
  const looks = LOOKS.get(document) ?? new Map<string, Look>();
  LOOKS.set(document, looks);
  const shared = looks.get(describe) ?? { describe, look: once(look), ...more };
  looks.set(describe, shared);
  return shared;
}

function once(look: Look['look']): Look['look'] {
  let seen: Scene | null = null;
  let finding = NEVER_LOOKED;
  return scene => {
    if (seen !== scene) finding = look(scene);
    seen = scene;
    return finding;
  };
}
