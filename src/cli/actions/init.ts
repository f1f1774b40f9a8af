import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../model/input-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { PROGRAM_FILE } from '../program-file.ts';
import { createFile } from '../writing-files.ts';

const TEMPLATE = `# The program of csaudit: which checklists make up an audit, and what a report must reach.
# Every key may be left out; flags on the command line win over this file.

checklists:              # id of a shipped checklist or path of yours: its weight
  courtesy: 1
  responsiveness: 1
  knowledge: 1
  consistency: 1
  # ./checklists/refunds.yaml: { weight: 2, target: 95 }

# facts: facts.yaml      # what probes of the kind "states" compare with
# store: audits.db       # where csaudit audit keeps its records
# target: 85             # gaps of the overall score are measured from here
# pass: 75               # a scorecard below it does not pass
onCritical: fail         # a missed critical item: fail (the card does not pass) or zero (its checklist scores 0)
# language: en           # of interactions that do not tell theirs; without it their words tell
groups: [agent, team, site, channel]

# What your export calls things, where csaudit does not know it by itself.
# map:
#   agent: handled_by
# roles:
#   agent: [Concierge]
#   text: [Order Number] # a label with a colon that is not a speaker
zone: UTC                # of times written without one
# dates: day-first       # of dates such as 03/04/2026: day-first or month-first
maxRejected: 0           # so many records may be unreadable

# gate:                  # csaudit score ends with 1 when this is not met
#   minScore: 80
#   min: { courtesy: 85, courtesy.greeting: 90, agent: 60 }   # agent: every one; likewise team, week …
#   maxCritical: 0
#   minCriticalAccuracy: { customer: 98 }
#   minCoverage: 50      # or { score: 50, courtesy: 60 }
#   baseline: report.json  # of an earlier run, saved with -f json=report.json
#   maxDrop: 2           # or { score: 2, courtesy: 3 }
#   maxSpread: { agent: 20 }
#   confidence: 0.95     # decide only when this sure, else end with 4

# goals:                 # targets with a date: csaudit plan -f yaml proposes them, csaudit review tells what came of them
#   - { for: score, target: 88, by: 2026-12-31 }
#   - { for: agent=Ana, target: 85, by: 2026-12-31 }
`;

/** Writes a commented csaudit.yaml into the working folder. One that is there is kept unless `force`. */
export async function init(io: Io, force: boolean): Promise<number> {
  const there = await lstat(join(io.cwd, PROGRAM_FILE)).catch(() => null);
  if (!force && there !== null) {
    throw new InputError([
      { file: PROGRAM_FILE, message: 'is there already and was left as it is', hint: '--force replaces it' },
    ]);
  }
  const file = await createFile(PROGRAM_FILE, io.cwd);
  try {
    await file.write(TEMPLATE);
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
  await io.stderr.write(`wrote ${PROGRAM_FILE}\n`);
  return EXIT.ok;
}
