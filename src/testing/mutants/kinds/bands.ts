import { isMap, type Mutation, shown } from '../mutation.ts';

/** Two neighbouring bands give each other's credit. */
export const bands: Mutation = {
  id: 'bands',
  summary: 'two neighbouring bands change their credits or answers',
  changes: ({ key, value, path }) => {
    if (key !== 'bands' || path.at(-1) !== 'bands' || !Array.isArray(value)) return [];
    return value.slice(1).flatMap((other: unknown, at) => {
      const one: unknown = value[at];
      if (!isMap(one) || !isMap(other) || isPart(one) === isPart(other)) return [];
      const swapped = value.with(at, earning(one, other)).with(at + 1, earning(other, one));
      return [{ value: swapped, told: `bands ${shown(one)} and ${shown(other)} change what they give` }];
    });
  },
};

type Band = Record<string, unknown>;

/** What part of the credit it is, examples do not say: only full, none or something between. */
function isPart({ credit, answer }: Band): unknown {
  if (typeof credit !== 'number') return answer;
  return credit > 0 && credit < 1 ? 'part' : credit;
}

function earning({ credit: _, answer: __, ...bounds }: Band, { credit, answer }: Band): Band {
  return {
    ...bounds,
    ...(credit === undefined ? {} : { credit }),
    ...(answer === undefined ? {} : { answer }),
  };
}
