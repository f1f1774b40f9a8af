import { describe, expect, it } from 'vitest';
import { redact } from '../../src/batch/redact.ts';
import { scoreOne, scoreRecords, type Watch } from '../../src/batch/score-records.ts';
import { loadChecklists } from '../../src/checklist/index.ts';
import type { Interaction, Rejected } from '../../src/model/interaction.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { metrics } from '../../src/probes/metrics/index.ts';
import { interaction, talk } from '../probes/looking.ts';
import { factsOf } from '../scoring/fixtures.ts';

const TEXT = `id: tiny
version: 1.0.0
title: Tiny
about: One item.
sections: [{ id: only, title: Only, items: [{ id: it, ask: "So?", probe: { said: { any: [hello] } } }] }]
`;
const loaded = await loadChecklists([{ file: 'tiny.yaml', text: TEXT }], []);
const run = {
  loaded,
  facts: factsOf(loaded.checklists),
  language: 'en',
  prepare: (one: Interaction) => one,
  mask: (text: string) => text,
};

const GREETED = interaction(talk('C: hi', 'A: Hello'));
const RUDE = interaction(talk('C: hi', 'A: What'));
const UNREADABLE = interaction(talk('A: Hello'), {}, { 'tiny.it': 'maybe' });
const REJECT: Rejected = { file: 'export.csv', line: 9, reason: 'no id' };

async function* stream(records: readonly (Interaction | Rejected)[]) {
  yield* records;
}

/** A watch that writes down what it is told. */
function watching(more: Partial<Watch> = {}) {
  const cards: Scorecard[] = [];
  const counts: number[] = [];
  const watch: Watch = {
    wantsCard: () => true,
    onCard: card => void cards.push(card),
    onRecord: records => void counts.push(records),
    signal: new AbortController().signal,
    ...more,
  };
  return { watch, cards, counts };
}

describe('scoring the records of an export', () => {
  it('counts every record, as an interaction or as rejected', async () => {
    const { watch, cards, counts } = watching();
    const part = await scoreRecords(stream([GREETED, REJECT, RUDE, UNREADABLE]), run, watch);
    expect(part).toMatchObject({ interactions: 2, rejected: 2 });
    expect(part.listed).toEqual([
      REJECT,
      {
        file: 'export.csv',
        line: 2,
        reason:
          'tiny.it: "maybe" is not an answer of it; allowed: yes, no, na, or points that one of them earns',
      },
    ]);
    expect(cards.map(({ score }) => score)).toEqual([100, 0]);
    expect(counts).toEqual([1, 2, 3, 4]);
  });

  it('lists the first thousand rejects, and counts them all', async () => {
    const { watch } = watching();
    const part = await scoreRecords(stream(Array.from({ length: 1500 }, () => REJECT)), run, watch);
    expect([part.rejected, part.listed.length]).toEqual([1500, 1000]);
  });

  it('works metrics out for the cards that somebody wants to see', async () => {
    const { watch, cards } = watching({ wantsCard: one => one === GREETED });
    await scoreRecords(stream([RUDE, GREETED]), run, watch);
    expect(cards.map(card => Object.keys(card.metrics))).toEqual([[...metrics.keys()]]);
    expect(scoreOne(GREETED, run, false)).toMatchObject({ metrics: {} });
  });

  it('prepares an interaction before anything sees it', async () => {
    const { watch, cards } = watching();
    const of = interaction(talk('A: Hello, call 06301234567'), { phone: '06301234567' });
    await scoreRecords(stream([of]), { ...run, prepare: redact }, watch);
    expect(cards[0]?.checklists[0]?.answers[0]?.evidence).toMatchObject([{ quote: 'Hello, call [number]' }]);
    expect(JSON.stringify(cards)).not.toContain('06301234567');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { watch, counts } = watching({ signal: stop.signal, onCard: () => stop.abort() });
    await expect(scoreRecords(stream([GREETED, GREETED]), run, watch)).rejects.toThrow(/abort/i);
    expect(counts).toEqual([1]);
  });
});
