import type { FieldValue, Interaction } from '../model/interaction.ts';

// Lengths are bounded so that no text, however long, makes a pattern look twice at it for more than a few characters.
const PATTERNS: readonly (readonly [pattern: RegExp, mask: string])[] = [
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu, '[e-mail]'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/gu, '[account]'],
  [/(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.])/gu, '[card]'],
  [/(?<![\d.])(?:\+|00)?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?![\d.])/gu, '[number]'],
];

// What only looks like a number of somebody's: dates, and times of day.
const HARMLESS = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$|^\d{1,2}:\d{2}/u;

/** Masks e-mail addresses, phone, card and account numbers in everything said and in every field, before anything sees it. */
export function redact(interaction: Interaction): Interaction {
  return {
    ...interaction,
    fields: new Map(
      [...interaction.fields].map(([name, value]) => [name, KEPT.has(name) ? value : redactValue(value)]),
    ),
    turns: interaction.turns.map(turn => ({ ...turn, text: redactText(turn.text) })),
  };
}

/** Fields that are no one's personal numbers and that scoring or grouping needs as they are. */
const KEPT = new Set(['channel', 'agent', 'team', 'site', 'language']);

export function redactText(text: string): string {
  return PATTERNS.reduce(
    (masked, [pattern, mask]) => masked.replace(pattern, hit => (HARMLESS.test(hit) ? hit : mask)),
    text,
  );
}

function redactValue(value: FieldValue): FieldValue {
  return typeof value === 'string' && !/^-?\d{1,12}(\.\d+)?$/u.test(value) ? redactText(value) : value;
}
