import type { Scene } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import { type Talk, talkOf } from '../probes/metrics/talk.ts';
import { emptyBook, type PhraseSet, primary } from '../probes/phrases/book.ts';
import { setScene } from '../probes/scene.ts';
import type { Sight } from './sight.ts';

/** An interaction of which many scenes are made: its words are cut and its phrases found once. */
export type Stage = {
  /** The language whose phrases count. */
  readonly language: string;
  readonly texts: readonly string[];
  /** The scene on which phrase sets, by number, are as given. */
  readonly scene: (sets: (phraseSet: number) => PhraseSet | undefined) => Scene;
};

const NO_SETS = emptyBook();

export function makeStage({ turns, fields }: Interaction, language: string, sight: Sight): Stage {
  const talk: Talk = talkOf(turns);
  const spoken = primary(language);
  return {
    language: spoken,
    texts: turns.map(({ text }) => text),
    scene: sets => {
      const phrases = (set: number) => sets(set)?.get(spoken) ?? [];
      const said = (set: number, turn: number) => sight.said(phrases(set), talk.text(turn), spoken);
      const places = (set: number, turn: number) =>
        said(set, turn) ? sight.places(phrases(set), talk.text(turn)) : [];
      const field = (name: string) => fields.get(name);
      const count = (set: number, turn: number) => places(set, turn).length;
      return {
        ...setScene({ talk, field, said, count }, NO_SETS, language),
        speaks: set => phrases(set).length > 0,
        hits: (set, turn) => places(set, turn).map(span => ({ turn, ...span })),
      };
    },
  };
}
