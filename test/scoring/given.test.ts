import { describe, expect, it } from 'vitest';
import { SCALES } from '../../src/checklist/index.ts';
import type { AnswerOption } from '../../src/model/checklist.ts';
import { mayBePoints, readGiven } from '../../src/scoring/given.ts';
import { item } from './fixtures.ts';

/** How an answer reads: its outcome and credit, `null` for none, or the word `unreadable`. */
function read(written: string, answers: readonly AnswerOption[], weight = 1) {
  const given = readGiven(item('greeting', { answers, weight }), written, 'export');
  if (given === null) return null;
  return 'problem' in given
    ? 'unreadable'
    : given.credit === null
      ? given.outcome
      : `${given.outcome} ${given.credit}`;
}

const THREE = SCALES['yes-partly-no'];
const OWN: readonly AnswerOption[] = [
  { id: 'good', label: 'Very good', credit: 1 },
  { id: 'x', label: 'Fair enough', credit: 0.7 },
  { id: 'n', label: 'Poor', credit: 0 },
];

describe('an answer that was written', () => {
  it.each([
    ['yes', 'met 1'],
    ['YES', 'met 1'],
    [' Yes ', 'met 1'],
    ['y', 'met 1'],
    ['true', 'met 1'],
    ['TRUE', 'met 1'],
    ['no', 'missed 0'],
    ['N', 'missed 0'],
    ['false', 'missed 0'],
    ['partly', 'partial 0.5'],
    ['partial', 'partial 0.5'],
    ['p', 'partial 0.5'],
    ['na', 'notApplicable'],
    ['N/A', 'notApplicable'],
    ['n.a.', 'notApplicable'],
    ['Not applicable', 'notApplicable'],
    ['notApplicable', 'notApplicable'],
    ['x', 'unreadable'], // on one form it marks a fault, on another what does not apply
    ['', null],
    [' \t', null],
    ['maybe', 'unreadable'],
    ['yes!', 'unreadable'],
    ['yes no', 'unreadable'],
    ['-', 'unreadable'],
    ['constructor', 'unreadable'],
  ])('%j on a scale of three: %s', (written, expected) => {
    expect(read(written, THREE)).toBe(expected);
  });

  it.each([
    ['2', 2, 'met 1'],
    ['1', 2, 'unreadable'], // half the points, or somebody's yes?
    ['1.0', 2, 'partial 0.5'],
    ['0', 2, 'missed 0'],
    ['1.5', 2, 'unreadable'],
    ['3', 2, 'unreadable'],
    ['-1', 2, 'unreadable'],
    ['1,0', 2, 'unreadable'],
    ['100%', 2, 'unreadable'],
    ['1e0', 2, 'unreadable'],
    ['1', 1, 'met 1'],
    ['0.15', 0.3, 'partial 0.5'],
  ])('%s points of an item that weighs %d: %s', (written, weight, expected) => {
    expect(read(written, THREE, weight)).toBe(expected);
  });

  it.each([
    ['1', 3, 'missed 0'],
    ['5', 3, 'met 1'],
    ['4', 1, 'partial 0.75'],
    ['0', 3, 'unreadable'],
    ['6', 3, 'unreadable'],
    ['1.5', 3, 'unreadable'],
  ])('%s on a scale of 1-5 is a place on it, and never points of %d: %s', (written, weight, expected) => {
    expect(read(written, SCALES['1-5'], weight)).toBe(expected);
  });

  it.each([
    ['7', 'partial 0.7'],
    ['10', 'met 1'],
    ['11', 'unreadable'],
  ])('%s on a scale of 0-10: %s', (written, expected) => {
    expect(read(written, SCALES['0-10'])).toBe(expected);
  });

  it.each([
    ['very good', 1, 'met 1'],
    ['GOOD', 1, 'met 1'],
    ['x', 1, 'partial 0.7'],
    ['na', 1, 'notApplicable'],
    ['n', 1, 'missed 0'],
    ['yes', 1, 'unreadable'],
    ['y', 1, 'unreadable'],
    ['2.1', 3, 'partial 0.7'],
  ])('%s, where a company calls its answers as it likes (weight %d): %s', (written, weight, expected) => {
    expect(read(written, OWN, weight)).toBe(expected);
  });

  it('stands in the note as it was written, with who gave it', () => {
    expect(readGiven(item('greeting', { answers: THREE }), ' Yes ', 'auditor')).toEqual({
      item: 'greeting',
      by: 'auditor',
      outcome: 'met',
      credit: 1,
      evidence: [],
      note: 'answered "Yes"',
    });
  });

  it('that cannot be read is quoted in short, with what is allowed', () => {
    expect(readGiven(item('greeting', { answers: THREE }), 'm'.repeat(999), 'export')).toEqual({
      problem: `"${'m'.repeat(40)}" is not an answer of greeting; allowed: yes, partly, no, na, or points that one of them earns`,
    });
  });
});

describe('an answer in the language the checklist is shown in', () => {
  const SHOWN: readonly AnswerOption[] = [
    { id: 'yes', label: 'Jā', written: 'Very good', credit: 1 },
    { id: 'partly', label: 'Na', written: 'So so', credit: 0.5 },
    { id: 'no', label: 'Yes', written: 'Poor', credit: 0 },
  ];

  it.each([
    ['Jā', 'met 1'],
    ['JĀ'.normalize('NFD'), 'met 1'],
    ['very good', 'met 1'],
    ['Poor', 'missed 0'],
  ])('%s is %s: its label, or the one the checklist was written with', (written, outcome) => {
    expect(read(written, SHOWN)).toBe(outcome);
  });

  it.each([
    ['yes', 'met 1'],
    ['na', 'notApplicable'],
    ['0.5', 'partial 0.5'],
  ])('%s stays %s, whatever a label in another language is', (written, outcome) => {
    expect(read(written, SHOWN)).toBe(outcome);
  });
});

describe('whether an answer that was read may have been points', () => {
  it.each([
    ['2', THREE, 2, true],
    [' 1.0 ', THREE, 2, true],
    ['yes', THREE, 2, false],
    ['3', SCALES['1-5'], 2, false],
    ['fair enough', OWN, 1, false],
  ])('%j', (written, answers, weight, expected) => {
    const of = item('greeting', { answers, weight });
    const given = readGiven(of, written, 'export');
    if (given === null || 'problem' in given) throw new Error(`${written} is no answer`);
    expect(mayBePoints(of, given)).toBe(expected);
    expect(mayBePoints(of, { ...given, note: 'in other words' }), 'another note').toBe(
      answers !== SCALES['1-5'],
    );
  });
});
