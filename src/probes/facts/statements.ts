import type { Scene, Side } from '../../model/checklist.ts';
import { sentenceAt, sentencesOf } from '../phrases/sentences.ts';
import { type Fact, type Facts, isRight } from './fact.ts';

/**
 * Something stated of a fact in turn `turn` (0-based), and where. `of`: all the facts it may be stated of, this one among
 * them. `unclear`: it is right of some and wrong of others. `unknown`: the facts do not tell what is right.
 */
export type Statement = {
  readonly fact: Fact;
  readonly stated: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly verdict: 'right' | 'wrong' | 'unclear' | 'unknown';
  readonly of: readonly Fact[];
};

type Speaker = 'agent' | 'customer';

/**
 * What one side states of the `wanted` ones of the facts, in the order of the talk. A value is stated of a fact when it stands in a sentence that
 * speaks of it; in a sentence that speaks of none, of what the other side spoke of last. Questions state nothing.
 */
export function statementsIn(
  scene: Scene,
  by: Side,
  facts: Facts,
  wanted: ReadonlySet<Fact>,
): readonly Statement[] {
  const found: Statement[] = [];
  // What each side spoke of in its last run of turns.
  const topics: Record<Speaker, Set<Fact>> = { agent: new Set(), customer: new Set() };
  let before: Speaker | null = null;
  scene.turns.forEach(({ speaker }, turn) => {
    if (speaker !== 'agent' && speaker !== 'customer') return;
    if (speaker !== before) topics[speaker] = new Set();
    before = speaker;
    const spoken = scene.said(facts.topic, turn)
      ? facts.all.filter(({ about }) => scene.said(about, turn))
      : NONE;
    for (const fact of spoken) topics[speaker].add(fact);
    const asked = topics[speaker === 'agent' ? 'customer' : 'agent'];
    const reads = by === 'any' || by === speaker;
    if (!reads || spoken.length + asked.size === 0) return;
    const text = scene.text(turn);
    if (![...spoken, ...asked].some(fact => wanted.has(fact) && fact.value.may(text))) return;
    // Not pushed as arguments: a long turn may state more than a call takes.
    for (const one of statementsOf(scene, turn, spoken, asked)) if (wanted.has(one.fact)) found.push(one);
  });
  return found;
}

const NONE: readonly Fact[] = [];

function statementsOf(
  scene: Scene,
  turn: number,
  spoken: readonly Fact[],
  asked: ReadonlySet<Fact>,
): readonly Statement[] {
  const text = scene.text(turn);
  const sentences = sentencesOf(text);
  const topics: Set<Fact>[] = [];
  for (const fact of spoken)
    for (const { start } of scene.hits(fact.about, turn)) {
      const sentence = sentenceAt(sentences, start);
      topics[sentence] ??= new Set();
      topics[sentence].add(fact);
    }
  return sentences.flatMap(({ from, to, asks }, index) => {
    const candidates = topics[index] ?? asked;
    if (asks || candidates.size === 0) return [];
    const values = valuesIn(text.slice(from, to), candidates);
    return values.flatMap(value => {
      const verdict = verdictOn(value);
      const place = { turn, start: from + value.start, end: from + value.end };
      return value.facts.map(fact => ({
        fact,
        stated: value.text.trim(),
        ...place,
        verdict,
        of: value.facts,
      }));
    });
  });
}

/** A value in a sentence, and the facts of which it may be. */
type Value = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly facts: readonly Fact[];
};

/** The values that facts find in a sentence. What several find in the same place is one value. */
function valuesIn(sentence: string, facts: ReadonlySet<Fact>): readonly Value[] {
  const values = new Map<string, Value & { readonly facts: Fact[] }>();
  for (const fact of facts) {
    if (!fact.value.may(sentence)) continue;
    for (const { text, start, end } of fact.value.find(sentence)) {
      const place = `${start}-${end}`;
      const known = values.get(place);
      if (known === undefined) values.set(place, { text, start, end, facts: [fact] });
      else known.facts.push(fact);
    }
  }
  return [...values.values()];
}

function verdictOn({ text, facts }: Value): Statement['verdict'] {
  const known = facts.filter(fact => fact.right.length > 0).length;
  if (known < facts.length) return known === 0 ? 'unknown' : 'unclear';
  const right = facts.filter(fact => isRight(fact, text)).length;
  if (right === facts.length) return 'right';
  return right === 0 ? 'wrong' : 'unclear';
}
