import { suggest, suggestSome } from '../../../decode/index.ts';
import type { AuditAnswer, ItemName } from '../../../model/audit.ts';
import { type Checklist, type Item, itemsOf } from '../../../model/checklist.ts';
import type { Problem } from '../../../model/input-error.ts';
import type { AnswerRow } from '../../../readers/answers/index.ts';
import { asked, type Desk, give, jump, note, pick, settled, valueWritten } from '../../../session/index.ts';

/** An item that rows may answer. */
type Named = ItemName & { readonly to: Item };

/** The rows of one interaction, by `checklist.item`. */
export type Rows = ReadonlyMap<string, { readonly row: AnswerRow; readonly value: string | null }>;

/**
 * The rows of an answers file by interaction, each with the value of its item that it gives. Everything wrong with them
 * joins the problems: ids that are not `known` (`listed`: those to choose a near word from), items, answers, and what
 * is answered twice.
 */
export function sortRows(
  rows: readonly AnswerRow[],
  known: ReadonlySet<string>,
  listed: readonly string[],
  checklists: readonly Checklist[],
  problems: Problem[],
): ReadonlyMap<string, Rows> {
  const items = checklists.flatMap(({ id, ...checklist }) =>
    itemsOf({ id, ...checklist }).map(to => ({ checklist: id, item: to.id, to })),
  );
  const unknownIds = new Set<string>();
  const sorted = new Map<string, Map<string, { row: AnswerRow; value: string | null }>>();
  for (const row of rows) {
    if (!known.has(row.id)) {
      // Once for each id: all its rows would say the same.
      if (!unknownIds.has(row.id)) problems.push(problemAt(row, unknownId(row.id, listed)));
      unknownIds.add(row.id);
    }
    const named = itemOf(row.item, items);
    if ('message' in named) {
      problems.push(problemAt(row, named));
      continue;
    }
    const read = valueIn(named.to, row.answer);
    const isWrong = typeof read === 'object' && read !== null;
    if (isWrong) problems.push(problemAt(row, read));
    const value = isWrong ? null : read;
    const name = `${named.checklist}.${named.item}`;
    const ofId = sorted.get(row.id) ?? new Map();
    const before = ofId.get(name)?.row;
    if (before === undefined) sorted.set(row.id, ofId.set(name, { row, value }));
    else
      problems.push(
        problemAt(row, { message: `${row.id}: ${name} is answered on line ${before.place().line} already` }),
      );
  }
  return sorted;
}

/**
 * The desk when the rows were typed at it, item by item. What cannot be typed there joins the problems: an answer to an
 * item that does not apply, given those before it, and turns the interaction does not have.
 */
export function typeRows(desk: Desk, rows: Rows, problems: Problem[]): Desk {
  let now = desk;
  const { length } = desk.interaction.turns;
  for (const { checklist, item } of settled(desk)) {
    const { row, value } = rows.get(`${checklist}.${item}`) ?? {};
    if (row === undefined) continue;
    const turn = row.evidence.find(number => number > length);
    if (turn !== undefined) {
      const has = length === 0 ? 'has no transcript' : `has ${length} turns`;
      problems.push(problemAt(row, { message: `there is no turn ${turn}: ${row.id} ${has}` }));
    } else if (isAsked(now, { checklist, item })) {
      now = typeRow(now, { checklist, item }, row, value ?? null);
    } else if (value !== 'na') {
      const why = settled(now).find(one => one.checklist === checklist && one.item === item);
      const message = `${checklist}.${item} is not asked of ${row.id}: it ${doesNotApply(why)}`;
      problems.push(problemAt(row, { message, hint: 'leave its row out, or answer na' }));
    }
  }
  return now;
}

function typeRow(desk: Desk, name: ItemName, row: AnswerRow, value: string | null): Desk {
  const there = jump(desk, name);
  const noted = row.note === '' ? there : note(there, row.note);
  const picked = row.evidence.length === 0 ? noted : pick(noted, row.evidence);
  return value === null ? picked : give(picked, value);
}

function isAsked(desk: Desk, { checklist, item }: ItemName): boolean {
  return asked(desk).some(one => one.checklist.id === checklist && one.item.id === item);
}

function doesNotApply(answer: AuditAnswer | undefined): string {
  return answer === undefined || answer.note === '' ? 'does not apply' : answer.note;
}

function unknownId(id: string, listed: readonly string[]): Pick<Problem, 'message' | 'hint'> {
  const message = `there is no interaction "${id}" to audit`;
  return listed.length === 0 ? { message } : { message, hint: suggestSome(id, listed) };
}

/** The item of a name: `checklist.item`, or an id that only one of the checklists has. */
function itemOf(name: string, items: readonly Named[]): Named | Pick<Problem, 'message' | 'hint'> {
  const found = items.filter(one => name === `${one.checklist}.${one.item}` || name === one.item);
  const [only, ...others] = found;
  const names = found.map(one => `${one.checklist}.${one.item}`);
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined)
    return { message: `"${name}" is an item of more than one checklist`, hint: `say ${names.join(' or ')}` };
  const short = !name.includes('.');
  const known = items.map(one => (short ? one.item : `${one.checklist}.${one.item}`));
  return { message: `there is no item "${name}"`, hint: suggest(name, [...new Set(known)]) };
}

/** The value a written answer gives; `null`: none is written. */
function valueIn(item: Item, written: string): string | null | Pick<Problem, 'message' | 'hint'> {
  const read = valueWritten(item, written);
  if (read === null) return null;
  if ('value' in read) return read.value;
  if (item.spread !== null) return { message: read.problem };
  const hint = suggest(written, [...item.answers.map(one => one.id), 'na']);
  return { message: `"${written.slice(0, 40)}" is not an answer of ${item.id}`, hint };
}

function problemAt(row: AnswerRow, problem: Pick<Problem, 'message' | 'hint'>): Problem {
  return { ...row.place(), ...problem };
}
