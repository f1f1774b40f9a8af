import type { BareStated } from '../../model/answer.ts';
import type { Look, Scene } from '../../model/checklist.ts';
import { asCounted } from './fact.ts';
import type { Statement } from './statements.ts';

/** Of one interaction so many values are kept at most: whoever states more is reading out a list. */
const MOST = 20;
/** Characters of a value, and of what a fact says of itself. */
const LONGEST = { value: 60, is: 120, ask: 200 };

/** The values that agents state, each of each fact once, where it is stated first. What may be of another fact is left out. */
export function statedOf(scene: Scene, statements: readonly Statement[]): readonly BareStated[] {
  if (statements.length === 0) return NOTHING;
  const found = new Map<string, BareStated>();
  for (const { fact, stated, turn, start, end, verdict } of statements) {
    if (verdict === 'unclear' || scene.turns[turn]?.speaker !== 'agent') continue;
    const value = brief(asCounted(fact, stated), LONGEST.value);
    const name = nameOf(fact.id, value);
    if (found.has(name)) continue;
    const { id, ask, right } = fact;
    found.set(name, {
      ...{ fact: id, ask: ask === null ? null : brief(ask, LONGEST.ask) },
      is: right.length === 0 ? null : brief(right.join(' or '), LONGEST.is),
      ...{ value, right: verdict === 'unknown' ? null : verdict === 'right' },
      ...{ turn: turn + 1, start, end },
    });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

const NOTHING: readonly BareStated[] = [];

/** What several looks tell of facts, in one. */
export function allStated(looks: readonly NonNullable<Look['stated']>[]): NonNullable<Look['stated']> {
  const [only, second] = looks;
  if (only !== undefined && second === undefined) return only;
  return scene => {
    const found = new Map<string, BareStated>();
    for (const one of looks.flatMap(tell => tell(scene))) {
      const name = nameOf(one.fact, one.value);
      if (!found.has(name) && found.size < MOST) found.set(name, one);
    }
    return [...found.values()];
  };
}

/** Remembers what it came to on the last scene: several ask for the same. */
export function lastOf<T>(of: (scene: Scene) => T): (scene: Scene) => T {
  let last: { readonly scene: Scene; readonly came: T } | null = null;
  return scene => {
    if (last?.scene !== scene) last = { scene, came: of(scene) };
    return last.came;
  };
}

function nameOf(fact: string, value: string): string {
  return `${fact} ${value}`;
}

/** The text, or its beginning and `…`. Never cuts inside a character. */
function brief(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
