import type { Renderer } from '../renderer.ts';
import { withinReach } from '../too-big.ts';
import { sheetsOf } from './sheets.ts';
import { timeless } from './timeless.ts';

/** A workbook with a sheet for every view of the report. */
export const xlsx: Renderer<Promise<Uint8Array>> = {
  id: 'xlsx',
  summary: 'a workbook with a sheet for each view',
  binary: true,
  findings: true,
  render: async (report, verdict, { quotes }) => {
    const sheets = sheetsOf(report, verdict, quotes);
    // loaded when it is asked for: most runs can do without
    const { default: write } = await import('write-excel-file/node');
    return timeless(await withinReach('one workbook', () => write([...sheets])).toBuffer());
  },
};
