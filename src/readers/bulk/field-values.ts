import type { FieldValue } from '../../model/interaction.ts';
import { channelOf } from '../columns/channels.ts';
import { type Memo, makeMemo } from '../csv/memo.ts';
import type { Cells } from '../csv/rows.ts';
import type { Table } from '../table/plan.ts';

/** Reads the value of a field out of the cells of an interaction, as `setField` would have set it. */
export type FieldValues = (bytes: Buffer, cells: Cells, name: string) => FieldValue | undefined;

/** Makes the reading of the fields of a table; agents, teams and channels come back, so their texts are made once. */
export function makeFieldValues(table: Table): FieldValues {
  const columns = new Map(table.fields.map(({ name, index }) => [name, index]));
  const memos = new Map<string, Memo<string>>();
  const memoOf = (name: string): Memo<string> => {
    const known = memos.get(name);
    if (known !== undefined) return known;
    const isChannel = name === 'channel';
    const made = makeMemo(written => {
      const value = written.trim();
      return isChannel && value !== '' ? channelOf(value) : value;
    });
    memos.set(name, made);
    return made;
  };
  return (bytes, cells, name) => {
    const index = columns.get(name);
    if (index === undefined) return undefined;
    const [start, end] = [cells.starts[index] ?? 0, cells.ends[index] ?? 0];
    if (start === end) return undefined;
    const value = memoOf(name)(bytes, start, end);
    return value === '' ? undefined : value;
  };
}
