import type { Answer, Evidence } from '../../model/answer.ts';
import { type Checklist, type Item, itemsOf, type Scene } from '../../model/checklist.ts';
import type { Interaction } from '../../model/interaction.ts';
import { answeringScene } from '../../scoring/answered.ts';
import { answerOf, look } from '../../scoring/evaluate.ts';
import { readGiven } from '../../scoring/given.ts';
import type { JudgedOutcome } from './confusion.ts';

/** A label that the probe does not agree with. `written` is the label as it stands in the export. */
export type Disagreement = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly written: string;
  readonly labelled: JudgedOutcome;
  readonly found: JudgedOutcome;
  readonly note: string;
  readonly evidence: readonly Evidence[];
};

/** Labels of one item against what its probe finds. `open`: labels on which the probe could not tell. */
export type ComparedItem = {
  readonly checklist: string;
  readonly item: string;
  open: number;
  disagree: number;
  readonly confusion: Map<JudgedOutcome, Map<JudgedOutcome, number>>;
  /** The first few. */
  readonly disagreements: Disagreement[];
};

const MOST_SHOWN = 5;

/** Items with a probe, in the order of the checklists, with nothing counted yet. */
export function emptyComparison(checklists: readonly Checklist[]): readonly ComparedItem[] {
  return checklists.flatMap(checklist =>
    itemsOf(checklist).flatMap(item =>
      item.probe === null || item.spread !== null
        ? []
        : [
            {
              ...{ checklist: checklist.id, item: item.id, open: 0, disagree: 0 },
              ...{ confusion: new Map(), disagreements: [] },
            },
          ],
    ),
  );
}

/** The labels of an interaction, read; or what is wrong with one of them. */
type Labels = ReadonlyMap<Item, { readonly answer: Answer; readonly written: string }>;

/**
 * Counts what the probes find on an interaction against its labels, and returns how many there are; where one cannot be
 * read, nothing is counted and that is returned. Given answers stand only where a person alone could answer, for other items may ask for them.
 */
export function compareLabels(
  compared: readonly ComparedItem[],
  checklists: readonly Checklist[],
  interaction: Interaction,
  scene: Scene,
): { readonly problem: string } | { readonly labels: number } {
  let labelled = 0;
  const all = new Map<Checklist, Labels>();
  for (const checklist of checklists) {
    const labels = labelsOf(checklist, interaction);
    if ('problem' in labels) return labels;
    all.set(checklist, labels);
  }
  const counted = new Map(compared.map(one => [`${one.checklist}.${one.item}`, one]));
  for (const [checklist, labels] of all) {
    const { scene: asked, tell } = answeringScene(scene);
    for (const item of itemsOf(checklist)) {
      const label = labels.get(item);
      const found = look(item, asked);
      tell(item.id, item.probe === null && label !== undefined ? label.answer : found);
      const into = counted.get(`${checklist.id}.${item.id}`);
      if (label === undefined || into === undefined) continue;
      count(into, label, answerOf(item, found, asked), interaction);
      labelled += 1;
    }
  }
  return { labels: labelled };
}

function labelsOf(checklist: Checklist, { answers }: Interaction): Labels | { readonly problem: string } {
  const labels = new Map<Item, { readonly answer: Answer; readonly written: string }>();
  for (const item of itemsOf(checklist)) {
    const written = answers.get(`${checklist.id}.${item.id}`);
    const answer = written === undefined ? null : readGiven(item, written, 'export');
    if (answer === null || written === undefined) continue;
    if ('problem' in answer) return { problem: `${checklist.id}.${item.id}: ${answer.problem}` };
    labels.set(item, { answer, written });
  }
  return labels;
}

function count(
  into: ComparedItem,
  { answer, written }: { readonly answer: Answer; readonly written: string },
  { outcome: found, note, evidence }: Answer,
  { id, source }: Interaction,
): void {
  const labelled = answer.outcome;
  if (labelled === 'unanswered' || labelled === 'unverifiable') return;
  if (found === 'unanswered' || found === 'unverifiable') {
    into.open += 1;
    return;
  }
  const row = into.confusion.get(labelled) ?? new Map<JudgedOutcome, number>();
  into.confusion.set(labelled, row);
  row.set(found, (row.get(found) ?? 0) + 1);
  if (labelled === found) return;
  into.disagree += 1;
  if (into.disagreements.length < MOST_SHOWN)
    into.disagreements.push({ id, ...source, written: written.trim(), labelled, found, note, evidence });
}
