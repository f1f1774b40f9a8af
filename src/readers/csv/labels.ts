import { isNameLike, type Label, type People, type Roles } from '../turns/roles.ts';
import { makeMemo } from './memo.ts';

/** Who a label says is speaking; `text`: it is no label; `null`: the plain reader is to decide, or to complain. */
export type Who = Label | 'text' | null;

/** Says who the label in `bytes[start..end)` is; without `people` only where that does not depend on them, else `null`. */
export type Labels = (bytes: Buffer, start: number, end: number, people: People | null) => Who;

/** What is known of a label whoever the people are, and what was last said of it to whom. */
type Entry = {
  readonly text: string;
  readonly always: Label | null;
  agent: string | null;
  customer: string | null;
  last: Who;
};

const NO_ONE: People = { agent: null, customer: null };
const LONGEST_LABEL = 100;
/** Up to its first colon, a line that may begin with a time looks like this: `[…`, `10`, `3 Apr 2026 10`, `3.4.26 10`. */
const MAY_BE_TIME = /^[[(]|^\d{1,3}$|\d{4}|\d[-/.]\d/u;

/** Makes `roles` answer for bytes, from memory where a label comes back. */
export function makeLabels(roles: Roles): Labels {
  const entryOf = makeMemo((text): Entry => {
    const last = roles(text, NO_ONE);
    // A label that is no role may be one of the people, and so may a role with a name.
    const always = last === null || last === 'text' || last.name !== undefined ? null : last;
    return { text, always, ...NO_ONE, last };
  });
  return (bytes, start, end, people) => {
    const entry = entryOf(bytes, start, end);
    if (entry.always !== null || people === null) return entry.always;
    if (entry.agent !== people.agent || entry.customer !== people.customer) {
      entry.last = roles(entry.text, people);
      entry.agent = people.agent;
      entry.customer = people.customer;
    }
    return entry.last;
  };
}

/** What readTranscript makes of all that stands before the first colon of a line: `text` where it begins no turn. */
export function rolesOfLines(roles: Roles): Roles {
  return (written, people) => {
    const text = written.trim();
    if (MAY_BE_TIME.test(text)) return null;
    if (text === '' || [...written.trimStart()].length > LONGEST_LABEL) return 'text';
    const label = roles(text, people);
    // What looks like a name and is not known is a problem of the transcript.
    return label === null && !isNameLike(text) ? 'text' : label;
  };
}
