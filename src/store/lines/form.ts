import { check, shape } from '../../decode/index.ts';
import { complaints, parsed } from './complaints.ts';

const { list, open, share, text } = shape;

/** As much of the form of a kept checklist as tells which answers it takes. */
const FORM = open({
  id: text(),
  version: text(),
  hash: text(),
  sections: list(
    open({ items: list(open({ id: text(), answers: list(open({ id: text(), credit: share() })) })) }),
  ),
});

/** The items of a checklist in its order, each with what its answers earn. */
export type Form = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly items: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** The form of a kept checklist, of which its text is JSON; `null` where it is not one. */
export function formOf(text: string): Form | null {
  const value = parsed(text);
  const form = check(FORM, value, complaints(value), [], []);
  if (form === undefined) return null;
  const { id, version, hash, sections } = form;
  const items = sections.flatMap(section => section.items);
  const earns = items.map(
    item => [item.id, new Map(item.answers.map(option => [option.id, option.credit]))] as const,
  );
  return { id, version, hash, items: new Map(earns) };
}
