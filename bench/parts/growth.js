import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csauditScores, jobsKnown, SHIPPED } from '../contenders.js';
import { makeExport } from '../exports.js';
import { grownChecklist } from '../grown-checklist.js';
import { interleave, median, ratio } from '../measure.js';
import { seconds } from '../tables.js';

const SMALL = 30;

/** How the cost grows with interactions, phrases and items. */
export async function growth(options) {
  const phrases = await grow('phrases', [500, 2000], count => ({ items: 20, phrases: count }), options);
  const items = await grow(
    'items',
    [5, 10, 20, 40],
    count => ({ items: count, phrases: count * 10 }),
    options,
  );
  const interactions = options.megabytes > SMALL ? [await moreInteractions(options)] : [];
  return {
    tables: [...interactions.map(({ table }) => table), phrases.table, items.table],
    bars: { 'ten times the interactions': interactions[0]?.times, 'four times the phrases': phrases.times },
  };
}

async function moreInteractions({ megabytes, folder, rounds, progress }) {
  const jobs = jobsKnown().at(-1);
  const commands = [SMALL, megabytes].map(size =>
    csauditScores(`${size} MB`, makeExport('interactions', size, folder), {
      checklists: SHIPPED,
      jobs,
      folder,
    }),
  );
  const samples = await interleave(commands, { rounds, progress });
  const notes = [`The four shipped checklists, jobs: ${jobs}.`];
  return grown('Growth: interactions', ['export', 'interactions'], notes, samples, ({ found }) =>
    found.interactions.toLocaleString('en'),
  );
}

async function grow(what, counts, shape, { folder, rounds, progress }) {
  const file = makeExport('interactions', SMALL, folder);
  const commands = counts.map(count => {
    const { items, phrases } = shape(count);
    const checklist = join(folder, `grown-${items}-${phrases}.yaml`);
    writeFileSync(checklist, grownChecklist(items, phrases));
    return csauditScores(`${count} ${what}`, file, { checklists: [checklist], jobs: 1, folder });
  });
  const samples = await interleave(commands, { rounds, progress });
  const notes = [
    `${SMALL} MB, one row per interaction, 1 job; start and loading of the checklist are in it.`,
  ];
  return grown(`Growth: ${what}`, ['checklist', 'met'], notes, samples, ({ found }) =>
    Object.values(found.checks)
      .reduce((sum, { met }) => sum + met, 0)
      .toLocaleString('en'),
  );
}

/** The table of one growth; `times`: the last over the first. */
function grown(title, names, notes, samples, second) {
  return {
    times: ratio(samples.at(-1), samples[0]),
    table: {
      title,
      notes,
      head: [...names, 'wall s', '× the first'],
      rows: samples.map(sample => [
        sample.label,
        second(sample),
        seconds(median(sample.walls)),
        ratio(sample, samples[0]).toFixed(2),
      ]),
    },
  };
}
