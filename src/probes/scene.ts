import type { Hit, Measurement, Scene, Side } from '../model/checklist.ts';
import { type FieldValue, type Interaction, type Spoken, TIMES_FIELD } from '../model/interaction.ts';
import { type Speech, sampleOf } from './language.ts';
import { metrics } from './metrics/index.ts';
import { unavailable } from './metrics/metric.ts';
import { type Talk, talkOf } from './metrics/talk.ts';
import { type PhraseBook, placesOf, primary, search, speakingSets } from './phrases/book.ts';
import type { Span } from './phrases/matcher.ts';

/** What a scene is made of: what was said, and the fields. `said` and `count` may know sooner than a search which sets occur, how often. */
export type Stage = {
  readonly talk: Talk;
  readonly field: (name: string) => FieldValue | undefined;
  readonly said: ((phraseSet: number, turn: number) => boolean) | null;
  readonly count: ((phraseSet: number, turn: number) => number) | null;
};

const NO_SPANS: readonly Span[] = [];

/** An interaction made ready for probes. */
export function makeScene(interaction: Interaction, book: PhraseBook, speech: Speech): Scene {
  const { turns, fields } = interaction;
  return setScene(
    { talk: talkOf(turns), field: name => fields.get(name), said: null, count: null },
    book,
    speech,
  );
}

/** A scene on a stage. Each turn is searched once, each metric worked out once, and only when asked for. */
export function setScene({ talk, field, said, count }: Stage, book: PhraseBook, speech: Speech): Scene {
  const { turns, text, words } = talk;
  const spoken = spokenIn(field, speech, talk);
  const found: ReadonlyMap<number, readonly Span[]>[] = [];
  const measured = new Map<string, Measurement>();
  const bySide: { [side in Side]?: readonly number[] } = {};
  const speaking = speakingSets(book, spoken);
  const spans = (set: number, turn: number) => {
    // Where it is known which sets occur, places are asked of few.
    if (said !== null)
      return said(set, turn) ? placesOf(book, set, spoken, text(turn), words(turn)) : NO_SPANS;
    found[turn] ??= search(book, spoken, text(turn), words(turn));
    return found[turn].get(set) ?? NO_SPANS;
  };
  return {
    turns,
    turnsBy: by => {
      bySide[by] ??= pickTurns(turns, by);
      return bySide[by];
    },
    text,
    language: spoken,
    speaks: set => speaking[set] === true,
    said: said ?? ((set, turn) => spans(set, turn).length > 0),
    count: count ?? ((set, turn) => spans(set, turn).length),
    hits: (set, turn) => spans(set, turn).map((span): Hit => ({ turn, ...span })),
    field,
    metric: name => {
      const known = measured.get(name) ?? measure(talk, field, name, spoken);
      measured.set(name, known);
      return known;
    },
    answered: () => null,
  };
}

/** The language of an interaction: its own where the export tells, else the program's, or what its words show. */
export function spokenIn(field: Stage['field'], speech: Speech, talk: Pick<Talk, 'turns' | 'text'>): string {
  const own = field('language');
  if (own !== undefined && own !== '') return String(own);
  return typeof speech === 'string' ? speech : speech.tell(sampleOf(talk));
}

function pickTurns(turns: readonly Spoken[], by: Side): readonly number[] {
  const picked: number[] = [];
  for (let turn = 0; turn < turns.length; turn++) {
    const speaker = turns[turn]?.speaker;
    const isOf = by === 'any' ? speaker === 'agent' || speaker === 'customer' : speaker === by;
    if (isOf) picked.push(turn);
  }
  return picked;
}

/** A field of that name wins: it was measured by the system that served the customer. Else it is derived from turns. */
function measure(talk: Talk, field: Stage['field'], name: string, language: string): Measurement {
  const value = field(name);
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
  if (metric === undefined) return unavailable(value === '' ? 'it is empty' : `the export has no ${name}`);
  if (talk.turns.length === 0) return unavailable('no transcript');
  if (metric.unit === 'grade' && primary(language) !== 'en')
    return unavailable('worked out for English only');
  const result = metric.derive(talk);
  const times = field(TIMES_FIELD);
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
