export type { AnswerKey, CommandKey, Desk, Question, Suggestion } from './desk.ts';
export { openDesk } from './open.ts';
export { asked, current } from './questions.ts';
export { type Change, cardOf, changes, settled } from './record.ts';
export { accept, back, clear, give, jump, note, pick, skip, wantsNote } from './steps.ts';
export { valueWritten } from './values.ts';
