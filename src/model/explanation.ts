/** What a step comes to: points of 100, a difference of points, a whole number, another number, or a word. */
export type StepUnit = 'points' | 'difference' | 'count' | 'number' | 'word';

/**
 * One figure of a report and how it comes about: the formula in `words`, and in `sum` the same with its numbers put in,
 * written with + − × / √ ², brackets, |…|, min and max, so that a pocket calculator comes to `result`. A `sum` of `null`:
 * the figure is read off, or made of numbers that the report does not hold; the words then say of which.
 */
export type Step = {
  /** As the field is called in json and in csv; steps on the way have names of their own. */
  readonly name: string;
  readonly words: string;
  readonly sum: string | null;
  /** Never rounded. */
  readonly result: number | string | null;
  readonly unit: StepUnit;
  /** Where the formula is written down. */
  readonly source: string | null;
};

/** Steps that belong together; `of` says to what, as in `courtesy.greeting`, and is empty where it goes without saying. */
export type ExplainedPart = { readonly of: string; readonly steps: readonly Step[] };

/**
 * Everything a report says of one thing, redone. `of` is its name, `title` what that is; `more` are names under which
 * more of it is explained.
 */
export type Explanation = {
  readonly of: string;
  readonly title: string;
  readonly parts: readonly ExplainedPart[];
  readonly more?: readonly string[];
};
