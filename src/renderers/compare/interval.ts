import type { Interval } from '../../model/report.ts';
import { difference } from '../numbers.ts';
import type { Style } from '../style.ts';

/** `+1.2 to +10.0` */
export function changeInterval(style: Style, ends: Interval): string {
  return ends === null ? style.marks.none : `${difference(style, ends[0])} to ${difference(style, ends[1])}`;
}
