import * as v from 'valibot';

/** What a value must look like. Made with the words below, so that every complaint reads alike. */
export type Shape<T = unknown> = v.GenericSchema<unknown, T>;
export type Shaped<S extends Shape> = v.InferOutput<S>;

export const anything = () => v.unknown();
export const text = () => v.pipe(v.string(), v.regex(/\S/u, 'must not be empty'));
/** Text of any kind, the empty one too. */
export const written = () => v.string();
export const truth = () => v.boolean();
export const only = <T extends string | number | boolean>(value: T) => v.literal(value);
export const oneOf = <const T extends readonly string[]>(words: T) => v.picklist(words);
export const finite = () => v.pipe(v.number(), v.finite('must be a finite number'));
export const positive = () =>
  v.pipe(
    finite(),
    v.gtValue(0, 'must be greater than 0'),
    v.check(
      value => value <= 0 || !Number.isFinite(value) || (value >= 1e-6 && value <= 1e6),
      'must lie between 0.000001 and 1000000',
    ),
  );
export const whole = () =>
  v.pipe(
    finite(),
    v.check(value => Number.isInteger(value) && value >= 0, 'must be a whole number, 0 or more'),
  );
export const atLeastZero = () => v.pipe(finite(), v.minValue(0, 'must not be negative'));
export const points = () => between(0, 100);
export const share = () => between(0, 1);
const between = (low: number, high: number) => {
  const wrong = `must lie between ${low} and ${high}`;
  return v.pipe(finite(), v.minValue(low, wrong), v.maxValue(high, wrong));
};
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
  v.pipe(v.array(item), v.minLength(1, 'must hold at least one entry'));
/** Two at least: `wanted` says so. */
export const several = <S extends v.GenericSchema>(item: S, wanted: string) =>
  v.pipe(v.array(item), v.minLength(2, wanted));
export const named = <S extends v.GenericSchema>(value: S) => map(v.record(v.string(), value));
/** As `named`, with names of one form. */
export const namedBy = <K extends v.GenericSchema<string, string>, S extends v.GenericSchema>(
  key: K,
  value: S,
) => map(v.record(key, value));
/** These keys and no others. The message lists them, for the complaint about one that is not among them. */
export const record = <E extends v.ObjectEntries>(entries: E) =>
  map(v.strictObject(entries, Object.keys(entries).join(', ')));
/** These keys, and any others beside them. */
export const open = <E extends v.ObjectEntries>(entries: E) => map(v.object(entries));
export const orNull = <S extends v.GenericSchema>(shape: S) => v.nullable(shape);
export const nothing = () => v.null();
/** One of several open maps, told apart by the value of one key. */
export const kinds = <K extends string, const O extends v.VariantOptions<K>>(key: K, options: O) =>
  v.variant(key, options);
/** A value of a shape, made into another. */
export const made = <S extends v.GenericSchema, T>(shape: S, make: (value: v.InferOutput<S>) => T) =>
  v.pipe(shape, v.transform(make));
export const maybe = <S extends v.GenericSchema>(shape: S) => v.optional(shape);
/** A value that may be left out, and then is another. */
export const orElse = <S extends v.GenericSchema>(shape: S, other: () => v.InferInput<S>) =>
  v.optional(shape, other);
export const pair = <S extends v.GenericSchema>(item: S) => v.strictTuple([item, item]);

/** One of two kinds of value. What is of one kind but wrong inside is complained of there, and not as neither of the two. */
export const either = <S extends v.GenericSchema, T extends v.GenericSchema>(
  one: S,
  other: T,
): v.UnionSchema<[S, T], undefined> => {
  const union = v.union([one, other]);
  return {
    ...union,
    '~run': (...[{ value }, config]: Parameters<(typeof union)['~run']>) => {
      const whole = union['~run']({ value }, config);
      if (whole.issues === undefined) return whole;
      const inside = [one, other]
        .map(shape => shape['~run']({ value }, config))
        .filter(tried => tried.issues?.every(issue => issue.path !== undefined));
      return inside[0] ?? whole;
    },
  };
};

/** The schema, for maps alone: valibot takes a list for a map with the keys 0, 1, 2. */
function map<S extends v.GenericSchema>(schema: S): S {
  const notAList = { ...v.custom(value => !Array.isArray(value)), expects: schema.expects };
  return {
    ...schema,
    '~run': (...[dataset, config]: Parameters<S['~run']>) =>
      (Array.isArray(dataset.value) ? notAList : schema)['~run'](dataset, config),
  };
}
