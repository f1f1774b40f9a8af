import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Document as YamlDocument,
} from 'yaml';
import { InputError, type Problem } from '../model/input-error.ts';

/** The way to a value: keys of maps and indexes of lists, outermost first. */
export type Path = readonly (string | number)[];

/** Where something stands in a file. Lines and columns are 1-based. */
export type Place = { readonly file: string; readonly line?: number; readonly column?: number };

/** A YAML (or JSON) text turned into plain values that remember where they stood. */
export type Document = {
  readonly file: string;
  readonly value: unknown;
  /** The value was found to have its shapes before, and nobody checks it again. */
  readonly checked?: true;
  /** Where a value was written, or its key when `at` is `key`; a path that leads nowhere has its nearest parent's place. */
  readonly place: (path: Path, at?: 'key' | 'value') => Place;
  /** A problem at that place. */
  readonly problem: (path: Path, message: string, hint?: string, at?: 'key' | 'value') => Problem;
};

/** Parses one YAML 1.2 document. Every syntax error is thrown at once, as an InputError with places. */
export function parseDocument(text: string, file: string): Document {
  const lines = new LineCounter();
  const [yaml, ...more] = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  if (yaml === undefined || !('errors' in yaml))
    throw new InputError([{ file, message: 'the file is empty' }]);
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const complaints = [...yaml.errors, ...yaml.warnings];
  if (complaints.length > 0) {
    throw new InputError(
      complaints.map(error => ({
        ...placeOf(error.pos[0]),
        message: `not valid YAML: ${oneLine(error.message)}`,
      })),
    );
  }
  if (more[0] !== undefined) {
    throw new InputError([
      { file, line: 1, column: 1, message: 'holds more than one document (---); one is allowed' },
    ]);
  }
  const place: Document['place'] = (path, at = 'value') => placeOf(offsetOf(yaml, path, at));
  return {
    file,
    value: toValue(yaml, file),
    place,
    problem: (path, message, hint, at) => ({
      ...place(path, at),
      message,
      ...(hint === undefined ? {} : { hint }),
    }),
  };
}

/** Aliases that grow without bound ("billion laughs") are refused by the parser, and reported like any other mistake. */
function toValue(yaml: YamlDocument.Parsed, file: string): unknown {
  const refuse = (why: string) => new InputError([{ file, message: `not usable YAML: ${why}` }]);
  try {
    const value: unknown = yaml.toJS({ maxAliasCount: 100 });
    const problem = refusal(value, 0);
    if (problem !== null) throw refuse(problem);
    return value;
  } catch (error) {
    throw error instanceof InputError
      ? error
      : refuse(error instanceof Error ? oneLine(error.message) : 'unknown');
  }
}

const DEEPEST = 50;
const NO_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What must not be in a value: keys that JavaScript gives a meaning of its own, and depth (an alias may hold itself). */
function refusal(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return `nested more than ${DEEPEST} deep`;
  for (const key of Object.keys(value)) if (NO_KEYS.has(key)) return `"${key}" cannot be a key`;
  for (const inner of Object.values(value)) {
    const found = refusal(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function offsetOf(yaml: YamlDocument.Parsed, path: Path, at: 'key' | 'value'): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const here = path.slice(0, depth);
    const key = at === 'key' || depth < path.length ? keyOffset(yaml, here) : null;
    if (key !== null) return key;
    const node = here.length === 0 ? yaml.contents : yaml.getIn(here, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(yaml: YamlDocument.Parsed, path: Path): number | null {
  const parent = path.length <= 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (!isMap(parent) || name === undefined) return null;
  const pair = parent.items.find(
    item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name),
  );
  return pair !== undefined && isScalar(pair.key) && pair.key.range ? pair.key.range[0] : null;
}

function oneLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
