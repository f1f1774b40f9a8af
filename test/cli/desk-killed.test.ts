import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atADesk, valuesOf } from './desk/a-desk.ts';

const SLOW = { timeout: 300_000 };

/** The questions of the desk's checklist by what is asked, each with its keys and what they give. */
const ITEMS = {
  greeting: { ask: 'Did the agent greet?', keys: { y: 'yes', n: 'no', x: 'na', '\r': 'yes' } },
  complaint: { ask: 'Did the customer stay calm?', keys: { y: 'yes', n: 'no' } },
  apology: { ask: 'Did the agent apologise?', keys: { y: 'yes', p: 'partly', n: 'no' } },
  identity: { ask: 'Was the caller identified?', keys: { y: 'yes', x: 'na' } },
  tone: { ask: 'How was the tone?', keys: { 1: '1', 5: '5', x: 'na' } },
} as const;
type Name = keyof typeof ITEMS;

/** What an auditor does at the question that is shown; a number picks one of its keys. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 30 }).map(key => ({ key })) },
  fc.constantFrom({ key: 's' }, { key: 'b' }),
);

/** The desk as it should be, told from the keys alone. */
type Told = { readonly answers: ReadonlyMap<Name, string>; readonly at: number };

function askedOf({ answers }: Pick<Told, 'answers'>): readonly Name[] {
  const names: readonly Name[] = ['greeting', 'complaint', 'apology', 'identity', 'tone'];
  // whether it applies cannot be told before the other is answered, and then it is asked
  return names.filter(name => name !== 'apology' || (answers.get('complaint') ?? 'no') === 'no');
}

function pressed(told: Told, key: string | number): { readonly told: Told; readonly keys: string } {
  const name = askedOf(told)[told.at];
  if (name === undefined) return { told: { ...told, at: told.at - 1 }, keys: 'b' };
  if (key === 'b') return { told: { ...told, at: Math.max(0, told.at - 1) }, keys: told.at === 0 ? '' : 'b' };
  if (typeof key === 'string') return { told: { ...told, at: told.at + 1 }, keys: key };
  const all = Object.entries(ITEMS[name].keys).filter(([each]) => each !== '\r' || !told.answers.has(name));
  const [keys = '', value = ''] = all[key % all.length] ?? [];
  return { told: { answers: new Map(told.answers).set(name, value), at: told.at + 1 }, keys };
}

function placeOf(told: Told): string {
  const of = askedOf(told).length;
  return told.at === of ? 'the scorecard' : `item ${told.at + 1} of ${of}`;
}

/** What stands on the screen there and nowhere else. */
function shownAt(told: Told): RegExp {
  const asked = askedOf(told);
  const name = asked[told.at];
  if (name === undefined) return /Enter (?:confirm|finish)/u;
  return new RegExp(`^${told.at + 1} of ${asked.length} .*\n${ITEMS[name].ask.replace('?', '\\?')}`, 'mu');
}

/** What is kept: the answers to what is asked now. */
function keptOf(told: Told): Readonly<Record<string, string>> {
  const asked = new Set(askedOf(told));
  return Object.fromEntries([...told.answers].filter(([name]) => asked.has(name)));
}

describe('an auditor who is killed after any key', () => {
  it('finds all that was answered, and the very question', SLOW, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 8 }), steps =>
        atADesk(async ({ sit, audits }) => {
          let told: Told = { answers: new Map(), at: 0 };
          for (const [turn, { key }] of steps.entries()) {
            const { shows, press, kill, over } = sit('--id C-1');
            await shows(turn === 0 ? 'Enter first question' : `Go on at ${placeOf(told)} of C-1?`);
            press('\r');
            await shows(shownAt(told));
            const next = pressed(told, key);
            press(next.keys);
            told = next.told;
            await shows(shownAt(told));
            kill('SIGKILL');
            await over;
            const [audit, ...others] = await audits();
            expect(others).toEqual([]);
            expect(audit).toMatchObject({ state: 'open', revision: 1 });
            expect(valuesOf(audit)).toEqual(keptOf(told));
            expect(audit?.at?.item ?? null).toBe(askedOf(told)[told.at] ?? null);
          }
        }),
      ),
      { numRuns: 3 },
    );
  });
});
