import type { Document, Path, Place } from '../decode/index.ts';
import { type Phrase, parsePhrase } from '../probes/phrases/parse.ts';

/**
 * What a checked text holds, made ready when csaudit was built, for parsing and checking what is shipped would take ten
 * times as long as scoring a chat with it. `lines`: of each map in a list (an item, an example), by its dotted path.
 * `phrases`: those of its phrase sets, parsed.
 */
export type Ready = {
  readonly value: unknown;
  readonly lines: Readonly<Record<string, number>>;
  readonly phrases: readonly ParsedPhrase[];
};

type InWords = Extract<Phrase, { kind: 'words' }>;
type ParsedPhrase = Omit<InWords, 'ways'>;

/** What is to be kept of a document whose text is known to have no mistake. */
export function makeReady(document: Document): Ready {
  const lines: Record<string, number> = {};
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof path.at(-1) === 'number') lines[path.join('.')] = document.place(path).line ?? 1;
    for (const [key, inner] of Object.entries(value))
      visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  const { value } = document;
  visit(value, []);
  const written = new Set(
    typeof value === 'object' && value !== null && 'phrases' in value ? textsIn(value.phrases) : [],
  );
  return { value, lines, phrases: [...written].flatMap(inWords) };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function inWords(text: string): ParsedPhrase[] {
  const phrase = text.startsWith('$') ? null : parsePhrase(text);
  if (phrase === null || 'problem' in phrase || phrase.kind !== 'words') return [];
  const { ways, ...parsed } = phrase;
  return [parsed];
}

/** A phrase as parsing it would give it. */
export function readyPhrase(parsed: ParsedPhrase): InWords {
  let ways: InWords['ways'] | undefined;
  return {
    ...parsed,
    get ways() {
      const again = ways === undefined ? parsePhrase(parsed.written) : null;
      ways ??= again !== null && 'ways' in again ? again.ways : [];
      return ways;
    },
  };
}

/** The document again. It knows few places: who meets a mistake in it reads the text instead. */
export function readyDocument({ value, lines }: Ready, file: string): Document {
  const place = (path: Path): Place => {
    const line = lines[path.join('.')];
    return { file, ...(line === undefined ? {} : { line }) };
  };
  return { file, value, checked: true, place, problem: (path, message) => ({ ...place(path), message }) };
}
