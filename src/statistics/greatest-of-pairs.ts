/** A mean, and what it adds under the root as the first of a pair and as the second: 0 or more. */
export type Party = { readonly mean: number; readonly first: number; readonly second: number };

type Term = Party & { readonly at: number };

/** So many are compared each with each. */
const FEW = 32;

/**
 * The greatest mean_i − mean_j + sign·√(first_i + second_j) of all i and j that differ. Agents may be ten thousand,
 * and their pairs a hundred million: so halves are compared with each other, and then each half by itself. Takes time
 * in g·log² g of g parties. −Infinity of fewer than two.
 */
export function greatestOfPairs(parties: readonly Party[], sign: 1 | -1): number {
  const terms = parties.map((party, at): Term => ({ at, ...party }));
  const rows = terms.toSorted((a, b) => a.first - b.first);
  const columns = terms.toSorted((a, b) => sign * (b.second - a.second));
  return greatestWithin(rows, columns, 0, terms.length, sign);
}

/** As `greatestOfPairs`, of the terms from one place to another, given in both orders. */
function greatestWithin(
  rows: readonly Term[],
  columns: readonly Term[],
  from: number,
  to: number,
  sign: 1 | -1,
): number {
  if (to - from <= FEW) return greatestOfFew(rows, sign);
  const middle = (from + to) >> 1;
  const [rowsBefore, rowsAfter] = cut(rows, middle);
  const [columnsBefore, columnsAfter] = cut(columns, middle);
  return Math.max(
    greatestAcross(rowsBefore, columnsAfter, sign),
    greatestAcross(rowsAfter, columnsBefore, sign),
    greatestWithin(rowsBefore, columnsBefore, from, middle, sign),
    greatestWithin(rowsAfter, columnsAfter, middle, to, sign),
  );
}

function cut(terms: readonly Term[], at: number): readonly [before: Term[], after: Term[]] {
  return [terms.filter(term => term.at < at), terms.filter(term => term.at >= at)];
}

function greatestOfFew(terms: readonly Term[], sign: 1 | -1): number {
  let greatest = -Infinity;
  for (const one of terms) {
    for (const other of terms) {
      if (one !== other) greatest = Math.max(greatest, differenceOf(one, other, sign));
    }
  }
  return greatest;
}

/**
 * The greatest value with i among the rows and j among the columns. The more `first` grows, the less `second` counts: in
 * their orders, the best column of a row never lies before that of the row before it, and most need not be tried.
 */
function greatestAcross(rows: readonly Term[], columns: readonly Term[], sign: 1 | -1): number {
  let greatest = -Infinity;
  const search = (top: number, bottom: number, left: number, right: number): void => {
    const middle = (top + bottom) >> 1;
    const row = rows[middle];
    if (top > bottom || row === undefined) return;
    let best = left;
    let most = -Infinity;
    for (let at = left; at <= right; at++) {
      const column = columns[at];
      const value = column === undefined ? -Infinity : differenceOf(row, column, sign);
      if (value <= most) continue;
      most = value;
      best = at;
    }
    greatest = Math.max(greatest, most);
    search(top, middle - 1, left, best);
    search(middle + 1, bottom, best, right);
  };
  search(0, rows.length - 1, 0, columns.length - 1);
  return greatest;
}

function differenceOf(one: Term, other: Term, sign: 1 | -1): number {
  return one.mean - other.mean + sign * Math.sqrt(one.first + other.second);
}
