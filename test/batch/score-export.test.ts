import { describe, expect, it } from 'vitest';
import { emptyPart } from '../../src/batch/part.ts';
import { redact, redactText } from '../../src/batch/redact.ts';
import type { Run } from '../../src/batch/run.ts';
import { scoreExport } from '../../src/batch/score-export.ts';
import { makeBareScorer, scoreOne } from '../../src/batch/score-one.ts';
import { scoreRecords } from '../../src/batch/score-records.ts';
import { loadChecklists } from '../../src/checklist/index.ts';
import type { Interaction, Rejected } from '../../src/model/interaction.ts';
import { metrics } from '../../src/probes/metrics/index.ts';
import { interaction, talk } from '../probes/looking.ts';
import { factsOf } from '../scoring/fixtures.ts';
import { bytesOf, readOptions, settingsFor, watching } from './exports.ts';

const TEXT = `id: tiny
version: 1.0.0
title: Tiny
about: One item.
sections: [{ id: only, title: Only, items: [{ id: it, ask: "So?", probe: { said: { any: [hello] } } }] }]
`;
const loaded = await loadChecklists([{ file: 'tiny.yaml', text: TEXT }], []);
const run: Run = {
  loaded,
  facts: factsOf(loaded.checklists),
  speech: 'en',
  prepare: null,
  mask: text => text,
};

const GREETED = { ...interaction(talk('C: hi', 'A: Hello')), id: 'greeted' };
const RUDE = { ...interaction(talk('C: hi', 'A: What')), id: 'rude' };
const UNREADABLE = interaction(talk('A: Hello'), {}, { 'tiny.it': 'maybe' });
const REJECT: Rejected = { file: 'export.csv', line: 9, reason: 'no id' };

async function* stream(records: readonly (Interaction | Rejected)[]) {
  yield* records;
}

describe('scoring records one by one', () => {
  it('counts every record, as an interaction or as rejected', async () => {
    const { watch, cards, counts } = watching();
    const part = emptyPart();
    await scoreRecords(stream([GREETED, REJECT, RUDE, UNREADABLE]), run, 'all', part, watch);
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
    const part = emptyPart();
    await scoreRecords(stream(Array.from({ length: 1500 }, () => REJECT)), run, 'none', part, watch);
    expect([part.rejected, part.listed.length]).toEqual([1500, 1000]);
  });

  it('works metrics out for the cards that somebody wants to see', async () => {
    const { watch, cards } = watching();
    await scoreRecords(stream([RUDE, GREETED]), run, { id: 'greeted' }, emptyPart(), watch);
    expect(cards.map(card => Object.keys(card.metrics))).toEqual([[...metrics.keys()]]);
    expect(scoreOne(GREETED, run, false)).toMatchObject({ metrics: {} });
  });

  it('scores alike with grounds and without', () => {
    const bare = makeBareScorer(run);
    for (const of of [GREETED, RUDE, GREETED]) {
      const card = scoreOne(of, run, false);
      if ('reason' in card) throw new Error(card.reason);
      const checklists = card.checklists.map(one => ({
        ...one,
        answers: one.answers.map(answer =>
          answer.by === 'probe' ? { ...answer, note: '', evidence: [] } : answer,
        ),
      }));
      expect(checklists).not.toEqual(card.checklists);
      expect(bare(of)).toEqual({ ...card, checklists });
    }
  });

  it('prepares an interaction before anything sees it', async () => {
    const { watch, cards } = watching();
    const of = interaction(talk('A: Hello, call 06301234567'), { phone: '06301234567' });
    const redacting = { ...run, prepare: redact, mask: redactText };
    await scoreRecords(stream([of]), redacting, 'all', emptyPart(), watch);
    expect(cards[0]?.checklists[0]?.answers[0]?.evidence).toMatchObject([{ quote: 'Hello, call [number]' }]);
    expect(JSON.stringify(cards)).not.toContain('06301234567');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { watch, counts } = watching({ signal: stop.signal, onCard: () => stop.abort() });
    const scoring = scoreRecords(stream([GREETED, GREETED]), run, 'all', emptyPart(), watch);
    await expect(scoring).rejects.toThrow(/abort/i);
    expect(counts).toEqual([1]);
  });
});

describe('scoring an export', () => {
  const CSV = 'id,transcript\nC-1,"Agent: Hello"\nC-2,"Agent: What"\nC-3,"Agent: Hello, hello"\n';

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { watch, counts } = watching({ signal: stop.signal, onCard: () => stop.abort() });
    const settings = settingsFor(run, { block: 20, wanted: 'all' });
    await expect(scoreExport(bytesOf(CSV), readOptions(), settings, watch)).rejects.toThrow(/abort/i);
    expect(counts.length).toBeLessThan(3);
  });

  it('stops between two cards of one block', async () => {
    const stop = new AbortController();
    let cards = 0;
    const onCard = () => {
      cards += 1;
      stop.abort();
    };
    const { watch } = watching({ signal: stop.signal, onCard });
    const settings = settingsFor(run, { wanted: 'all' });
    await expect(scoreExport(bytesOf(CSV), readOptions(), settings, watch)).rejects.toThrow(/abort/i);
    expect(cards).toBe(1);
  });

  it('tells of its records as it goes, and gives the cards in their order', async () => {
    const { watch, cards, counts } = watching();
    const settings = settingsFor(run, { block: 20, wanted: 'all' });
    await scoreExport(bytesOf(CSV), readOptions(), settings, watch);
    expect(counts).toEqual([1, 2, 3]);
    expect(cards.map(({ id }) => id)).toEqual(['C-1', 'C-2', 'C-3']);
  });
});
