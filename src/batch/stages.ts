import type { Scene } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Speech } from '../probes/language.ts';
import { readingOfCut } from '../probes/metrics/reading.ts';
import type { Talk } from '../probes/metrics/talk.ts';
import { countPlaces, type PhraseBook, patternsOf, placesOf, scannerFor } from '../probes/phrases/book.ts';
import { cutWords, makeKnownWords } from '../probes/phrases/known-words.ts';
import type { Scanner } from '../probes/phrases/scanner.ts';
import { type Words, wordsOf } from '../probes/phrases/words.ts';
import { makeScene, type Stage, setScene, spokenIn } from '../probes/scene.ts';
import type { Glimpse } from '../readers/bulk/glimpse.ts';

/** Makes scenes whose turns were scanned as bytes, for as long as the next one is not made. */
export type Stages = {
  readonly ofGlimpse: (glimpse: Omit<Glimpse, 'place'>) => Scene;
  readonly ofInteraction: (interaction: Interaction) => Scene;
};

/** What the scanner found in each turn: used again for interaction after interaction. */
type Found = { words: Int32Array; questions: Int32Array; masks: Uint32Array };

export function makeStages(book: PhraseBook, speech: Speech): Stages {
  const found: Found = { words: new Int32Array(0), questions: new Int32Array(0), masks: new Uint32Array(0) };
  const encoder = makeEncoder();
  const known = makeKnownWords();
  const ofGlimpse: Stages['ofGlimpse'] = glimpse => {
    const { turns, field, bytes, starts, ends } = glimpse;
    const decoded: string[] = [];
    const text = (turn: number) => {
      decoded[turn] ??= glimpse.text(turn);
      return decoded[turn];
    };
    const spoken = spokenIn(field, speech, { turns, text });
    const scanner = scannerFor(book, spoken);
    scanTurns(scanner, glimpse, found);
    const cutTurn = (turn: number) => scanner.cut(bytes, starts[turn] ?? 0, ends[turn] ?? 0);
    const texts: Words[] = [];
    const words = (turn: number) => {
      texts[turn] ??= wordsOf(text(turn));
      return texts[turn];
    };
    const talk: Talk = {
      turns,
      text,
      words,
      wordCount: turn => found.words[turn] ?? 0,
      questions: turn => found.questions[turn] ?? 0,
      reading: turn => readingOfCut(cutTurn(turn), bytes, known),
      punctuated: () => isPunctuated(glimpse),
    };
    const { masks } = found;
    const { maskSize } = scanner;
    const bit = (set: number, turn: number) =>
      (((masks[turn * maskSize + (set >> 5)] ?? 0) >>> (set & 31)) & 1) === 1;
    const patterns = patternsOf(book, spoken);
    const matches = (set: number, turn: number) =>
      patterns.some(pattern => pattern.set === set && pattern.find(text(turn)).length > 0);
    const said: Stage['said'] =
      patterns.length === 0 ? bit : (set, turn) => bit(set, turn) || matches(set, turn);
    const count: Stage['count'] = (set, turn) => {
      if (patterns.some(pattern => pattern.set === set))
        return placesOf(book, set, spoken, text(turn), words(turn)).length;
      // Where no pattern has a say, phrases are counted in the words as they are cut.
      return countPlaces(book, set, spoken, cutWords(cutTurn(turn), bytes, known));
    };
    return setScene({ talk, field, said, count }, book, spoken);
  };
  return {
    ofGlimpse,
    ofInteraction: interaction => {
      const { turns, fields } = interaction;
      const texts = encoder(turns.map(({ text }) => text));
      if (texts === null) return makeScene(interaction, book, speech);
      return ofGlimpse({
        ...texts,
        turns,
        text: turn => turns[turn]?.text ?? '',
        field: name => fields.get(name),
      });
    },
  };
}

/** As of the text of any turn, `/[.?!。？！]/`: three signs of one byte, and three of three. */
function isPunctuated({ turns, bytes, starts, ends }: Omit<Glimpse, 'place'>): boolean {
  for (let turn = 0; turn < turns.length; turn++) {
    const end = ends[turn] ?? 0;
    for (let at = starts[turn] ?? 0; at < end; at++) {
      const byte = bytes[at];
      if (byte === 33 || byte === 46 || byte === 63) return true;
      if (byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x82) return true;
      if (byte === 0xef && bytes[at + 1] === 0xbc && (bytes[at + 2] === 0x81 || bytes[at + 2] === 0x9f))
        return true;
    }
  }
  return false;
}

function scanTurns(
  scanner: Scanner,
  { turns, bytes, starts, ends }: Omit<Glimpse, 'place'>,
  found: Found,
): void {
  const { maskSize, scan } = scanner;
  if (found.words.length < turns.length || found.masks.length < turns.length * maskSize) {
    const room = Math.max(64, turns.length * 2);
    found.words = new Int32Array(room);
    found.questions = new Int32Array(room);
    found.masks = new Uint32Array(room * maskSize);
  }
  const scanned = { words: 0, questions: 0, at: 0, masks: found.masks };
  for (let turn = 0; turn < turns.length; turn++) {
    scan(bytes, starts[turn] ?? 0, ends[turn] ?? 0, scanned);
    found.words[turn] = scanned.words;
    found.questions[turn] = scanned.questions;
    scanned.at += maskSize;
  }
}

/** Writes texts as UTF-8 one behind the other; `null` where one of them is no Unicode, so that bytes would not be it. */
function makeEncoder(): (texts: readonly string[]) => Pick<Glimpse, 'bytes' | 'starts' | 'ends'> | null {
  let bytes = Buffer.alloc(0);
  let starts = new Int32Array(0);
  let ends = new Int32Array(0);
  return texts => {
    const most = texts.reduce((sum, text) => sum + text.length * 3, 0);
    if (bytes.length < most) bytes = Buffer.allocUnsafeSlow(most * 2);
    if (starts.length < texts.length) {
      starts = new Int32Array(texts.length * 2);
      ends = new Int32Array(texts.length * 2);
    }
    let filled = 0;
    for (const [turn, text] of texts.entries()) {
      if (!text.isWellFormed()) return null;
      starts[turn] = filled;
      filled += bytes.write(text, filled);
      ends[turn] = filled;
    }
    return { bytes, starts, ends };
  };
}
