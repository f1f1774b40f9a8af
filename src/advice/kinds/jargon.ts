import { type Advice, placed } from '../advice.ts';

/** Words of the trade that auditors, agents and customers' representatives do not all know. */
const TRADE =
  /\b(?:dead air|after[- ]call work|wrap[- ]?up|dispo(?:sition(?:ed)?)?|first[- ]call resolution|first[- ]contact resolution|handle time|tier[- ]?\d|level[- ]?\d support|soft skills?|empathy statements?|touch ?points?|omni-?channel|deflect(?:ion|ed)?|swivel chair|warm transfer|cold transfer|value[- ]add(?:ed)?|leverag(?:e|ed|ing)|synerg\w+|best[- ]in[- ]class|circle back|going forward|KPI-driven)\b/iu;
/** Abbreviations that everybody reads. */
const COMMON = new Set([
  'PIN',
  'ID',
  'OK',
  'FAQ',
  'PDF',
  'SMS',
  'UTC',
  'CSV',
  'URL',
  'VAT',
  'EU',
  'UK',
  'US',
  'USA',
  'TV',
  'IBAN',
  'ISO',
  'A4',
]);
const ABBREVIATION = /\b(?!\p{N})[\p{Lu}\p{N}]{2,6}\b/gu;

/** A question is asked of people from other teams, too: they answer what they understand. */
export const jargon: Advice = {
  id: 'jargon',
  summary: 'a word of the trade',
  look: written =>
    placed(written).flatMap(({ item, path }) =>
      (['ask', 'standard'] as const).flatMap(key => {
        const text = item[key] ?? '';
        const word =
          TRADE.exec(text)?.[0] ??
          (text.match(ABBREVIATION) ?? []).find(one => !COMMON.has(one) && one !== text);
        if (word === undefined) return [];
        const message = `${item.id} says "${word}", which not everybody who answers it knows`;
        return [{ path: [...path, key], message, hint: 'write it as one would tell it to a customer' }];
      }),
    ),
};
