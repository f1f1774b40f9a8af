import { clean } from '../clean.ts';
import { count, counted } from '../numbers.ts';
import { cut, paragraph } from '../text.ts';
import type { Section } from './section.ts';

const FILES_SHOWN = 2;
const FILE_WIDTH = 40;

/** What was scored: `july.csv (csv) · 1,204 interactions · 1,198 scored · 6 rejected`. */
export const title: Section = ({ sources, totals }, { style, width }) => {
  const files = sources
    .slice(0, FILES_SHOWN)
    .map(({ file, reader }) => `${cut(clean(file), FILE_WIDTH, style.marks.more)} (${clean(reader)})`);
  const others = sources.length > FILES_SHOWN ? [`${count(sources.length - FILES_SHOWN)} more`] : [];
  const counts = [
    counted(totals.interactions, 'interaction'),
    `${count(totals.scored)} scored`,
    `${count(sources.reduce((sum, source) => sum + source.rejected, 0))} rejected`,
  ];
  const parts = [...files, ...others, ...counts].join(` ${style.marks.dot} `);
  return paragraph(parts, { width, indent: 0, lines: 4, more: style.marks.more }).map(style.heading);
};
