import type { Interaction } from '../model/interaction.ts';
import type { Talk } from './metrics/talk.ts';

/** Where it cannot be told. */
export const ASSUMED = 'en';

/** The language of interactions that do not tell theirs: one for all, or what their first words show. */
export type Speech = string | Teller;

/**
 * Tells languages by a library that takes time and memory to load. Plain English is told without it; until it is loaded,
 * whatever needs it is guessed to be English, so whoever asks `tell` must look, load it and ask again.
 */
export type Teller = {
  readonly tell: (sample: string) => string;
  /** How many samples were told without the library that needed it. */
  readonly guesses: () => number;
  /** Loads the library where a sample needs it; `null` where nothing is to be done. */
  readonly prepare: (sample: string) => Promise<void> | null;
  readonly load: () => Promise<void>;
};

/** `spoken`: the languages the run has phrases in, which are taken for granted sooner than others. */
export function makeTeller(spoken: readonly string[]): Teller {
  let library: ((sample: string) => string) | null = null;
  let guesses = 0;
  const needed = (sample: string) => sample.length >= ENOUGH && !isPlainEnglish(sample);
  const load = async () => {
    library ??= await loadLibrary(spoken);
  };
  return {
    tell: sample => {
      if (!needed(sample)) return ASSUMED;
      if (library !== null) return library(sample);
      guesses += 1;
      return ASSUMED;
    },
    guesses: () => guesses,
    prepare: sample => (library === null && needed(sample) ? load() : null),
    load,
  };
}

const ENOUGH = 20;
/**
 * How much likelier than English another language must be, scores lying in 0..1: a little where the library is sure of
 * it, clearly where it is one that phrases are spoken in. Without accents it is seldom sure.
 */
const LEADS = { sure: 0.1, spoken: 0.2 };

/**
 * Any of 60 languages is told, not only those with phrases: what is not spoken here should be left open rather than
 * judged as English. English where it cannot be told.
 */
async function loadLibrary(spoken: readonly string[]): Promise<(sample: string) => string> {
  const { eld } = await import('eld/extrasmall');
  return sample => {
    const found = eld.detect(sample);
    const language = languageCode(found.language);
    const scores = found.getScores();
    const lead = (scores[found.language] ?? 0) - (scores[ASSUMED] ?? 0);
    const sure = found.isReliable() && lead >= LEADS.sure;
    return sure || (spoken.includes(language) && lead >= LEADS.spoken) ? language : ASSUMED;
  };
}

/** Words that stand in nearly every English sentence, and in few of another language. */
const ENGLISH = new Set(
  'about am an and any are at been but by can could did do for from get has have hello help how i if in is it just know me my need not of ok on or order our please so some that the there they this to was we what when which will with would you your'.split(
    ' ',
  ),
);
const FEWEST = 4;
const SHARE = 0.3;

/** With so many of English's small words that no other language looks like it. */
function isPlainEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter(word => ENGLISH.has(word));
  return known.length >= words.length * SHARE && new Set(known).size >= FEWEST;
}

/** Codes that mean the same as those of phrase files. */
const SAME: Readonly<Record<string, string>> = { tl: 'fil', tagalog: 'fil' };

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

/** Sees to it that the language of an interaction can be told; `null` where nothing is to be done. */
export function prepareFor(
  speech: Speech,
  { turns, fields }: Pick<Interaction, 'turns' | 'fields'>,
): Promise<void> | null {
  if (typeof speech === 'string' || (fields.get('language') ?? '') !== '') return null;
  return speech.prepare(sampleOf({ turns, text: turn => turns[turn]?.text ?? '' }));
}

/** How many samples were guessed so far. */
export function guessesOf(speech: Speech): number {
  return typeof speech === 'string' ? 0 : speech.guesses();
}
