import type { Renderer } from '../renderer.ts';

/** The page, and the library that draws its charts, are loaded only by those who ask for them. */
export const html: Renderer<Promise<string>> = {
  id: 'html',
  summary: 'a page for managers: one file, with charts, that opens anywhere',
  findings: true,
  render: async (report, verdict, options) => (await import('./page.ts')).page(report, verdict, options),
};
