import { trace } from '../../../checklist/index.ts';
import type { Document, Place } from '../../../decode/index.ts';

type Trace = ReturnType<typeof trace.traceKey>;

/**
 * ` (acme.yaml:7; base 2)`: where a value was written, and what it replaces. `unset` is what a base means that
 * does not say. Empty where nobody changed it.
 */
export function changed(traced: Trace, unset = 'none'): string {
  if (traced === null) return '';
  const { place, before } = traced;
  return ` (${shown(place)}; base ${before === undefined || before === null ? unset : brief(before)})`;
}

/** ` (added in acme.yaml:12)`; empty for what the lowest base has. */
export function added(place: Place | null): string {
  return place === null ? '' : ` (added in ${shown(place)})`;
}

/** What a checklist extends, and what it took away and put beside; one text for each line. */
export function extended(document: Document): string[] {
  const bases = trace.basesOf(document);
  if (bases.length === 0) return [];
  return [
    `extends ${bases.map(base => base.file).join(', which extends ')} (unmarked: as there)`,
    ...trace.removedFrom(document).map(({ ids, place }) => `removed: ${ids.join(', ')} (${shown(place)})`),
  ];
}

function shown({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

const LONGEST = 60;

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
