import type { Ready } from './ready.ts';

/** The text of a file, and the name to call it by. `ready`: what it holds, where that was found out before. */
export type FileText = { readonly file: string; readonly text: string; readonly ready?: Ready };

/** The texts of a checklist in another language; the folder it lies in names that. */
export type Translation = FileText & { readonly language: string };

/** A checklist with the one it `extends`, and its texts in the languages that are wanted. Plain data: workers get it too. */
export type SourceText = FileText & {
  readonly base?: SourceText;
  readonly translations?: readonly Translation[];
};

/** All files of a checklist, in the order in which mistakes in them would be mended. */
export function filesOf({ base, translations = [], ...own }: SourceText): readonly FileText[] {
  return [...(base === undefined ? [] : filesOf(base)), own, ...translations];
}

/** The same without anything made ready. */
export function textsAlone({ file, text, base, translations }: SourceText): SourceText {
  return {
    file,
    text,
    ...(base === undefined ? {} : { base: textsAlone(base) }),
    ...(translations === undefined
      ? {}
      : { translations: translations.map(one => ({ ...textsAlone(one), language: one.language })) }),
  };
}
