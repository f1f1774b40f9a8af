import type { Scorecard } from '../../../model/scorecard.ts';
import { count, counted } from '../../numbers.ts';
import { escaped, island } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { bodyHtml, summaryHtml } from './card.ts';
import { BLOCK, makePacker } from './pack.ts';

/** More make a file that no browser opens at once. */
const MOST_CARDS = 10_000;
/** Without a script there are no pages to turn. */
const WITHOUT_SCRIPT = 200;

/**
 * A scorecard for each interaction, the lowest first. The script draws those that are looked at, from data that is read a
 * block at a time; without one the lowest are there as they are.
 */
export const scorecards: MakePart = (report, { quotes }) => {
  const title = 'Scorecards';
  const all = lowestFirst(report.scorecards ?? []);
  if (all.length === 0) return { id: 'scorecards', title, body: '' };
  const packer = makePacker(report, quotes);
  const listed = all.slice(0, MOST_CARDS);
  const entries = listed.map(packer.entry);
  const blocks = Array.from({ length: Math.ceil(listed.length / BLOCK) }, (_, at) =>
    packer.block(listed.slice(at * BLOCK, (at + 1) * BLOCK)),
  );
  const names = packer.names();
  const bare = blocks.slice(0, Math.ceil(WITHOUT_SCRIPT / BLOCK)).flatMap((block, at) =>
    block.cards.map((card, place) => {
      const entry = entries[at * BLOCK + place];
      const head = entry === undefined ? '' : summaryHtml(entry, names, escaped);
      return `<details class="card"><summary>${head}</summary><div class="body">${bodyHtml(card, block, names, escaped)}</div></details>`;
    }),
  );
  const rest =
    listed.length > bare.length
      ? `<p class="note">… and ${count(listed.length - bare.length)} more, which a browser with scripts lists.</p>`
      : '';
  const left = all.length - listed.length;
  const told = left > 0 ? ` The ${count(left)} highest are left out here: -f jsonl lists all.` : '';
  const islands = [
    island('names', JSON.stringify(names)),
    island('entries', JSON.stringify(entries)),
    ...blocks.map((block, at) => island(`block-${at}`, JSON.stringify(block))),
  ];
  const body = `<p class="note">${counted(all.length, 'interaction')}, the lowest first.${told}</p>
<div id="cards"></div>
<noscript>${bare.join('\n')}${rest}</noscript>
${islands.join('\n')}`;
  return { id: 'scorecards', title, body };
};

/** Those without a score come last; equal ones stay as they came. */
function lowestFirst(cards: readonly Scorecard[]): readonly Scorecard[] {
  return cards.toSorted((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity) || 0);
}
