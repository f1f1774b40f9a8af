export { check, found } from './check.ts';
export type { Document, Path, Place } from './document.ts';
export { nearest, suggest, suggestSome } from './nearest.ts';
export type { Shape, Shaped } from './shape.ts';
export * as shape from './shape.ts';
