import type { Talk } from './metrics/talk.ts';

/** The language of interactions that do not tell theirs: one for all, or what their first words show. */
export type Speech = string | ((sample: string) => string);

/** Where it cannot be told. */
export const ASSUMED = 'en';

/** Codes that mean the same as those of phrase files. */
const SAME: Readonly<Record<string, string>> = { tl: 'fil' };

/** The language without its region, `en` of `en-GB` and `en_GB`; and of a name, `hu` of `Hungarian` and `magyar`. */
export function languageCode(written: string): string {
  const [word = ''] = written.trim().toLowerCase().split(/[-_]/u);
  const code = word.length > 3 ? (namedLanguages().get(word) ?? word) : word;
  return SAME[code] ?? code;
}

const CODES =
  'ar bg ca cs da de el en es et fa fi fil fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh';
let named: ReadonlyMap<string, string> | undefined;

/** Languages by their names, in English and in their own. */
function namedLanguages(): ReadonlyMap<string, string> {
  named ??= new Map(
    CODES.split(' ').flatMap(code =>
      ['en', code].map(tongue => {
        const name = new Intl.DisplayNames([tongue], { type: 'language' }).of(code) ?? code;
        return [name.toLowerCase(), code] as const;
      }),
    ),
  );
  return named;
}

const ENOUGH = 20;
/** How much likelier than English another language must be: scores lie in 0..1. Of 1,700 real English chats and messages none is. */
const CLEARLY = 0.2;

/**
 * Loads what tells a language from a few words. Any of 60 languages is told, not only those with phrases: what is not
 * spoken here should be left open rather than judged as English. English where it cannot be told.
 */
export async function loadTeller(): Promise<(sample: string) => string> {
  const { eld } = await import('eld/extrasmall');
  return sample => {
    if (sample.length < ENOUGH) return ASSUMED;
    const found = eld.detect(sample);
    const scores = found.getScores();
    const lead = (scores[found.language] ?? 0) - (scores[ASSUMED] ?? 0);
    if (!found.isReliable() || lead < CLEARLY) return ASSUMED;
    return languageCode(found.language);
  };
}

const SAMPLE = 200;

/** The first words that people said, as many as tell a language. */
export function sampleOf({ turns, text }: Pick<Talk, 'turns' | 'text'>): string {
  let sample = '';
  for (let turn = 0; turn < turns.length && sample.length < SAMPLE; turn++) {
    const speaker = turns[turn]?.speaker;
    if (speaker === 'agent' || speaker === 'customer') sample += `${text(turn).slice(0, SAMPLE)}\n`;
  }
  return sample.slice(0, SAMPLE);
}
