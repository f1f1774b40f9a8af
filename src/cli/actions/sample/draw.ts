import { randomBytes } from 'node:crypto';
import { formatProblem } from '../../../model/input-error.ts';
import { clean } from '../../../renderers/clean.ts';
import { deal, draw, populationOf } from '../../../sampling/draw.ts';
import { methodOf } from '../../../sampling/method.ts';
import { mostOf, sizeOf } from '../../../sampling/needed.ts';
import { withoutCommands } from '../../annotations.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { refuseTwice } from '../score.ts';
import { programRead } from '../score-program.ts';
import { askedOf, designOf, signsOf } from './asked.ts';
import { notesOf } from './notes.ts';
import { openSampleOutputs, sampleFiles } from './outputs.ts';
import { countPopulation, type Population } from './population.ts';
import { makeRiskScorer } from './risk-scorer.ts';
import { refuseOther, refuseSample } from './sample-files.ts';

/** Draws a sample from exports, and writes it in every format asked for. */
export async function drawFrom(io: Io, exports: readonly string[], options: SampleOptions): Promise<number> {
  refuseTwice(exports);
  for (const path of exports) await refuseSample(path, io.cwd);
  const asked = askedOf(options);
  const design = designOf(options);
  const signs = signsOf(options);
  for (const file of sampleFiles(options)) await refuseOther(file, options.seed, io.cwd);
  const seed = options.seed ?? randomBytes(4).toString('hex');
  const chosen = await programRead(options, io.cwd);
  const { mapping, maxRejected, facts } = chosen.program;
  const scorer = signs === null ? null : await makeRiskScorer(chosen, signs, options, io.cwd);
  const kept = [...exports, chosen.file, facts].flatMap(path => path ?? []);
  const outputs = await openSampleOutputs(io, kept, options);
  try {
    const plan = { seed, most: mostOf(asked), design };
    const found = await countPopulation(io, exports, options, plan, { mapping, scorer });
    const dealt = deal(found.drawing, sizeOf(found.drawing, asked));
    const drawn = dealt.reduce((sum, one) => sum + one.drawn, 0);
    const method = methodOf(asked, design, drawn, populationOf(dealt.map(({ stratum }) => stratum)));
    await outputs.finish(draw(found.drawing, dealt, { method, sources: found.sources }));
    if (options.quiet !== true) {
      const notes = notesOf(asked, dealt, { options, deviation: scorer?.deviation() ?? null });
      await io.stderr.write(notes.map(note => `${clean(note)}\n`).join(''));
    }
    return await exitCode(io, found, maxRejected);
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

/** What could not be read could not be drawn either: above the limit, the sample is not one of all. */
async function exitCode(io: Io, { sources, rejected }: Population, limit: number): Promise<number> {
  const count = sources.reduce((sum, source) => sum + source.rejected, 0);
  if (count === 0) return EXIT.ok;
  const [first] = rejected;
  const example =
    first === undefined ? '' : ` (first: ${formatProblem({ ...first, message: first.reason })})`;
  const were = count === 1 ? 'record was rejected' : 'records were rejected';
  const over = count > limit ? `, more than --max-rejected ${limit}` : '';
  await io.stderr.write(withoutCommands(`${count} ${were}${over}${clean(example)}\n`, io.env));
  return count > limit ? EXIT.notRunAsAsked : EXIT.ok;
}
