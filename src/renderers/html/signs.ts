import type { GapState } from '../../model/report.ts';
import { makeStyle, TONES, type Tone } from '../style.ts';

/** Signs and marks of the page; its colours are those of its style sheet. */
export const STYLE = makeStyle({ colour: false, unicode: true });

/** A sign with a word for those who cannot see it. */
export function sign(tone: Tone | null, word: string): string {
  if (tone === null) return '';
  return `<span class="sign ${tone}"><span aria-hidden="true">${STYLE.signs[tone]}</span> ${word}</span>`;
}

/** A sign beside words that say the same. */
export function bareSign(tone: Tone): string {
  return `<span class="sign ${tone}" aria-hidden="true">${STYLE.signs[tone]}</span> `;
}

const STATES: Readonly<Record<GapState, string>> = {
  below: 'below',
  above: 'above',
  unsure: 'unsure',
  none: STYLE.marks.none,
};

/** Where a figure stands against its target: sign and word. `tone` is another than that of the state where more is known. */
export function state(of: GapState, tone: Tone | null = TONES[of]): string {
  return tone === null ? STATES[of] : sign(tone, STATES[of]);
}
