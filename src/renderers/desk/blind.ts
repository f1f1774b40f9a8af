import type { Evidence } from '../../model/answer.ts';
import type { FieldValue, Interaction } from '../../model/interaction.ts';

/**
 * What would tell who the agent is: whole names in small letters, and the words of names, in small letters and as people
 * write them.
 */
export type Blind = {
  readonly names: readonly string[];
  readonly small: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

/** Shown where the agent is not. */
export const HIDDEN = 'hidden';
const SOMEBODY = 'Agent';
const LEAST_LETTERS = 3;

/** What is to be hidden of the agents of an interaction: their names in its field and at their turns. */
export function blindTo({ turns, fields }: Pick<Interaction, 'turns' | 'fields'>): Blind {
  const called = turns.flatMap(({ speaker, name }) =>
    speaker === 'agent' && name !== undefined ? name : [],
  );
  const names = [String(fields.get('agent') ?? ''), ...new Set(called)].map(name => name.trim());
  const parts = names
    .flatMap(name => name.match(/\p{L}+/gu) ?? [])
    .filter(part => part.length >= LEAST_LETTERS);
  return {
    names: names.filter(name => name !== '').map(name => name.toLowerCase()),
    small: new Set(parts.map(part => part.toLowerCase())),
    words: new Set(parts.flatMap(formsOf)),
  };
}

/** A text without the names of agents. An agent called Will takes no "will" away, but for those in addresses. */
export function hideIn(text: string, blind: Blind | null): string {
  if (blind === null || blind.words.size === 0) return text;
  const { words, small } = blind;
  const anyCase = (address: string) => hideWords(address, word => small.has(word.toLowerCase()));
  const hidden = hideWords(text.replace(/[^\s@]+@[^\s@]+/gu, anyCase), word => words.has(word));
  return hidden === text ? text : hidden.replace(/\bAgent(?: Agent)+\b/gu, SOMEBODY);
}

/** The value of a field as text. */
export function shownField(name: string, value: FieldValue, blind: Blind | null): string {
  const text = String(value);
  if (blind === null) return text;
  const low = text.toLowerCase();
  return name === 'agent' || blind.names.some(agent => low.includes(agent)) ? HIDDEN : hideIn(text, blind);
}

/** Where a piece of evidence stands, and its quote. */
export function shownEvidence(evidence: Evidence, blind: Blind | null): string {
  if ('turn' in evidence) return `turn ${evidence.turn}: "${hideIn(evidence.quote, blind)}"`;
  return `${evidence.field}: ${shownField(evidence.field, evidence.quote, blind)}`;
}

function formsOf(word: string): string[] {
  const low = word.toLowerCase();
  const forms = [low.replace(/^./u, first => first.toUpperCase()), word.toUpperCase()];
  return word === low ? forms : [...forms, word];
}

function hideWords(text: string, isName: (word: string) => boolean): string {
  return text.replace(/\p{L}+/gu, word => (isName(word) ? SOMEBODY : word));
}
