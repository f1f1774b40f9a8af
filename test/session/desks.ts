import type { AuditAnswer } from '../../src/model/audit.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { nameOf } from '../../src/session/desk.ts';
import { asked, changes, current, type Desk, openDesk } from '../../src/session/index.ts';
import { benchOf, interaction, sceneOf, talk } from '../probes/looking.ts';
import { factsOf } from '../scoring/fixtures.ts';

/** A short chat in which the agent greets, and never thanks. */
export const CHAT = interaction(
  talk('C: My parcel is late', 'A: Hello, let me look', 'C: Well?', 'A: It comes on Friday'),
  { channel: 'chat', csat: 2 },
);

/** A person says whether it is a complaint; three questions hang on that, one of them on another of the three. */
export const COMPLAINT = [
  'id: greeting, ask: "Greeted?", probe: { said: { by: agent, any: [$greeting] } }',
  'id: complaint, ask: "A complaint?"',
  'id: apology, ask: "Sorry?", critical: customer, when: { answer: { item: complaint, is: yes } }, probe: { said: { by: agent, any: [$sorry] } }',
  'id: warmth, ask: "How warm?", answers: 1-5, when: { answer: { item: apology, is: yes } }',
  'id: offer, ask: "An offer?", answers: yes-partly-no, when: { answer: { item: complaint, is: yes } }',
  'id: closing, ask: "Closed?"',
] as const;

/** A desk with a checklist `tiny` of these items (YAML in flow style), standing at the first. */
export async function deskOf(
  items: readonly string[],
  of: Interaction = CHAT,
  more: Partial<Parameters<typeof openDesk>[0]> = {},
): Promise<Desk> {
  const bench = await benchOf(items);
  const facts = factsOf([bench.checklist]);
  return openDesk({
    interaction: of,
    scene: sceneOf(bench, of),
    facts,
    answers: [],
    at: 'first',
    suggests: true,
    ...more,
  });
}

/** The same interaction laid on a desk again, with what the record has of it. */
export function reopened(
  { interaction, scene, facts, suggests, at }: Desk,
  answers: readonly AuditAnswer[],
): Desk {
  return openDesk({ interaction, scene, facts, suggests, answers, at });
}

/** The items that are asked, the one where the auditor stands in brackets. */
export function shown(desk: Desk): string {
  const at = current(desk)?.item.id ?? null;
  const ids = asked(desk).map(({ item }) => (item.id === at ? `[${item.id}]` : item.id));
  return [...ids, ...(at === null ? ['[]'] : [])].join(' ');
}

/** The steps one after the other, and the record as a store would have it after each was written. */
export function recorded(first: Desk, steps: readonly ((desk: Desk) => Desk)[]) {
  const record = new Map<string, AuditAnswer>();
  let desk = first;
  for (const step of steps) {
    const after = step(desk);
    for (const change of changes(desk, after)) {
      if ('answer' in change) record.set(nameOf(change.answer), change.answer);
      else record.delete(nameOf(change.retract));
    }
    desk = after;
  }
  return { desk, record };
}
