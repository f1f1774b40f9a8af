import type { Advice } from '../advice.ts';
import { criticalWithoutStandard } from './critical-without-standard.ts';
import { jargon } from './jargon.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { neverDecides } from './never-decides.ts';
import { oneDecides } from './one-decides.ts';
import { opinion } from './opinion.ts';
import { tooBroad } from './too-broad.ts';
import { twoQuestions } from './two-questions.ts';
import { untested } from './untested.ts';

/** All advice, by its id. A new one: a file beside this, a line here, a heading with two examples in docs/advice.md. */
export const advice: ReadonlyMap<string, Advice> = new Map(
  [
    twoQuestions,
    opinion,
    criticalWithoutStandard,
    untested,
    neverDecides,
    oneDecides,
    jargon,
    nearDuplicate,
    tooBroad,
  ].map(one => [one.id, one]),
);
