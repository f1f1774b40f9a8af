import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import { signWidth } from '../style.ts';
import { paragraph } from '../text.ts';
import { andMore, type Section, titled } from './section.ts';

const SHOWN = 5;

/** Records that could not be read, by file and line. */
export const rejected: Section = ({ rejected }, page) => {
  const { style, width } = page;
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const lines = rejected
    .slice(0, SHOWN)
    .flatMap(({ file, line, reason }) => paragraph(clean(`${file}:${line}: ${reason}`), layout));
  const more = andMore(rejected.length - SHOWN, style);
  return titled(`Rejected (${count(rejected.length)})`, [...lines, ...more], page);
};
