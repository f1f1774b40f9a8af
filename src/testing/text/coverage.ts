import { count, counted } from '../../renderers/numbers.ts';
import type { Coverage, PhraseCoverage } from '../coverage.ts';
import { headline, type Page, percent, wrapped } from './page.ts';

/** What no example shows, place by place, and beneath it the share of what one does. */
export function coverageText({ checklists, phrases }: Coverage, page: Page): string[] {
  return [
    ...checklists.flatMap(({ id, probes, complete, items, own }) => [
      ...items.flatMap(({ item, language, lacks, ...place }) =>
        headline(place, item, `no ${lacks.join(', no ')} example in ${language}`, page),
      ),
      ...wrapped(
        probes === 0
          ? `${id}: no item has a probe`
          : `${id}: ${count(complete)} of ${counted(probes, 'probe')} with all examples (${percent(complete, probes)})`,
        page,
        0,
      ),
      ...phrasesText(`${id}: own phrases`, own, page),
    ]),
    ...phrases.flatMap(one => phrasesText(`phrases ${one.language}`, one, page)),
  ];
}

function phrasesText(name: string, { phrases, held, unheld }: PhraseCoverage, page: Page): string[] {
  if (phrases === 0) return [];
  const told = `${count(held)} of ${counted(phrases, 'phrase')} held by an example (${percent(held, phrases)})`;
  return [
    ...unheld.flatMap(({ set, phrase, ...place }) => headline(place, `$${set}`, phrase, page)),
    ...wrapped(`${name}: ${told}`, page, 0),
  ];
}
