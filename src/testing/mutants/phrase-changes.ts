import type { Change } from './mutation.ts';

/** What a phrase becomes when it loses one alternative, or the star of one stem. A pattern or a set stays as it is. */
export function phraseChanges(written: string): readonly (Change & { readonly value: string })[] {
  const text = written.trim();
  if (text.startsWith('$') || text.startsWith('/')) return [];
  return [...withoutAlternatives(text), ...withoutStars(text)];
}

function withoutAlternatives(text: string) {
  return [...text.matchAll(/\(([^()]*)\)/gu)].flatMap(({ 0: group, 1: inside = '', index }) => {
    const alternatives = inside.split('|');
    if (alternatives.length < 2) return [];
    return alternatives.map((alternative, at) => {
      const rest = alternatives.toSpliced(at, 1).join('|');
      // Brackets that would be empty say nothing.
      const value = replaced(text, index, group, rest.trim() === '' ? '' : `(${rest})`);
      return {
        value,
        told: `without ${alternative.trim() === '' ? `leaving out ${group}` : `"${alternative}"`}`,
      };
    });
  });
}

function withoutStars(text: string) {
  return [...text.matchAll(/[^\s()|*]+\*/gu)].map(({ 0: stem, index }) => ({
    value: replaced(text, index, stem, stem.slice(0, -1)),
    told: `${stem} → ${stem.slice(0, -1)}`,
  }));
}

function replaced(text: string, index: number, part: string, by: string): string {
  return text.slice(0, index) + by + text.slice(index + part.length);
}
