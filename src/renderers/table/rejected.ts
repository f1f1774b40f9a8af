import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import { signWidth } from '../style.ts';
import { paragraph } from '../text.ts';

import { remark, type Section, titled } from './section.ts';

const SHOWN = 5;

/** Records that could not be read, by file and line. */
export const rejected: Section = ({ rejected }, { style, width }) => {
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const lines = rejected
    .slice(0, SHOWN)
    .flatMap(({ file, line, reason }) => paragraph(clean(`${file}:${line}: ${reason}`), layout));
  const left = rejected.length - SHOWN;
  const more = left > 0 ? [remark(`${style.marks.more} and ${count(left)} more`, style)] : [];
  return titled(`Rejected (${count(rejected.length)})`, [...lines, ...more], style);
};
