import type { Command } from 'commander';
import * as parse from '../options.ts';

/** Declares what a gate may ask, in a group of its own. */
export function gateOptions(command: Command): Command {
  return command
    .optionsGroup('Gate:')
    .option('--min-score <points>', 'the overall score must reach this', parse.once(parse.points))
    .option(
      '--min <what=points>',
      'a checklist, checklist.item, or every agent|team|site|channel; repeat',
      parse.minimums,
    )
    .option('--max-critical <n>', 'at most so many critical misses', parse.once(parse.whole))
    .option('--min-coverage <points>', 'at least this share must have been judged', parse.once(parse.points))
    .option('--baseline <report.json>', 'a saved json report to compare with', parse.once(parse.word))
    .option(
      '--max-drop <points>',
      'the score may fall by so much from the baseline',
      parse.once(parse.points),
    )
    .option(
      '--confidence <share>',
      'decide only when this sure, as in 0.95; else exit 4',
      parse.once(parse.confidence),
    );
}
