import { type Answered, type Checklist, itemsOf, type Scene } from '../model/checklist.ts';

/** A scene on which the items of a checklist can ask how earlier ones came out, and the way to tell it of each in turn. */
export type AnsweringScene = {
  readonly scene: Scene;
  /** `null`: nobody has answered the item. */
  readonly tell: (item: string, came: Answered | null) => void;
};

/** Whether any item of a checklist asks how an earlier one came out. */
export function asksForAnswers(checklist: Checklist): boolean {
  return itemsOf(checklist).some(({ dependsOn }) => dependsOn.length > 0);
}

/** The scene for one checklist on one interaction: its own, for answers to another are not asked for. */
export function answeringScene(scene: Scene): AnsweringScene {
  const answers = new Map<string, Answered>();
  return {
    scene: { ...scene, answered: item => answers.get(item) ?? null },
    tell: (item, came) => {
      if (came !== null) answers.set(item, came);
    },
  };
}

const NOBODY_ASKS = () => {};

/** For a checklist of which no item asks. */
export function plainScene(scene: Scene): AnsweringScene {
  return { scene, tell: NOBODY_ASKS };
}
