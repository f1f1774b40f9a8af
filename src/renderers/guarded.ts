import type { Verdict } from '../model/report.ts';

/** Why intervals of the gate are not those of the figures above it; `null` where they are, or where there are none. */
export function guarded({ confidence, reasons }: Verdict): string | null {
  const decided = confidence !== undefined && reasons.some(({ interval }) => interval !== null);
  return decided ? "intervals that decide may be wider than the report's: docs/gate.md" : null;
}
