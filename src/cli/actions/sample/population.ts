import { makeRunIds } from '../../../batch/run-ids.ts';
import { suggest } from '../../../decode/index.ts';
import { InputError } from '../../../model/input-error.ts';
import type { Rejected } from '../../../model/interaction.ts';
import type { Mapping } from '../../../model/program.ts';
import type { Sample } from '../../../model/sample.ts';
import { type Drawing, emptyDrawing, meet, mergeDrawings } from '../../../sampling/drawing.ts';
import { type Design, stratumOf } from '../../../sampling/strata.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import type { Io } from '../../io.ts';
import { ownSigns } from './asked.ts';
import { readOne } from './read-one.ts';
import type { RiskScorer } from './risk-scorer.ts';

/** All interactions there are to draw from: the first of each stratum in the order of drawing, and counts. */
export type Population = {
  readonly drawing: Drawing;
  readonly sources: Sample['sources'];
  readonly rejected: readonly Rejected[];
};

/** How the population is to be drawn from. `most`: so many of a stratum are kept until all are counted. */
export type Plan = { readonly seed: string; readonly most: number; readonly design: Design };

/** Counts and keeps the interactions of all exports. Throws InputError where a field of the design is in none. */
export async function countPopulation(
  io: Io,
  exports: readonly string[],
  options: SampleOptions,
  { seed, most, design }: Plan,
  { mapping, scorer }: { readonly mapping: Mapping; readonly scorer: RiskScorer | null },
): Promise<Population> {
  const drawing = emptyDrawing(seed, most);
  const sources: Sample['sources'][number][] = [];
  const rejected: Rejected[] = [];
  const fields = new Set<string>();
  const reading = { mapping, answerColumns: scorer?.answerColumns ?? new Set<string>(), ids: makeRunIds() };
  for (const path of exports) {
    const part = emptyDrawing(seed, most);
    const read = await readOne(io, path, options, reading, async interaction => {
      const risk = scorer === null ? null : await scorer.tell(interaction);
      if (risk !== null && 'reason' in risk) return risk;
      for (const name of interaction.fields.keys()) fields.add(name);
      const place = stratumOf(design, interaction.fields, risk?.level ?? null);
      meet(part, place, interaction.id, interaction.source, risk?.why ?? '');
      return null;
    });
    mergeDrawings(drawing, part);
    sources.push(read.source);
    rejected.push(...read.rejected);
  }
  refuseNothing(sources, rejected);
  requireFields([...design.per, ...design.by], [...fields]);
  scorer?.requireSeen(ownSigns(options), [...fields]);
  return { drawing, sources, rejected };
}

function refuseNothing(sources: Sample['sources'], rejected: readonly Rejected[]): void {
  if (sources.some(({ interactions }) => interactions > 0)) return;
  const rejects = rejected
    .slice(0, 5)
    .map(({ file, line, reason }) => ({ file, line, message: `rejected: ${reason}` }));
  const files = sources.map(({ file }) => ({ file, message: 'holds no interaction that could be read' }));
  throw new InputError([...rejects, ...files]);
}

/** A mistyped field would make one stratum of all. */
function requireFields(wanted: readonly string[], known: readonly string[]): void {
  const problems = wanted
    .filter(name => !known.includes(name))
    .map(name => ({ message: `no interaction has a field "${name}"`, hint: suggest(name, known) }));
  if (problems.length > 0) throw new InputError(problems);
}
