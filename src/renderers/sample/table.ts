import type { Sample, SampleEvent } from '../../model/sample.ts';
import { clean } from '../clean.ts';
import { count, counted } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { figureColumn, grid, textColumn } from '../table/grid.ts';
import { andMore, titled } from '../table/section.ts';
import { cut, paragraph } from '../text.ts';

type Page = Pick<RenderOptions, 'style' | 'width'>;

const FILES_SHOWN = 3;
const FILE_WIDTH = 40;
const SHOWN = 40;
const WHOLE = 'all';

const STRATA = [
  textColumn('stratum'),
  figureColumn('population'),
  figureColumn('drawn'),
  figureColumn('chance'),
  figureColumn('reserve'),
];
const DRAWN = [
  textColumn('interaction'),
  textColumn('file'),
  figureColumn('line'),
  textColumn('stratum'),
  textColumn('why', 20),
];

/** A sample for people: how it was drawn, its strata with the chances in them, and the interactions in their order. */
export function renderSampleTable(sample: Sample, page: Page): string {
  const parts = [title(sample, page), strata(sample, page), drawn(sample, page), replaced(sample, page)];
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function title({ sources, method, seed }: Sample, { style, width }: Page): readonly string[] {
  const files = sources
    .slice(0, FILES_SHOWN)
    .map(({ file }) => cut(clean(file), FILE_WIDTH, style.marks.more));
  const others = sources.length > FILES_SHOWN ? [`${count(sources.length - FILES_SHOWN)} more`] : [];
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  const parts = [...files, ...others, method, `${count(rejected)} rejected`, `seed ${clean(seed)}`];
  const text = parts.join(` ${style.marks.dot} `);
  return paragraph(text, { width, indent: 0, lines: 6, more: style.marks.more }).map(style.heading);
}

function strata({ strata }: Sample, page: Page): readonly string[] {
  const rows = strata.slice(0, SHOWN).map(({ key, population, drawn, probability, reserve }) => ({
    tone: null,
    cells: [
      key === '' ? WHOLE : clean(key),
      count(population),
      count(drawn),
      `${percentOf(probability)} %`,
      count(reserve.length),
    ],
  }));
  const more = andMore(strata.length - SHOWN, page.style, ' (-f json lists all)');
  return titled('Strata', [...grid(STRATA, rows, page), ...more], page);
}

function drawn({ drawn, sources }: Sample, page: Page): readonly string[] {
  const oneFile = sources.length === 1;
  const rows = drawn.slice(0, SHOWN).map(({ id, file, line, stratum, why }) => ({
    tone: null,
    cells: [clean(id), oneFile ? '' : clean(file), String(line), clean(stratum), clean(why)],
  }));
  const more = andMore(drawn.length - SHOWN, page.style, ' (-f csv lists all)');
  return titled('To audit, in this order', [...grid(DRAWN, rows, page), ...more], page);
}

function replaced({ log }: Sample, page: Page): readonly string[] {
  const events = log.filter(event => event.what === 'replaced');
  const layout = { width: page.width, indent: 2, lines: 3, more: page.style.marks.more };
  const lines = events.slice(-SHOWN).flatMap(event => paragraph(told(event), layout));
  return titled(`Replaced (${counted(events.length, 'interaction')})`, lines, page);
}

function told({ id, by, why }: Extract<SampleEvent, { readonly what: 'replaced' }>): string {
  return clean(`${id}: ${by === null ? 'taken out, nobody was left' : `replaced by ${by}`} (${why})`);
}

/** 100 only where all are drawn. */
function percentOf(share: number): string {
  const shown = (100 * share).toFixed(1);
  return shown === '100.0' && share < 1 ? '> 99.9' : shown === '0.0' && share > 0 ? '< 0.1' : shown;
}
