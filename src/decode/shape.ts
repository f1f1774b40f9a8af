import * as v from 'valibot';

/** What a value must look like. Made with the words below, so that every complaint reads alike. */
export type Shape<T = unknown> = v.GenericSchema<unknown, T>;
export type Shaped<S extends Shape> = v.InferOutput<S>;

export const anything = () => v.unknown();
export const text = () =>
  v.pipe(
    v.string(),
    v.check(value => value.trim() !== '', 'must not be empty'),
  );
export const truth = () => v.boolean();
export const only = <T extends string | number | boolean>(value: T) => v.literal(value);
export const oneOf = <const T extends readonly string[]>(words: T) => v.picklist(words);
export const finite = () => v.pipe(v.number(), v.finite('must be a finite number'));
export const positive = () =>
  v.pipe(
    finite(),
    v.check(value => value > 0, 'must be greater than 0'),
  );
export const atLeastZero = () =>
  v.pipe(
    finite(),
    v.check(value => value >= 0, 'must not be negative'),
  );
export const points = () =>
  v.pipe(
    finite(),
    v.check(value => value >= 0 && value <= 100, 'must lie between 0 and 100'),
  );
export const share = () =>
  v.pipe(
    finite(),
    v.check(value => value >= 0 && value <= 1, 'must lie between 0 and 1'),
  );
export const confidence = () =>
  v.pipe(
    finite(),
    v.check(value => value >= 0.5 && value < 1, 'must be at least 0.5 and below 1, as in 0.95'),
  );
export const count = () =>
  v.pipe(
    finite(),
    v.check(value => Number.isInteger(value) && value >= 1, 'must be a whole number of at least 1'),
  );
export const scalar = () => v.union([v.string(), finite(), v.boolean()]);
export const matching = (pattern: RegExp, meaning: string) =>
  v.pipe(v.string(), v.regex(pattern, `must be ${meaning}`));
export const list = <S extends v.GenericSchema>(item: S) => v.array(item);
export const filled = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item),
    v.check(items => items.length > 0, 'must hold at least one entry'),
  );
export const named = <S extends v.GenericSchema>(value: S) => v.record(v.string(), value);
export const record = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries);
export const maybe = <S extends v.GenericSchema>(shape: S) => v.optional(shape);
export const either = <S extends v.GenericSchema, T extends v.GenericSchema>(one: S, other: T) =>
  v.union([one, other]);
export const pair = <S extends v.GenericSchema>(item: S) => v.tuple([item, item]);
