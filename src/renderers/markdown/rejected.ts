import type { Report } from '../../model/report.ts';
import { count } from '../numbers.ts';
import { code } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { block } from './block.ts';

const SHOWN = 30;

/** Records that could not be read, folded away. */
export function rejected({ rejected, sources }: Report): Block {
  // Of very many only the first are listed; the sources count them all.
  const all = Math.max(
    rejected.length,
    sources.reduce((sum, source) => sum + source.rejected, 0),
  );
  if (all === 0) return block({});
  return block({
    open: ['<details>', `<summary>${count(all)} rejected</summary>`, ''],
    rows: rejected
      .slice(0, SHOWN)
      .map(({ file, line, reason }) => `- ${code(`${file}:${line}`)}: ${code(reason)}`),
    close: ['', '</details>'],
    rest: all - Math.min(SHOWN, rejected.length),
    noun: 'records',
  });
}
