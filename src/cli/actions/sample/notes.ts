import { counted } from '../../../renderers/numbers.ts';
import { type Dealt, populationOf } from '../../../sampling/draw.ts';
import type { Asked } from '../../../sampling/needed.ts';
import { marginOf, sizeForMean, sizeForRate } from '../../../sampling/size.ts';
import type { SampleOptions } from '../../commands/sample.ts';
import { CONFIDENCE } from './asked.ts';
import { sampleFiles } from './outputs.ts';

/** What should be known of a draw beside the sample: where it fell short, how sure it makes, what to do next. */
export function notesOf(
  asked: Asked,
  dealt: Dealt,
  { options, deviation }: { readonly options: SampleOptions; readonly deviation: number | null },
): string[] {
  return [...shortOf(asked, dealt), ...surenessOf(dealt, options, deviation), ...nextOf(options)];
}

/** Groups that hold fewer than are asked for. */
function shortOf(asked: Asked, dealt: Dealt): string[] {
  if (asked.kind === 'precision') return [];
  const groups = new Map<string, number>();
  for (const { stratum } of dealt)
    groups.set(stratum.group, (groups.get(stratum.group) ?? 0) + stratum.population);
  const short = [...groups].filter(([, population]) => population < asked.size);
  const shown = short.slice(0, GROUPS_SHOWN).map(([group, population]) => `${group} has ${population}`);
  const more = short.length > GROUPS_SHOWN ? `, and ${short.length - GROUPS_SHOWN} others` : '';
  const [first] = short;
  if (first === undefined) return [];
  if (asked.kind === 'number') return [`there are only ${counted(first[1], 'interaction')}: all are drawn`];
  return [`fewer than ${asked.size}, so all are drawn: ${shown.join(', ')}${more}`];
}

const GROUPS_SHOWN = 5;

/** How far a figure of the sample may be off, and how many would do for the mean score. */
function surenessOf(dealt: Dealt, options: SampleOptions, deviation: number | null): string[] {
  const strata = dealt.map(({ stratum, drawn }) => ({ population: stratum.population, drawn }));
  const population = populationOf(strata);
  const confidence = options.confidence ?? CONFIDENCE;
  const sure = `${Number((100 * confidence).toPrecision(12))} %`;
  const off = marginOf(strata, confidence);
  const lines = off === 0 ? [] : [within(off, sure)];
  const { margin } = options;
  if (margin === undefined) return lines;
  const needed = sizeForRate({ margin, confidence }, population);
  lines.push(`within ${margin} points: ${needed} of ${population} at random tell any rate`);
  if (deviation === null) return lines;
  const forMean = sizeForMean({ margin, confidence }, deviation, population);
  return [
    ...lines,
    `and ${forMean} the mean score (automatic scores have a standard deviation of ${upTo(deviation)} points)`,
  ];
}

function within(off: number, sure: string): string {
  if (off >= 50) return 'these are too few to tell a rate by';
  return `a rate found in the sample is sure to within ${upTo(off)} points (at ${sure})`;
}

/** One decimal, rounded up: no promise is better than it is. */
function upTo(value: number): string {
  return (Math.ceil(value * 10 - 1e-6) / 10).toFixed(1);
}

function nextOf(options: SampleOptions): string[] {
  const [file] = sampleFiles(options);
  if (file !== undefined) return [`wrote ${file}; next: csaudit audit ${file}`];
  return options.format?.some(({ name }) => name === 'json')
    ? []
    : ['-o sample.json keeps it for csaudit audit'];
}
