import fc from 'fast-check';
import type { Stated } from '../../src/model/answer.ts';
import type { AuditAnswer, KeptChecklist } from '../../src/model/audit.ts';
import { beginAudit, exportAudits, finishAudit, type Store, saveAnswer } from '../../src/store/index.ts';
import { answer, chat, NOW, newAudit } from './an-audit.ts';

/** The items of this record's checklist, not in the order of the alphabet. */
export const ASKED = ['thanks', 'greeting', 'tone'] as const;
const OPTIONS = [
  { id: 'yes', label: 'Yes', credit: 1 },
  { id: 'partly', label: 'Partly', credit: 0.5 },
  { id: 'no', label: 'No', credit: 0 },
];

export const COURTESY: KeptChecklist = {
  ...{ hash: 'c0de', id: 'courtesy', version: '1.0.0', text: 'id: courtesy\n' },
  form: JSON.stringify({
    ...{ id: 'courtesy', version: '1.0.0', hash: 'c0de' },
    sections: [{ id: 'all', title: 'All', items: ASKED.map(id => ({ id, answers: OPTIONS })) }],
  }),
};

/** An answer of an auditor with a note and a quote. */
export function given(item: string, value: 'yes' | 'partly' | 'no' | 'na', words = ''): AuditAnswer {
  const credit = OPTIONS.find(({ id }) => id === value)?.credit ?? null;
  const outcome =
    credit === null ? 'notApplicable' : credit === 1 ? 'met' : credit === 0 ? 'missed' : 'partial';
  const evidence = words === '' ? [] : [{ turn: 1, start: 0, end: words.length, quote: words }];
  return answer(item, { value, by: 'auditor', outcome, credit, evidence, note: words });
}

/** What a probe read in the first turn, as somebody stated it of a fact. */
const statedIn = (words: string): Stated => ({
  ...{ fact: 'refund', ask: 'How long?', is: null, value: words, right: null },
  ...{ turn: 1, start: 0, end: words.length, quote: words },
});

export type Audited = {
  readonly id: string;
  readonly words: string;
  readonly fields?: readonly (readonly [string, string | number | boolean])[];
  readonly line?: number;
  readonly auditor: string;
  readonly values: readonly ('yes' | 'partly' | 'no' | 'na')[];
  readonly done: boolean;
};

/** Writes an audit as `csaudit audit` does; returns its id, or `null` where the one before is still open. */
export async function audited(store: Store, one: Audited, now = NOW): Promise<string | null> {
  const turns = [{ speaker: 'customer' as const, name: 'Joe', text: one.words }];
  const source = { file: 'chats.csv', line: one.line ?? 2 };
  const interaction = chat(one.id, { turns, source, fields: new Map(one.fields ?? [['agent', 'Ana']]) });
  const suggestions = ASKED.map(item => {
    const { value: _value, ...found } = given(item, 'no', one.words);
    return { ...found, by: 'probe' as const, ...(item === 'tone' ? { stated: [statedIn(one.words)] } : {}) };
  });
  const begun = await beginAudit(
    store,
    newAudit(interaction, { auditor: one.auditor, checklists: [COURTESY], suggestions, begun: now }),
  ).catch(() => null);
  if (begun === null) return null;
  const answers = ASKED.map((item, at) => given(item, one.values[at] ?? 'na', one.words));
  for (const answer of answers) await saveAnswer(store, begun.id, answer, now + 1);
  if (one.done) await finishAudit(store, begun.id, answers, 12.5, now + 2);
  return begun.id;
}

/** Records of several people, some of them about the same interactions. */
export const records: fc.Arbitrary<readonly Audited[]> = fc.array(
  fc.record({
    id: fc.constantFrom('C-1', 'C-2', 'Ü 3', 'C-"4"'),
    words: fc.oneof(fc.constant('My parcel is late 📦'), fc.string({ unit: 'binary' })),
    fields: fc.array(
      fc.tuple(
        fc.constantFrom('agent', '7', 'constructor', '__proto__', 'csat'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()),
      ),
      { maxLength: 3 },
    ),
    line: fc.integer({ min: 1, max: 3 }),
    auditor: fc.constantFrom('ana', 'ben'),
    values: fc.array(fc.constantFrom('yes', 'partly', 'no', 'na'), { minLength: 3, maxLength: 3 }),
    done: fc.boolean(),
  }),
  { maxLength: 6 },
);

/** What a store exports, line by line. */
export async function exported(
  store: Store,
  choice: Partial<Parameters<typeof exportAudits>[1]> = {},
): Promise<string[]> {
  const lines: string[] = [];
  await exportAudits(store, { answersOnly: false, ...choice }, async text => void lines.push(text.trimEnd()));
  return lines;
}

/** The lines of a file, as they come out of one. */
export async function* fileOf(lines: readonly string[]) {
  for (const [at, text] of lines.entries()) yield { line: at + 1, text };
}
