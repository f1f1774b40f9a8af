import { KINDS, type Said } from './said.ts';

const INSTANT = KINDS.indexOf('instant') + 1;
const MINUTES = KINDS.indexOf('minutes') + 1;
/** What settleTimes calls the latest start; what is later may be hours and minutes. */
const LATEST_START = 5 * 60_000;

/**
 * Whether `settleTimes` would take the times of these turns as they are written (or there are none). Where this is false
 * it has to be asked: they pass midnight, run backwards, or are a problem.
 */
export function areSettled(said: Said): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  let dated = false;
  let dateless = false;
  for (let index = 0; index < said.count; index++) {
    const kind = said.atKinds[index] ?? 0;
    const untilKind = said.untilKinds[index] ?? 0;
    if (kind === INSTANT || untilKind === INSTANT) dated = true;
    if ((kind > 0 && kind !== INSTANT) || (untilKind > 0 && untilKind !== INSTANT)) dateless = true;
    if (kind > 0) {
      const ms = said.at[index] ?? 0;
      if (!(ms >= latest)) return false;
      if (kind === MINUTES && ms >= LATEST_START && isFirst(said, index)) return false;
      latest = ms;
    }
    if (untilKind > 0 && !((said.until[index] ?? 0) >= latest)) return false;
  }
  return !(dated && dateless);
}

function isFirst(said: Said, index: number): boolean {
  for (let before = 0; before < index; before++) if (said.atKinds[before] !== 0) return false;
  return true;
}
