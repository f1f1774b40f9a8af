import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import { signWidth } from '../style.ts';
import { paragraph } from '../text.ts';
import { andMore, type Section, titled } from './section.ts';

const SHOWN = 5;

/** Records that could not be read, by file and line. */
export const rejected: Section = ({ sources, rejected }, page) => {
  // Of very many only the first are listed; the sources count them all.
  const all = Math.max(
    rejected.length,
    sources.reduce((sum, source) => sum + source.rejected, 0),
  );
  const { style, width } = page;
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const lines = rejected
    .slice(0, SHOWN)
    .flatMap(({ file, line, reason }) => paragraph(clean(`${file}:${line}: ${reason}`), layout));
  const more = andMore(all - Math.min(SHOWN, rejected.length), style);
  return titled(`Rejected (${count(all)})`, [...lines, ...more], page);
};
