import { statSync } from 'node:fs';
import { csauditScores, csvParseReads, isThere, jobsKnown, SHIPPED } from '../contenders.js';
import { makeExport } from '../exports.js';
import { interleave, ratio } from '../measure.js';
import { throughput } from '../tables.js';

/** The four shipped checklists against only reading the same file. */
export async function scoring(options) {
  const interactions = await againstReading('interactions', 'one row per interaction', options);
  const messages = await againstReading('messages', 'one row per message', options);
  return {
    tables: [interactions.table, messages.table],
    bars: {
      'interactions, 2 jobs': interactions.ratios.get(2),
      'interactions, 1 job': interactions.ratios.get(1),
      'messages, 2 jobs': messages.ratios.get(2),
    },
  };
}

async function againstReading(kind, form, { megabytes, folder, rounds, progress }) {
  const file = makeExport(kind, megabytes, folder);
  const jobs = jobsKnown();
  const scored = jobs.map(count =>
    csauditScores(`csaudit, ${count} ${count === 1 ? 'job' : 'jobs'}`, file, {
      checklists: SHIPPED,
      jobs: count,
      folder,
      whole: true,
    }),
  );
  const counted = [
    { label: 'wc -l', program: 'wc', args: ['-l', file] },
    ...(isThere('rg') ? [{ label: 'rg -c', program: 'rg', args: ['-c', 'thank', file] }] : []),
  ];
  const commands = [...counted, csvParseReads('csv-parse, only reading', file), ...scored];
  const samples = await interleave(commands, { rounds, progress });
  const base = samples[counted.length];
  const ofCsaudit = samples.slice(counted.length + 1);
  const { interactions } = ofCsaudit[0].found;
  for (const { label, found } of ofCsaudit) {
    if (JSON.stringify(found) !== JSON.stringify(ofCsaudit[0].found)) {
      throw new Error(`${label} writes another report than ${ofCsaudit[0].label} of ${file}`);
    }
  }
  if (kind === 'interactions' && base.found.records !== interactions) {
    throw new Error(`${base.found.records} records for csv-parse, ${interactions} for csaudit in ${file}`);
  }
  const size = `${interactions.toLocaleString('en')} interactions`;
  return {
    ratios: new Map(jobs.map((count, index) => [count, ratio(ofCsaudit[index], base)])),
    table: throughput(`${megabytes} MB, ${form}: the four shipped checklists (${size})`, samples, {
      bytes: statSync(file).size,
      interactions,
      base,
      baseName: 'csv-parse',
      notes: isThere('rg') ? [] : ['`rg` is not installed here.'],
    }),
  };
}
