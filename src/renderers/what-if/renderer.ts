import type { WhatIf } from '../../model/what-if.ts';
import type { RenderOptions } from '../renderer.ts';

/** One way to write what would be otherwise: it decides nothing, and ends with a line break. */
export type RenderWhatIf = (whatIf: WhatIf, options: RenderOptions) => string;
