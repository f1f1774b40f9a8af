import type { FieldValue } from '../model/interaction.ts';
import type { Level } from './risk.ts';

/** What strata are made of: fields that each have a quota of their own, fields in proportion, and the level of risk. */
export type Design = {
  readonly per: readonly string[];
  readonly by: readonly string[];
  readonly risk: boolean;
};

/** Where an interaction belongs: `key` names its stratum, `group` those that share a quota. */
export type Place = { readonly key: string; readonly group: string; readonly level: Level | null };

/** The stratum of an interaction. A field it does not have is `(none)`, and a stratum like any other. */
export function stratumOf(
  { per, by, risk }: Design,
  fields: ReadonlyMap<string, FieldValue>,
  level: Level | null,
): Place {
  const named = (name: string) => `${name}=${valueText(fields.get(name))}`;
  const group = per.map(named);
  const parts = [...group, ...by.map(named), ...(risk && level !== null ? [`risk=${level}`] : [])];
  return { key: parts.join(', '), group: group.join(', '), level };
}

/** Whether a stratum may hold interactions with this value (as text) in this field: its key may say that it does not. */
export function mayHold(key: string, name: string, value: string): boolean {
  const parts = key.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/gu) ?? [];
  const named = parts.map(part => part.trimStart()).filter(part => part.startsWith(`${name}=`));
  return named.every(part => part === `${name}=${valueText(value)}`);
}

/** In quotes where it would read as something else: two strata never have the same key. */
function valueText(value: FieldValue | undefined): string {
  if (value === undefined || value === '') return '(none)';
  const text = String(value);
  return /[,="\\()]|^\s|\s$/u.test(text) ? JSON.stringify(text) : text;
}
