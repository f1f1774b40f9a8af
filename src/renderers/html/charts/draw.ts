import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escaped } from '../escape.ts';
import { group, type Shape } from './shapes.ts';

use([CustomChart, GridComponent, SVGRenderer]);

export type Size = { readonly width: number; readonly height: number };

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

/** Without what only a living chart needs. In a text no `<` or `"` can stand. */
function bare(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, '')
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/u, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|xml:space|baseProfile)="[^"]*"/gu, '')
    .replace(/\n+/gu, '\n');
}

/** Where a value (across) and another (down) lie on the chart. */
export type At = (x: number, y: number) => readonly [x: number, y: number];

/** A series drawn by a function of where values lie. It draws all of it at once, in the order of its shapes. */
export function series(shapes: (at: At) => readonly Shape[]): Shape {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: [[0, 0]],
    renderItem: (_params: unknown, api: { coord: (at: readonly number[]) => readonly number[] }) => {
      return group(shapes((x, y) => [api.coord([x, y])[0] ?? 0, api.coord([x, y])[1] ?? 0]));
    },
  };
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
