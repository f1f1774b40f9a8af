import type { FieldValue, Interaction } from '../model/interaction.ts';

// Every repetition is bounded, or cannot begin where it already runs, so that no text, however long, makes the pattern
// look at a place more than a few times. Dates and times of day are patterns too: what they take is left as it is.
const YEAR = /(?:19|20)\d\d/u.source;
const DATE = ['-', '/', '[.]'].map(
  sign =>
    `(?<!\\d|\\d${sign})(?:${YEAR}${sign}\\d{1,2}${sign}\\d{1,2}|\\d{1,2}${sign}\\d{1,2}${sign}${YEAR})(?!\\d|${sign}\\d)`,
);
const TIME = /(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)/u.source;
const HARMLESS = [...DATE, TIME].join('|');

/** What may part the digits of a number: a few of these signs, but not the space before a date. */
const parted = (signs: string, most: number) => `(?:[ \\u00a0\\u202f${signs}]{1,${most}}(?!${HARMLESS}))?`;

const EMAIL = /[\p{L}\p{M}\p{N}._%+'-]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){1,8}/gu;

const NUMBERS = {
  harmless: HARMLESS,
  '[account]': /\b[A-Z]{2}\d\d(?=(?:[A-Z ]{0,8}\d){8})(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/u.source,
  '[card]': `(?<!\\p{Nd})(?:\\p{Nd}{13,}|\\p{Nd}(?:${parted('\\u2010-\\u2015-', 1)}\\p{Nd}){12,33}(?!\\p{Nd}))`,
  '[number]': `(?<!\\p{Nd})\\+?\\(?\\p{Nd}(?:${parted('()./\\u2010-\\u2015-', 3)}\\p{Nd}){6,14}(?!\\p{Nd})`,
} as const;

const MASKS = Object.keys(NUMBERS);
const NUMBER = new RegExp(
  Object.values(NUMBERS)
    .map(pattern => `(${pattern})`)
    .join('|'),
  'gu',
);

// Sums of money look like phone numbers, but for their cents or the currency beside them.
const SUM = /^[1-9]\d{0,2}(?:[ \u00a0\u202f.]?\d{3})*(?<cents>\.\d\d)?$/u;
const CURRENCY =
  /(?:\p{Sc}|(?<!\p{L})(?:AUD|BRL|CAD|CHF|CZK|DKK|EUR|GBP|HUF|INR|JPY|NOK|PLN|RON|SEK|USD|Ft|Kč|kr|zł)(?!\p{L}))/u
    .source;
const BEFORE = new RegExp(`${CURRENCY}\\s?$`, 'u');
const AFTER = new RegExp(`^(?:,\\d\\d?(?!\\d)|\\s?${CURRENCY})`, 'u');

/** Masks e-mail addresses, phone, card and account numbers in everything said and in every field, before anything sees it. */
export function redact(interaction: Interaction): Interaction {
  return {
    ...interaction,
    fields: new Map(
      [...interaction.fields].map(([name, value]) => [name, KEPT.has(name) ? value : redactValue(value)]),
    ),
    turns: interaction.turns.map(turn => ({
      ...turn,
      text: redactText(turn.text),
      ...(turn.name === undefined ? {} : { name: redactText(turn.name) }),
    })),
  };
}

/** Fields that are no one's personal numbers and that scoring or grouping needs as they are. */
const KEPT = new Set(['channel', 'agent', 'team', 'site', 'language']);

/** A text with what is personal masked; dates, times of day, sums of money and numbers of up to six digits stay. */
export function redactText(text: string): string {
  const unaddressed = text.includes('@') ? text.replace(EMAIL, '[e-mail]') : text;
  return /\p{Nd}/u.test(unaddressed) ? redactNumbers(unaddressed) : unaddressed;
}

function redactNumbers(text: string): string {
  let masked = '';
  let done = 0;
  for (const match of text.matchAll(NUMBER)) {
    const [hit] = match;
    const mask = MASKS[match.slice(1).findIndex(part => part !== undefined)] ?? 'harmless';
    const end = match.index + hit.length;
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    const stays = mask === 'harmless' || isMoney(hit, before, text.slice(end, end + 6));
    masked += text.slice(done, match.index) + (stays ? hit : mask);
    done = end;
  }
  return masked + text.slice(done);
}

function isMoney(hit: string, before: string, after: string): boolean {
  const sum = SUM.exec(hit);
  return sum !== null && (sum.groups?.cents !== undefined || BEFORE.test(before) || AFTER.test(after));
}

// Counts, seconds, shares and Unix times, which metrics and conditions read from fields, are nobody's numbers.
const PLAIN = /^-?(?:\d{1,6}|\d{0,9}\.\d+|1\d{9}(?:\d{3})?)$/u;

function redactValue(value: FieldValue): FieldValue {
  if (typeof value === 'boolean' || PLAIN.test(String(value))) return value;
  const masked = redactText(String(value));
  return masked === String(value) ? value : masked;
}
