import { misfits, parsed } from './complaints.ts';
import {
  type AuditLine,
  type ChecklistLine,
  type InteractionLine,
  LINE_SHAPES,
  type LogLine,
  type ProgramLine,
  type SampleLine,
} from './shapes.ts';

export type Line = ChecklistLine | ProgramLine | SampleLine | InteractionLine | AuditLine | LogLine;

/** What a line of an export says, by the shape of its kind; else what is wrong with it. */
export function readLine(text: string): Line | { readonly faults: readonly string[] } {
  const value = parsed(text);
  const faults = lineFaults(value);
  return isLine(value, faults) ? value : { faults };
}

/** What is wrong with the shape of a line. */
export function lineFaults(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null)
    return ['is no JSON object: it was cut off, or changed by hand'];
  const kind = 'kind' in value ? value.kind : undefined;
  const shape = Object.entries(LINE_SHAPES).find(([name]) => name === kind)?.[1];
  if (shape === undefined) return [`is of no kind csaudit knows: ${JSON.stringify(kind) ?? 'nothing'}`];
  const faults = misfits(shape, value);
  return faults.length === 0 && kind === 'interaction' && 'fields' in value
    ? fieldFaults(value.fields)
    : faults;
}

/** Whether a value whose faults were asked for is a line. */
export function isLine(_value: unknown, faults: readonly string[]): _value is Line {
  return faults.length === 0;
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

function fieldFaults(fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return ['"fields" must be a map'];
  const wrong = Object.entries(fields).filter(([, value]) => !SCALARS.has(typeof value));
  return wrong.map(([name]) => `fields.${name}: must be text, a number, true or false`);
}
