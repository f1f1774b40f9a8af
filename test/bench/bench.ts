import { join } from 'node:path';
import { ROOT } from '../running.ts';

export type Counts = {
  readonly interactions: number;
  readonly checks: Readonly<Record<string, { readonly met: number; readonly missed: number }>>;
};
export type Command = {
  readonly label: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly found?: (stdout: string) => unknown;
};
export type Sample = { readonly label: string; readonly walls: readonly number[]; readonly found: unknown };

/** A module of bench/, which is JavaScript and so has no types of its own. */
const load = (file: string) => import(join(ROOT, 'bench', file));

export const { exportPieces }: { exportPieces: (kind: string, seed?: number) => Generator<string> } =
  await load('exports.js');
export const { grownChecklist }: { grownChecklist: (items: number, phrases: number) => string } =
  await load('grown-checklist.js');
export const {
  interleave,
  median,
  ratio,
}: {
  interleave: (
    commands: readonly Command[],
    options: { rounds: number; usage?: boolean },
  ) => Promise<Sample[]>;
  median: (numbers: readonly number[]) => number;
  ratio: (sample: Pick<Sample, 'walls'>, base: Pick<Sample, 'walls'>) => number;
} = await load('measure.js');
export const {
  judgeBars,
}: {
  judgeBars: (figures: Readonly<Record<string, number>>) => {
    table: { rows: readonly (readonly string[])[] };
    unmet: number;
  };
} = await load('bars.js');
export const {
  csauditScores,
  duckdbChecks,
  oneByOneChecks,
  pythonChecks,
  isThere,
  CHECKS,
}: {
  csauditScores: (
    label: string,
    file: string,
    options: { checklists: readonly string[]; jobs?: number; folder: string },
  ) => Command;
  duckdbChecks: (label: string, file: string, threads: number) => Command;
  oneByOneChecks: (label: string, file: string) => Command;
  pythonChecks: (label: string, file: string) => Command;
  isThere: (program: string) => boolean;
  CHECKS: string;
} = await load('contenders.js');
