import type { Document, Path } from '../decode/index.ts';
import type { Checklist, Item } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import type { CompileRegex } from '../probes/phrases/regex.ts';

/** A checklist as advice looks at it: made ready, and as it was written. */
export type Written = {
  readonly checklist: Checklist;
  readonly document: Document;
  readonly regex: CompileRegex;
};

/** An item with where it stands in the document. */
export type Placed = { readonly item: Item; readonly path: Path };

/** What is not wrong, but could be better: what was seen, and what to do. `path` leads to it in the document. */
export type Remark = { readonly path: Path; readonly message: string; readonly hint: string };

/**
 * One piece of what is known of well-written checklists. Its id is what `allow:` takes, and a heading in docs/advice.md
 * with a good and a bad example.
 */
export type Advice = {
  readonly id: string;
  readonly summary: string;
  readonly look: (written: Written) => readonly Remark[];
};

/** Advice on a place of a file. */
export type Given = Problem & { readonly id: string };

/** All items of a checklist, each with its place. */
export function placed({ checklist }: Written): readonly Placed[] {
  return checklist.sections.flatMap(({ items }, s) =>
    items.map((item, i) => ({ item, path: ['sections', s, 'items', i] })),
  );
}
