import { check, type Document, type Path, type Shape } from '../../decode/index.ts';
import type { Problem } from '../../model/input-error.ts';

/** The value a JSON text means, or `undefined`, which no JSON means, where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value nobody wrote by hand: what is wrong in it is told by the way to it, as in `answers.3.credit`. */
export function complaints(value: unknown): Document {
  const problem = (path: Path, message: string): Problem => ({
    message: path.length < 2 ? message : `${path.join('.')}: ${message}`,
  });
  return { file: '', value, place: () => ({ file: '' }), problem };
}

/** What is wrong with a value that should have the shape, in a few words each. */
export function misfits(shape: Shape, value: unknown): string[] {
  const problems: Problem[] = [];
  check(shape, value, complaints(value), [], problems);
  return problems.map(({ message }) => message);
}

/** Whether a value has the shape: shapes change nothing in a value, so that it is used as it is, its keys in their order. */
export function fits<T>(shape: Shape<T>, value: unknown): value is T {
  return misfits(shape, value).length === 0;
}
