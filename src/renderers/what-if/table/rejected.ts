import type { WhatIf } from '../../../model/what-if.ts';
import { clean } from '../../clean.ts';
import { count } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { signWidth } from '../../style.ts';
import { andMore, titled } from '../../table/section.ts';
import { paragraph } from '../../text.ts';

const SHOWN = 5;

/** Records that could not be read afterwards, though they can be now: an answer the export brings along is none any more. */
export function rejected({ rejected }: WhatIf, page: RenderOptions): readonly string[] {
  const { style, width } = page;
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const all = rejected.after;
  const lines = all
    .slice(0, SHOWN)
    .flatMap(({ file, line, reason }) => paragraph(clean(`${file}:${line}: ${reason}`), layout));
  const title = `Rejected afterwards, though read now (${count(all.length)})`;
  return titled(title, [...lines, ...andMore(all.length - SHOWN, style)], page);
}
