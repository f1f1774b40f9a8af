import { clean } from '../../clean.ts';
import { headline as linesOf } from '../../headline.ts';
import { signed, signWidth } from '../../style.ts';
import { paragraph } from '../../text.ts';
import { type Section, titled } from '../section.ts';

/** The answer in a few lines. */
export const headline: Section = (report, options) => {
  const { style, width } = options;
  const layout = { width, indent: signWidth(style), lines: 4, more: style.marks.more };
  const lines = linesOf(report, style).flatMap(({ tone, text }) =>
    signed(tone, paragraph(clean(text), layout), style),
  );
  return titled('In short', lines, options);
};
