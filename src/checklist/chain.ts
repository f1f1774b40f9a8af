import { check, type Document } from '../decode/index.ts';
import type { Checklist } from '../model/checklist.ts';
import { InputError, type Problem } from '../model/input-error.ts';
import { emptyBook } from '../probes/phrases/book.ts';
import { compileChecklist } from './compile.ts';
import { adapt, isAdapted } from './extends.ts';
import { ADAPTATION } from './format.ts';
import { inheritedTexts } from './inherited-texts.ts';
import { isMap, mapOf } from './loose.ts';
import { readyDocument } from './ready.ts';
import type { FileText, SourceText } from './source.ts';
import { NO_TEXTS, readTexts, type Texts } from './texts.ts';
import type { Surroundings } from './workbench.ts';

/** The documents of a checklist, of its texts and of the checklists beneath it; `null` where a text is no YAML. */
export type Chain = {
  readonly own: Document | null;
  readonly base: Chain | null;
  readonly translations: readonly { readonly language: string; readonly document: Document }[];
};

/** A checklist in its ordinary form, with its texts by language. */
type Whole = { readonly document: Document; readonly texts: ReadonlyMap<string, Texts> };

export async function parseChain(
  { base, translations = [], ...own }: SourceText,
  problems: Problem[],
): Promise<Chain> {
  const below = base === undefined ? null : await parseChain(base, problems);
  const document = await documentOf(own, problems);
  const texts: { language: string; document: Document }[] = [];
  for (const { language, ...file } of translations) {
    const one = await documentOf(file, problems);
    if (one !== null) texts.push({ language, document: one });
  }
  return { own: document, base: below, translations: texts };
}

/** The document of a text that is YAML; what is wrong with another joins the problems, so that all are told at once. */
export async function documentOf(
  { file, text, ready }: FileText,
  problems: Problem[],
): Promise<Document | null> {
  try {
    if (ready !== undefined) return readyDocument(ready, file);
    // The parser is loaded only for a text that needs it.
    return (await import('../decode/document.ts')).parseDocument(text, file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

/** Every value in a chain, as it was written. */
export function valuesIn({ own, base }: Chain): readonly unknown[] {
  return [own?.value, ...(base === null ? [] : valuesIn(base))];
}

/** The checklist at the top of a chain; `null` with the mistakes of all beneath it in `problems`. */
export function compileChain(chain: Chain, around: Surroundings): (Whole & { checklist: Checklist }) | null {
  const whole = wholeOf(chain, around);
  const checklist = whole === null ? null : compileChecklist(whole.document, around);
  return whole === null || checklist === null ? null : { ...whole, checklist };
}

function wholeOf(chain: Chain, around: Surroundings): Whole | null {
  const { own, base } = chain;
  const below = base === null ? null : soundBase(base, around);
  if (own === null) return null;
  refuseWithoutBase(chain, around.problems);
  const document = ordinaryForm(own, below, around.problems);
  return document === null ? null : { document, texts: textsOf(chain, document, below, around.problems) };
}

/** A base must be right by itself: else what a checklist takes from it, or not, would hide its mistakes. */
function soundBase(base: Chain, around: Surroundings): Whole | null {
  const whole = wholeOf(base, around);
  if (whole === null || whole.document.checked === true) return whole;
  return compileChecklist(whole.document, { ...around, book: emptyBook() }) === null ? null : whole;
}

/** Taken without its base, a checklist would ask less than it says. */
function refuseWithoutBase({ own, base }: Chain, problems: Problem[]): void {
  const name = mapOf(own?.value).extends;
  if (base !== null || own === null || typeof name !== 'string' || name.trim() === '') return;
  problems.push(own.problem(['extends'], `the checklist "${name}" that it extends was not given with it`));
}

/** `null` where what it extends is not known, or has mistakes. */
function ordinaryForm(own: Document, below: Whole | null, problems: Problem[]): Document | null {
  const { extends: base, remove, items, ...value } = mapOf(own.value);
  if (base !== undefined && below !== null) return adapt(own, below.document, problems);
  if (base !== undefined) {
    check(ADAPTATION, own.value, own, [], problems);
    return null;
  }
  for (const [key, changes] of Object.entries({ remove, items })) {
    if (changes === undefined) continue;
    const hint = 'name the base, as in extends: courtesy; items of a checklist stand in its sections';
    problems.push(own.problem([key], `"${key}" changes a base, and this checklist has none`, hint, 'key'));
  }
  return isMap(own.value) ? { ...own, value } : own;
}

function textsOf(
  { translations }: Chain,
  document: Document,
  below: Whole | null,
  problems: Problem[],
): Whole['texts'] {
  const own = new Map(
    translations.map(one => [one.language, readTexts(one.document, one.language, document, problems)]),
  );
  if (below === null || !isAdapted(document)) return own;
  const languages = new Set([...below.texts.keys(), ...own.keys()]);
  return new Map(
    [...languages].map(language => [
      language,
      inheritedTexts(below.texts.get(language) ?? NO_TEXTS, own.get(language) ?? NO_TEXTS, document),
    ]),
  );
}
