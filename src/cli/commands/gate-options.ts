import type { Command } from 'commander';
import type { Bound } from '../../checklist/minimum.ts';
import type { Gate, Minimum } from '../../model/program.ts';
import * as parse from '../options.ts';

/** What a gate may ask, as parsed. */
export type GateOptions = {
  readonly minScore?: number;
  readonly min?: readonly Minimum[];
  readonly maxCritical?: number;
  readonly minCriticalAccuracy?: Gate['accuracies'];
  readonly minCoverage?: readonly Bound[];
  readonly baseline?: string;
  readonly maxDrop?: readonly Bound[];
  readonly maxSpread?: Gate['spreads'];
  readonly confidence?: number;
};

/** Declares what a gate may ask, in a group of its own. */
export function gateOptions(command: Command): Command {
  return command
    .optionsGroup('Gate:')
    .option('--min-score <points>', 'the overall score must reach this', parse.once(parse.points))
    .option(
      '--min <what=points>',
      'a checklist, checklist.item, or every agent, team, week … the report is split by; repeat',
      parse.minimums,
    )
    .option('--max-critical <n>', 'at most so many critical misses', parse.once(parse.whole))
    .option(
      '--min-critical-accuracy <family=n>',
      'so many of 100 must be free of critical errors (customer, business, compliance); repeat',
      parse.accuracies,
    )
    .option(
      '--min-coverage <points>',
      'at least this share must have been judged; of a checklist: courtesy=60; repeat',
      parse.bounds,
    )
    .option('--baseline <report.json>', 'a saved json report to compare with', parse.once(parse.word))
    .option(
      '--max-drop <points>',
      'the score may fall by so much from the baseline; of a checklist or item: courtesy=3; repeat',
      parse.bounds,
    )
    .option(
      '--max-spread <field=points>',
      'the highest and the lowest agent, team … may lie so far apart; repeat',
      parse.spreads,
    )
    .option(
      '--confidence <share>',
      'decide only when this sure, as in 0.95; else exit 4',
      parse.once(parse.confidence),
    );
}

/** Every option of a gate. */
const KEYS: readonly (keyof GateOptions)[] = [
  ...(['minScore', 'min', 'maxCritical', 'minCriticalAccuracy', 'minCoverage'] as const),
  ...(['baseline', 'maxDrop', 'maxSpread', 'confidence'] as const),
];

/** Whether the flags ask for a gate. */
export function asksForGate(options: GateOptions): boolean {
  return KEYS.some(key => options[key] !== undefined);
}
