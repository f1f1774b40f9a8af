import type { Tested } from '../tested.ts';
import { coverageText } from './coverage.ts';
import { examplesText, phrasesText } from './examples.ts';
import { labelsText } from './labels.ts';
import { mutantsText } from './mutants.ts';
import type { Page } from './page.ts';

/** A test of checklists for people, ended by a line break. What was asked for beside examples has a heading. */
export function testedText({ checklists, phrases, coverage, mutants, labels }: Tested, page: Page): string {
  const part = (heading: string, lines: readonly string[]) => ['', page.style.heading(heading), ...lines];
  const lines = [
    ...checklists.flatMap(one => examplesText(one, page)),
    ...phrases.flatMap(one => phrasesText(one, page)),
    ...(coverage === null ? [] : part('Without an example', coverageText(coverage, page))),
    ...(mutants === null ? [] : part('Changes that no example notices', mutantsText(mutants, page))),
    ...(labels === null ? [] : part('Probes against labels', labelsText(labels, page))),
  ];
  return lines.map(line => `${line}\n`).join('');
}
