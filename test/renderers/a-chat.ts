import type { Scorecard } from '../../src/model/scorecard.ts';
import { aChecklist, anAnswer, anItem, aProgram, aScorecard } from './a-report.ts';

const courtesy = aChecklist([
  anItem({ id: 'greeting', weight: 2 }),
  anItem({ id: 'thanks', ask: 'Did the agent thank the customer?', critical: 'customer' }),
  anItem({ id: 'listening', ask: 'Did the agent listen?', weight: 1.5 }),
  anItem({ id: 'farewell', ask: 'Did the agent say goodbye?' }),
  anItem({ id: 'tone', ask: 'Was the tone friendly?', weight: 3 }),
]);
const speed = aChecklist([anItem({ id: 'first-response', ask: 'Was the first answer quick?', weight: 3 })], {
  id: 'responsiveness',
  title: 'Responsiveness',
  version: '1.1.0',
});
const knowledge = aChecklist([anItem({ id: 'correct', ask: 'Was the answer correct?' })], {
  id: 'knowledge',
  title: 'Knowledge',
});

const entry = { version: '1.0.0', hash: 'c0ffee', target: null };

/** A chat scored by three checklists, of which the last could not be judged: every outcome is in it. */
export const chat = {
  checklists: [courtesy, speed, knowledge],
  program: aProgram({
    checklists: [
      { ...entry, id: 'courtesy', title: 'Courtesy', weight: 2, pass: 75 },
      { ...entry, id: 'responsiveness', title: 'Responsiveness', weight: 1, pass: 60 },
      { ...entry, id: 'knowledge', title: 'Knowledge', weight: 1, pass: null },
    ],
    pass: 80,
  }),
  card: aScorecard({
    id: 'chat-0042',
    line: 43,
    score: 71.85185185185185,
    coverage: 57.5,
    passed: false,
    criticalMisses: [{ checklist: 'courtesy', item: 'thanks', family: 'customer' }],
    checklists: [
      {
        id: 'courtesy',
        score: (100 * 2.75) / 4.5,
        earned: 2.75,
        judged: 4.5,
        applicable: 7.5,
        coverage: 60,
        criticalMisses: ['thanks'],
        answers: [
          anAnswer({
            note: '$greeting was said',
            evidence: [{ turn: 1, start: 0, end: 5, quote: 'Hello, this is Ana.' }],
          }),
          anAnswer({ item: 'thanks', outcome: 'missed', credit: 0, note: 'none of $thanks' }),
          anAnswer({ item: 'listening', by: 'auditor', outcome: 'partial', credit: 0.5 }),
          anAnswer({ item: 'farewell', outcome: 'notApplicable', credit: null, note: 'the customer left' }),
          anAnswer({ item: 'tone', by: null, outcome: 'unanswered', credit: null, note: 'no answer' }),
        ],
      },
      {
        id: 'responsiveness',
        score: 280 / 3,
        earned: 2.8,
        judged: 3,
        applicable: 3,
        coverage: 100,
        criticalMisses: [],
        answers: [
          anAnswer({
            item: 'first-response',
            by: 'export',
            outcome: 'partial',
            credit: 14 / 15,
            evidence: [{ field: 'first_response_seconds', quote: '12' }],
          }),
        ],
      },
      {
        id: 'knowledge',
        score: null,
        earned: 0,
        judged: 0,
        applicable: 1,
        coverage: 0,
        criticalMisses: [],
        answers: [
          anAnswer({
            item: 'correct',
            outcome: 'unverifiable',
            credit: null,
            note: 'the export has no transcript',
          }),
        ],
      },
    ],
  }) satisfies Scorecard,
};
