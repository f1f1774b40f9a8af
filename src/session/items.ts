import type { Answer } from '../model/answer.ts';
import type { AuditAnswer } from '../model/audit.ts';
import { type Checklist, type Item, itemsOf, type Scene, type Section } from '../model/checklist.ts';
import { answeringScene } from '../scoring/answered.ts';
import { answerOf, look } from '../scoring/evaluate.ts';
import { type Desk, nameOf, type Written } from './desk.ts';
import { alike, outcomeOf } from './values.ts';

/** One item on a desk: whether it is asked now, what a probe finds now, and its answer as the record has it. */
export type DeskItem = {
  readonly name: string;
  readonly checklist: Checklist;
  readonly section: Section;
  readonly item: Item;
  readonly asked: boolean;
  readonly suggestion: Answer | null;
  readonly answer: AuditAnswer;
  /** Whether a value, a note or evidence was written for it. */
  readonly touched: boolean;
};

const ITEMS = new WeakMap<Desk, readonly DeskItem[]>();

/**
 * Every item of every checklist as it stands: probes that ask for earlier answers are told the auditor's, and that
 * nobody has answered where there is none. Worked out once for each desk.
 */
export function deskItems(desk: Desk): readonly DeskItem[] {
  const known = ITEMS.get(desk);
  if (known !== undefined) return known;
  const items = desk.facts.checklists.flatMap(checklist => itemsOn(desk, checklist));
  ITEMS.set(desk, items);
  return items;
}

function itemsOn(desk: Desk, checklist: Checklist): DeskItem[] {
  const { scene, tell } = answeringScene(desk.scene);
  return checklist.sections.flatMap(section =>
    section.items.map(item => {
      const { found, asked } = item.dependsOn.length === 0 ? lookOnce(item, desk.scene) : lookAt(item, scene);
      const name = nameOf({ checklist: checklist.id, item: item.id });
      const written = asked ? desk.written.get(name) : undefined;
      const suggestion = asked && desk.suggests && suggests(found) ? found : null;
      const answer: AuditAnswer = asked
        ? { ...answerFor(item, written, suggestion), checklist: checklist.id }
        : { ...found, checklist: checklist.id, value: null };
      tell(item.id, answer.outcome === 'unanswered' ? null : answer);
      return { name, checklist, section, item, asked, suggestion, answer, touched: written !== undefined };
    }),
  );
}

type Looked = { readonly found: Answer; readonly asked: boolean };

const LOOKED = new WeakMap<Scene, Map<Item, Looked>>();

/** Of an item that asks for no answers: it comes out the same at every step. */
function lookOnce(item: Item, scene: Scene): Looked {
  const looked = LOOKED.get(scene) ?? new Map<Item, Looked>();
  LOOKED.set(scene, looked);
  const known = looked.get(item) ?? lookAt(item, scene);
  looked.set(item, known);
  return known;
}

function lookAt(item: Item, scene: Scene): Looked {
  return { found: answerOf(item, look(item, scene), scene), asked: isAsked(item, scene) };
}

/** People are asked also where it cannot be told whether an item applies; never what only a whole report can answer. */
function isAsked({ when, spread }: Item, scene: Scene): boolean {
  if (spread !== null) return false;
  if (when === null) return true;
  const { outcome } = when.look(scene);
  return outcome !== 'missed' && outcome !== 'notApplicable';
}

function suggests({ by, outcome, credit }: Answer): boolean {
  return by === 'probe' && (credit !== null || outcome === 'notApplicable');
}

/** An answer like the suggestion, without evidence of its own, has the suggestion's. */
function answerFor(
  item: Item,
  written: Written | undefined,
  suggestion: Answer | null,
): Answer & { readonly value: string | null } {
  const { value = null, picked = [], note = '' } = written ?? {};
  const came = value === null ? null : outcomeOf(item, value);
  if (came === null)
    return {
      item: item.id,
      by: null,
      outcome: 'unanswered',
      credit: null,
      evidence: picked,
      note,
      value: null,
    };
  const taken = suggestion !== null && alike(came, suggestion) ? suggestion.evidence : [];
  const evidence = picked.length > 0 ? picked : taken;
  return { item: item.id, by: 'auditor', ...came, evidence, note, value };
}

/** An item of the facts by its name, or `undefined`. */
export function itemNamed(checklists: readonly Checklist[], name: string): Item | undefined {
  for (const checklist of checklists)
    for (const item of itemsOf(checklist))
      if (nameOf({ checklist: checklist.id, item: item.id }) === name) return item;
  return undefined;
}
