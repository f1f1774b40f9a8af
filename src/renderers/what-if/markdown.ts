import type { WhatIf } from '../../model/what-if.ts';
import { clean } from '../clean.ts';
import { count, counted, difference, interval, share, written } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Style } from '../style.ts';
import { changes } from './markdown/changes.ts';
import { code } from './markdown/code.ts';
import { type Block, fitted } from './markdown/fitted.ts';
import { gates } from './markdown/gates.ts';
import { groups, interactions, items, rejected } from './markdown/lists.ts';
import { headline, sideBySide } from './words.ts';

/** The body of a comment on GitHub: what others wrote stands in code spans, and nothing of it can be Markdown or HTML. */
export function markdown(whatIf: WhatIf, { style, quotes }: RenderOptions): string {
  return fitted([
    head(whatIf, style),
    gates(whatIf, style),
    changes(whatIf, style),
    items(whatIf, style),
    groups(whatIf, style),
    rejected(whatIf),
    interactions(whatIf, style, quotes),
    foot(whatIf),
  ]);
}

function head(whatIf: WhatIf, style: Style): Block {
  const { other, from, sources, totals, read, change } = whatIf;
  const { before, after } = totals;
  const files = `${sources
    .slice(0, 3)
    .map(({ file }) => code(file))
    .join(', ')}${sources.length > 3 ? `, and ${count(sources.length - 3)} more` : ''}`;
  const saved = from === 'saved' ? ' (saved answers)' : '';
  const row = (name: string, was: string, is: string, moved: string) =>
    `| ${name} | ${was} | ${is} | ${moved} |`;
  const counts = (name: string, was: number, is: number) =>
    row(name, count(was), count(is), difference(style, is - was).replace(/\.0$/u, ''));
  const scores = sideBySide(style, { before: before.score, after: after.score });
  const coverages = sideBySide(style, { before: before.coverage, after: after.coverage });
  const ends = change.interval;
  return {
    ...NOTHING,
    open: [
      `### csaudit what-if: ${headline(whatIf, style)}`,
      '',
      `${code(other.file)} (${other.kind}) over ${files}${saved}, ${counted(read.before.interactions, 'interaction')}`,
      '',
      '| | before | after | change |',
      '|---|---:|---:|---:|',
      row('score', scores.before, scores.after, scores.moved),
      row(
        `${written(100 * whatIf.confidence)} % interval`,
        interval(style, before.interval),
        interval(style, after.interval),
        ends === null ? style.marks.none : `${difference(style, ends[0])} to ${difference(style, ends[1])}`,
      ),
      row('coverage', share(style, before.coverage), share(style, after.coverage), coverages.moved),
      counts('passed', before.passed, after.passed),
      counts('failed', before.failed, after.failed),
      counts('undetermined', before.undetermined, after.undetermined),
      counts('critical misses', before.criticalMisses, after.criticalMisses),
      ...(read.before.rejected + read.after.rejected > 0
        ? [counts('rejected', read.before.rejected, read.after.rejected)]
        : []),
    ],
  };
}

function foot({ tool }: WhatIf): Block {
  return { ...NOTHING, open: [`<sub>${clean(tool.name)} ${code(tool.version)}</sub>`] };
}

const NOTHING: Block = { open: [], rows: [], close: [], rest: 0, noun: '' };
