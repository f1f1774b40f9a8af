import { csauditScores, jobsKnown, SHIPPED } from '../contenders.js';
import { makeExport } from '../exports.js';
import { interleave, median } from '../measure.js';
import { known, seconds } from '../tables.js';

const ROUNDS = 3;

/** Peak memory of exports of growing size. */
export async function memory({ megabytes, huge, folder, progress }) {
  const sizes = [30, ...(megabytes > 30 ? [megabytes] : []), ...(huge ? [3000] : [])];
  const jobs = jobsKnown().at(-1);
  const commands = sizes.map(size =>
    csauditScores(`memory ${size} MB`, makeExport('interactions', size, folder), {
      checklists: SHIPPED,
      jobs,
      folder,
    }),
  );
  const samples = await interleave(commands, { rounds: huge ? 1 : ROUNDS, progress });
  const peaks = samples.map(({ peaks: all }) => (all.includes(null) ? undefined : median(all)));
  const [small, large, largest] = peaks;
  const measured = jobs === 2 && peaks.every(peak => peak !== undefined);
  return {
    tables: [
      {
        title: 'Peak memory',
        notes: [`One row per interaction, the four shipped checklists, jobs: ${jobs}.`],
        head: ['export', 'interactions', 'wall s', 'peak MB'],
        rows: samples.map((sample, index) => [
          `${sizes[index]} MB`,
          sample.found.interactions.toLocaleString('en'),
          seconds(median(sample.walls)),
          known(sample.peaks, peak => peak.toFixed(0)),
        ]),
      },
    ],
    bars: {
      peak: measured && sizes.length > 1 ? Math.max(...peaks) : undefined,
      'peak growth': measured && largest !== undefined ? largest / Math.max(small, large) : undefined,
    },
  };
}
