import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/model/report.ts';
import { html } from '../../../src/renderers/html/index.ts';
import { markdown } from '../../../src/renderers/markdown/markdown.ts';
import type { Renderer } from '../../../src/renderers/renderer.ts';
import { table } from '../../../src/renderers/table/table.ts';
import { aReason, aReport, plain } from '../a-report.ts';

const gate = async ({ render }: Renderer<string | Promise<string>>, over: Partial<Verdict>) => {
  const verdict: Verdict = { ok: true, state: 'met', reasons: [aReason({ interval: [80, 90] })], ...over };
  return render(aReport(), verdict, plain);
};

describe('intervals of the gate', () => {
  const told = 'intervals that decide may be wider than the report';

  it.each([table, markdown, html])(
    'are said to be others where they decide, and only there: $id',
    async format => {
      expect(await gate(format, { confidence: 0.95 })).toContain(told);
      expect(await gate(format, {})).not.toContain(told);
      expect(await gate(format, { confidence: 0.95, reasons: [aReason({ interval: null })] })).not.toContain(
        told,
      );
    },
  );
});
