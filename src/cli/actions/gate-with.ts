import { type Bound, coveragesOf, dropsOf, minimum } from '../../checklist/minimum.ts';
import { InputError } from '../../model/input-error.ts';
import type { Gate } from '../../model/program.ts';
import type { GateOptions } from '../commands/gate-options.ts';

/** A program's gate, with what the flags say in its place: a flag takes the place of what the file says of the same name. */
export function gateWith(gate: Gate, options: GateOptions): Gate {
  const asked = [
    ...(options.minScore === undefined ? [] : [minimum('score', options.minScore)]),
    ...(options.min ?? []),
  ];
  const both: Gate = {
    minimums: over(gate.minimums, asked, ({ scope }) => JSON.stringify(scope)),
    maxCritical: options.maxCritical ?? gate.maxCritical,
    accuracies: over(gate.accuracies, options.minCriticalAccuracy ?? [], ({ family }) => family),
    ...coverages(gate, options.minCoverage ?? []),
    ...drops(gate, options.maxDrop ?? []),
    spreads: over(gate.spreads, options.maxSpread ?? [], ({ by }) => by),
    baseline: options.baseline ?? gate.baseline,
    confidence: options.confidence ?? gate.confidence,
  };
  refuseHalf(both, options);
  return both;
}

function coverages(gate: Gate, flags: readonly Bound[]): Pick<Gate, 'minCoverage' | 'coverages'> {
  const asked = coveragesOf(flags);
  return {
    minCoverage: asked.minCoverage ?? gate.minCoverage,
    coverages: over(gate.coverages, asked.coverages, ({ checklist }) => checklist),
  };
}

function drops(gate: Gate, flags: readonly Bound[]): Pick<Gate, 'maxDrop' | 'drops'> {
  const asked = dropsOf(flags);
  return {
    maxDrop: asked.maxDrop ?? gate.maxDrop,
    drops: over(gate.drops, asked.drops, ({ scope }) => JSON.stringify(scope)),
  };
}

function over<T>(kept: readonly T[], asked: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const names = new Set(asked.map(nameOf));
  return [...kept.filter(one => !names.has(nameOf(one))), ...asked];
}

/** A drop and what it is measured from decide nothing without each other. */
function refuseHalf({ maxDrop, drops, baseline }: Gate, options: GateOptions): void {
  const measures = maxDrop !== null || drops.length > 0;
  if (measures === (baseline !== null)) return;
  const named = options.baseline === undefined ? 'gate: baseline' : '--baseline';
  throw new InputError([
    measures
      ? {
          message: 'a drop needs something to drop from',
          hint: 'name a saved report with --baseline report.json',
        }
      : {
          message: `${named} alone decides nothing`,
          hint: 'say how far the score may fall with --max-drop <points>',
        },
  ]);
}
