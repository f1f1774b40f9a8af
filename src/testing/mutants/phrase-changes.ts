import type { Change } from './mutation.ts';

/** What a phrase becomes. `lost` is a phrase too: where it does not occur, nothing else is found than before. */
export type PhraseChange = Change & { readonly value: string; readonly lost: string };

/** A phrase that loses one alternative, or the star of one stem. A pattern or a set stays as it is. */
export function phraseChanges(written: string): readonly PhraseChange[] {
  const text = written.trim();
  if (text.startsWith('$') || text.startsWith('/')) return [];
  return [...withoutAlternatives(text), ...withoutStars(text)];
}

function withoutAlternatives(text: string): readonly PhraseChange[] {
  return [...text.matchAll(/\(([^()]*)\)/gu)].flatMap(({ 0: group, 1: inside = '', index }) => {
    const alternatives = inside.split('|');
    if (alternatives.length < 2) return [];
    // Brackets that would be empty say nothing.
    const bracketed = (choice: string) => (choice.trim() === '' ? '' : `(${choice})`);
    return alternatives.map((alternative, at) => ({
      value: replaced(text, index, group, bracketed(alternatives.toSpliced(at, 1).join('|'))),
      lost: replaced(text, index, group, bracketed(alternative)),
      told: `without ${alternative.trim() === '' ? `leaving out ${group}` : `"${alternative}"`}`,
    }));
  });
}

function withoutStars(text: string): readonly PhraseChange[] {
  return [...text.matchAll(/[^\s()|*]+\*/gu)].map(({ 0: stem, index }) => ({
    value: replaced(text, index, stem, stem.slice(0, -1)),
    lost: text,
    told: `${stem} → ${stem.slice(0, -1)}`,
  }));
}

function replaced(text: string, index: number, part: string, by: string): string {
  return text.slice(0, index) + by + text.slice(index + part.length);
}
