import { type OpenChecklists, openChecklists } from '../../src/checklist/index.ts';

/** A checklist of one section with these items, as a file of its own. */
export function checklistText(items: string, more = ''): string {
  const indented = items.replace(/^(?=.)/gm, '      ');
  return `id: small\nversion: 1.0.0\ntitle: Small\nabout: One section.\n${more}sections:\n  - id: all\n    title: All\n    items:\n${indented}`;
}

/** Checklists and phrase files, opened. */
export function opened(
  checklist: string,
  phrases: Readonly<Record<string, string>> = {},
): Promise<OpenChecklists> {
  const files = Object.entries(phrases).map(([language, text]) => ({
    file: `${language}.yaml`,
    text: `language: ${language}\n${text}`,
  }));
  return openChecklists([{ file: 'small.yaml', text: checklist }], files);
}
