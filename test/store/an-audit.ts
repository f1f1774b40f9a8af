import type { AuditAnswer } from '../../src/model/audit.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { keptInteraction, type NewAudit } from '../../src/store/index.ts';

/** The clock of these tests: 2026-01-01T00:00:00Z. */
export const NOW = Date.UTC(2026, 0, 1);

export function chat(id: string, given: Partial<Interaction> = {}): Interaction {
  return {
    id,
    fields: new Map<string, string | number | boolean>([
      ['agent', 'Ana'],
      ['csat', 4],
    ]),
    turns: [
      { speaker: 'customer', name: 'Joe', text: 'My parcel is late 📦', at: 0 },
      { speaker: 'agent', text: 'Good morning, let me look.', at: 4000, until: 6000 },
    ],
    answers: new Map(),
    source: { file: 'chats.csv', line: 2 },
    ...given,
  };
}

export const ITEMS = ['greeting', 'thanks', 'tone'] as const;

/** An audit of a chat with three items of one checklist, of which a probe found nothing but the greeting. */
export function newAudit(interaction: Interaction, given: Partial<NewAudit> = {}): NewAudit {
  return {
    interaction: keptInteraction(interaction),
    auditor: 'mia',
    program: {
      checklists: [{ id: 'courtesy', hash: 'c0de', weight: 1, target: 90 }],
      target: null,
      pass: 75,
      onCritical: 'fail',
    },
    drawn: null,
    begun: NOW,
    suggestions: ITEMS.map(item => ({ ...answer(item), checklist: 'courtesy' })).map(
      ({ value: _value, ...found }) => found,
    ),
    checklists: [{ hash: 'c0de', id: 'courtesy', version: '1.0.0', text: 'id: courtesy\n', form: '{}' }],
    sample: null,
    holder: null,
    ...given,
  };
}

/** An answer to an item of that audit: nobody's, unless something else is given. */
export function answer(item: string, given: Partial<AuditAnswer> = {}): AuditAnswer {
  return {
    ...{ checklist: 'courtesy', item, value: null, by: null, outcome: 'unanswered', credit: null },
    ...{ evidence: [], note: '' },
    ...given,
  };
}

/** A `yes`, by an auditor, with evidence. */
export function yes(item: string, note = ''): AuditAnswer {
  const evidence = [{ turn: 2, start: 0, end: 12, quote: 'Good morning…' }];
  return answer(item, { value: 'yes', by: 'auditor', outcome: 'met', credit: 1, evidence, note });
}
