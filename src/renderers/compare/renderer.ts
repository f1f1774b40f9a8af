import type { Comparison } from '../../model/comparison.ts';
import type { RenderOptions } from '../renderer.ts';

/** One way to write what changed between two reports: it decides nothing, and ends with a line break. */
export type RenderComparison = (comparison: Comparison, options: RenderOptions) => string;
