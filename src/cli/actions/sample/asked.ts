import { InputError } from '../../../model/input-error.ts';
import type { Asked } from '../../../sampling/needed.ts';
import { SIGNS, type Sign } from '../../../sampling/risk.ts';
import type { Design } from '../../../sampling/strata.ts';
import type { SampleOptions } from '../../commands/sample.ts';

export const CONFIDENCE = 0.95;

/** Whether the options say how many are to be drawn. */
export function isDrawing({ number, per, margin }: SampleOptions): boolean {
  return number !== undefined || per !== undefined || margin !== undefined;
}

/** How many are asked for; of two numbers none would be sure to be meant. */
export function askedOf({ number, per, margin, confidence }: SampleOptions): Asked {
  const asked: Asked[] = [
    ...(number === undefined ? [] : [{ kind: 'number' as const, size: number }]),
    ...(per === undefined ? [] : [{ kind: 'quota' as const, size: per.size }]),
    ...(margin === undefined
      ? []
      : [{ kind: 'precision' as const, precision: { margin, confidence: confidence ?? CONFIDENCE } }]),
  ];
  const [first, second] = asked;
  if (first !== undefined && second === undefined) return first;
  const hint = 'keep one of -n, --per and --margin';
  throw new InputError([{ message: 'how many are to be drawn is said twice', hint }]);
}

/** What the strata are made of. */
export function designOf({ per, by = [], risk = false }: SampleOptions): Design {
  const quotas = per?.fields ?? [];
  const twice = by.find(name => quotas.includes(name));
  if (twice !== undefined)
    throw new InputError([{ message: `--by and --per both name ${twice}`, hint: 'keep it in --per' }]);
  return { per: quotas, by, risk };
}

/** The signs of risk: those csaudit knows, with the user's in their place and beside them. `null` without --risk. */
export function signsOf(options: SampleOptions): readonly Sign[] | null {
  const own = ownSigns(options);
  if (options.risk === true)
    return [...SIGNS.filter(({ metric }) => !own.some(one => one.metric === metric)), ...own];
  const idle =
    own.length > 0 ? '--risk-low and --risk-high' : options.checklist === undefined ? null : '--checklist';
  if (idle === null) return null;
  throw new InputError([{ message: `${idle}: nothing is scored without --risk` }]);
}

/** The signs that the user names. */
export function ownSigns({ riskLow = [], riskHigh = [] }: SampleOptions): readonly Sign[] {
  return [
    ...riskLow.map(([metric, value]) => ({ metric, at: 'most' as const, value })),
    ...riskHigh.map(([metric, value]) => ({ metric, at: 'least' as const, value })),
  ];
}
