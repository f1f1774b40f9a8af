import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escaped } from '../escape.ts';

use([CustomChart, LineChart, GridComponent, SVGRenderer]);

export type Size = { readonly width: number; readonly height: number };

/** Colours of a chart are those of the style sheet, light or dark; a chart on paper takes those of paper. */
export const INK = {
  text: 'var(--text)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  series: 'var(--series)',
  surface: 'var(--surface)',
  good: 'var(--good-fill)',
  bad: 'var(--bad-fill)',
  unsure: 'var(--unsure-fill)',
} as const;

/** One chart as SVG, told to those who cannot see it by its label. The same option makes the same bytes. */
export function draw(option: EChartsCoreOption, { width, height }: Size, label: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
    const svg = bare(chart.renderToSVGString({ useViewBox: true }));
    return svg.replace('<svg ', `<svg role="img" aria-label="${escaped(label)}" `);
  } finally {
    chart.dispose(); // else the process never ends
  }
}

/** Without what only a living chart needs, and without ids that count charts. In a text no `<` or `"` can stand. */
function bare(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, '')
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/u, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|xml:space|baseProfile)="[^"]*"/gu, '')
    .replace(/\bzr\d+-/gu, 'chart-')
    .replace(/\n+/gu, '\n');
}

/** A chart in two widths, of which the page shows the one that fits: text keeps its size on a phone. */
export function figure(caption: string, drawn: (width: number, narrow: boolean) => string): string {
  return `<figure>
<div class="wide">${drawn(WIDE, false)}</div>
<div class="narrow">${drawn(NARROW, true)}</div>
<figcaption>${caption}</figcaption>
</figure>`;
}

const WIDE = 1000;
const NARROW = 340;
