import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/batch/run.ts';
import { scoreOne } from '../../src/batch/score-one.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { makeScene } from '../../src/probes/scene.ts';
import {
  accept,
  cardOf,
  current,
  type Desk,
  note,
  openDesk,
  skip,
  wantsNote,
} from '../../src/session/index.ts';
import { runOf } from '../policy/audited.ts';
import { readAll } from '../readers/reading.ts';

const CHECKLISTS = [
  ...['courtesy', 'responsiveness', 'knowledge', 'consistency', 'call-quality', 'service-recovery'],
  ...['complaints', 'rater', 'service-standards', 'warning-signs', 'visit'],
];

/** A desk where every suggestion is accepted, and nothing else is answered. */
function allAccepted(interaction: Interaction, { loaded, facts }: Run): Desk {
  const scene = makeScene(interaction, loaded.book, 'en');
  let desk = openDesk({ interaction, scene, facts, answers: [], at: 'first', suggests: true });
  // as many steps as there are items are enough: a desk that does not move must not hang the test
  for (const _ of desk.suggestions) {
    if (current(desk) === null) break;
    const after = accept(desk) ?? skip(desk);
    desk = wantsNote(after) ? note(after, '') : after;
  }
  return desk;
}

/** An item that probes could not tell of is, at a desk, one that nobody answered. */
function outcomesOf(card: Scorecard): readonly unknown[] {
  const came = ({ outcome, credit, evidence, item }: Answer) =>
    outcome === 'unverifiable' || outcome === 'unanswered'
      ? [item, 'open']
      : [item, outcome, credit, evidence];
  return card.checklists.map(({ id, answers }) => [id, answers.map(came)]);
}

describe('a desk where all suggestions are accepted', async () => {
  const files = ['chats-and-calls.csv', 'complaints.csv'];
  const texts = files.map(file => readFileSync(`examples/${file}`, 'utf8'));
  const read = await Promise.all(texts.map(text => readAll(text)));
  const interactions = read.flatMap(one => one.interactions);

  it('has interactions to look at', () => {
    expect(interactions.length).toBeGreaterThan(30);
  });

  it.each(CHECKLISTS)('has the scorecard of %s in batch', async name => {
    const run = await runOf([name]);
    for (const interaction of interactions) {
      const batch = scoreOne({ ...interaction, answers: new Map() }, run, false);
      if ('reason' in batch) throw new Error(batch.reason);
      const card = cardOf(allAccepted(interaction, run));
      expect(outcomesOf(card)).toEqual(outcomesOf(batch));
      const { checklists, ...whole } = card;
      const { checklists: _, ...expected } = batch;
      expect(whole).toEqual(expected);
      expect(checklists.map(({ answers, ...sums }) => sums)).toEqual(
        batch.checklists.map(({ answers, ...sums }) => sums),
      );
    }
  });
});
