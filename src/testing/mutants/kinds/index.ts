import type { Mutation } from '../mutation.ts';
import { anyAll } from './any-all.ts';
import { bands } from './bands.ts';
import { bounds } from './bounds.ts';
import { dropEntry } from './drop-entry.ts';
import { facts } from './facts.ts';
import { negation } from './negation.ts';
import { order } from './order.ts';
import { phrases } from './phrases.ts';
import { speaker } from './speaker.ts';
import { turnedBounds } from './turned-bounds.ts';
import { values } from './values.ts';
import { window } from './window.ts';

/** Every kind of change. A new one: a file here, this list, a case in its test, a line in docs/testing.md. */
export const mutations: readonly Mutation[] = [
  ...[
    dropEntry,
    phrases,
    speaker,
    window,
    bounds,
    turnedBounds,
    bands,
    anyAll,
    order,
    negation,
    values,
    facts,
  ],
];
