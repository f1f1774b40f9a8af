import type { Document, Path } from '../decode/index.ts';

/** Where a value of a merged document stands: in which document, and on which path of it. */
export type Origin = { readonly document: Document; readonly path: Path };

/** What is not put anywhere else stands on its own path in `own`; what is put brings along all that is beneath it. */
export type Origins = {
  readonly put: (path: Path, document: Document, from: Path) => void;
  readonly of: (path: Path) => Origin;
};

export function makeOrigins(own: Document): Origins {
  const known = new Map<string, Origin>();
  return {
    put: (path, document, from) => known.set(JSON.stringify(path), { document, path: from }),
    of: path => {
      for (let length = path.length; length > 0; length--) {
        const origin = known.get(JSON.stringify(path.slice(0, length)));
        if (origin !== undefined) return { ...origin, path: [...origin.path, ...path.slice(length)] };
      }
      return { document: own, path };
    },
  };
}
