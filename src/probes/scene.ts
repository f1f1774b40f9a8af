import type { Hit, Measurement, Scene } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import { TIMES_FIELD, textField } from '../model/interaction.ts';
import { metrics } from './metrics/index.ts';
import { unavailable } from './metrics/metric.ts';
import { type PhraseBook, primary, search } from './phrases/book.ts';
import type { Span } from './phrases/matcher.ts';
import { type CutTurn, cutOnce } from './phrases/words.ts';

const NO_HITS: readonly Hit[] = [];

/** An interaction made ready for probes: each turn is searched once, each metric worked out once, and only when asked for. */
export function makeScene(interaction: Interaction, book: PhraseBook, language: string): Scene {
  const spoken = textField(interaction, 'language') ?? language;
  const found: ReadonlyMap<number, readonly Span[]>[] = [];
  const measured = new Map<string, Measurement>();
  const words = cutOnce();
  return {
    interaction,
    language: spoken,
    hits: (set, turn) => {
      const spokenTurn = interaction.turns[turn];
      if (spokenTurn === undefined) return NO_HITS;
      found[turn] ??= search(book, spoken, spokenTurn.text, words(spokenTurn));
      return found[turn].get(set)?.map(span => ({ turn, ...span })) ?? NO_HITS;
    },
    metric: name => {
      const known = measured.get(name) ?? measure(interaction, name, spoken, words);
      measured.set(name, known);
      return known;
    },
  };
}

/** A field of that name wins: it was measured by the system that served the customer. Else it is derived from turns. */
function measure(interaction: Interaction, name: string, language: string, words: CutTurn): Measurement {
  const value = interaction.fields.get(name);
  if (value !== undefined && value !== '') {
    const number = numberOf(value);
    const shown = String(value).slice(0, 20);
    if (number === null) return unavailable(`${name} is "${shown}", which is no number`);
    // Systems write -1 for a time they do not know.
    if (number < 0 && name.endsWith('_seconds'))
      return unavailable(`${name} is ${shown}, and no time is negative`);
    return { state: 'measured', value: number, field: name };
  }
  const metric = metrics.get(name);
  if (metric === undefined) return unavailable(`the export has no ${name}`);
  if (interaction.turns.length === 0) return unavailable('no transcript');
  if (metric.unit === 'grade' && primary(language) !== 'en')
    return unavailable('worked out for English only');
  const result = metric.derive(interaction.turns, words);
  const times = interaction.fields.get(TIMES_FIELD);
  return result.state === 'unavailable' && times !== undefined && metric.unit === 's'
    ? unavailable(`times ${String(times)}`)
    : result;
}

function numberOf(value: string | number | boolean): number | null {
  if (typeof value === 'boolean') return null;
  const text = String(value).trim();
  const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
