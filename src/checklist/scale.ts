import type { Document, Path } from '../decode/index.ts';
import type { AnswerOption } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';

const numbers = (low: number, high: number): AnswerOption[] =>
  Array.from({ length: high - low + 1 }, (_, step) => ({
    id: String(low + step),
    label: String(low + step),
    credit: step / (high - low),
  }));

export const SCALE_NAMES = ['yes-no', 'yes-partly-no', '1-5', '0-10'] as const;

/** The ready-made answer scales. A number's credit is its place between the lowest and the highest. */
export const SCALES: Readonly<Record<(typeof SCALE_NAMES)[number], readonly AnswerOption[]>> = {
  'yes-no': [
    { id: 'yes', label: 'Yes', credit: 1 },
    { id: 'no', label: 'No', credit: 0 },
  ],
  'yes-partly-no': [
    { id: 'yes', label: 'Yes', credit: 1 },
    { id: 'partly', label: 'Partly', credit: 0.5 },
    { id: 'no', label: 'No', credit: 0 },
  ],
  '1-5': numbers(1, 5),
  '0-10': numbers(0, 10),
};

type Written = (typeof SCALE_NAMES)[number] | readonly AnswerOption[] | undefined;

/** The answers of an item; those that could not tell good from bad are refused. */
export function scaleOf(
  written: Written,
  critical: boolean,
  document: Document,
  path: Path,
  problems: Problem[],
): readonly AnswerOption[] {
  if (written === undefined || typeof written === 'string') return SCALES[written ?? 'yes-no'];
  const complain = (message: string, hint: string) => problems.push(document.problem(path, message, hint));
  const ids = written.map(option => option.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    complain(`the answer "${twice}" stands twice`, 'give each answer an id of its own');
  for (const option of written) {
    const label = option.label.trim().toLowerCase();
    const other = written.find(
      one => one.id !== option.id && (one.id === label || one.label.trim().toLowerCase() === label),
    );
    if (other === undefined) continue;
    const message = `the label "${option.label}" of the answer "${option.id}" is a name of "${other.id}", too`;
    complain(message, 'an export could not say which is meant: give each a label of its own');
    break;
  }
  if (!written.some(option => option.credit === 1))
    complain('no answer has credit 1', 'the best answer must earn the whole weight');
  if (critical && !written.some(option => option.credit === 0)) {
    complain('a critical item that can never be missed', 'give one answer credit 0, or drop "critical"');
  }
  return written;
}
