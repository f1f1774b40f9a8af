import type { Example } from '../../model/checklist.ts';
import { clean } from '../clean.ts';
import { written } from '../numbers.ts';
import { paragraph, wrap } from '../text.ts';
import { type DeskPage, inside } from './page.ts';
import type { ShownQuestion } from './question.ts';

const KINDS = ['met', 'partial', 'missed', 'notApplicable'] as const;
const WORDS: Readonly<Record<Example['outcome'], string>> = {
  met: 'good',
  partial: 'in part',
  missed: 'bad',
  notApplicable: 'does not apply',
  unverifiable: 'cannot be told',
};

/** Of each kind as many as can be read at a desk; all of them stand in the checklist. */
const MOST_EXAMPLES = 3;

/** What is expected at a question: its standard, where that comes from, what each answer earns, examples good and bad. */
export function standardScreen({ item, checklist, keys }: ShownQuestion, page: DeskPage): string[] {
  const { style, width } = inside(page);
  const block = (text: string, indent = 0) =>
    wrap(clean(text), width - indent).map(line => ' '.repeat(indent) + line);
  const title = (text: string) => ['', style.heading(text)];
  const earns = keys.map(({ key, value, label }) => {
    const credit = item.answers.find(({ id }) => id === value)?.credit;
    const worth =
      credit === undefined
        ? 'counts nowhere'
        : `earns ${written(credit * item.weight)} of ${written(item.weight)}`;
    return label === key ? `${key}: ${worth}` : `${key}  ${label}: ${worth}`;
  });
  const notes = [
    ...(item.source === null ? [] : [`This standard comes from: ${item.source}.`]),
    ...(item.critical === null
      ? []
      : [`Critical (${item.critical}): where it is missed, the scorecard does not pass.`]),
  ];
  return [
    ...block(item.ask).map(style.strong),
    ...title('Standard'),
    ...block(item.standard ?? 'None is written down for this item.', 2),
    ...notes.flatMap(text => block(text, 2)),
    ...title('Answers'),
    ...earns.flatMap(text => block(text, 2)),
    ...shownExamples(item.examples).flatMap(example => exampleLines(example, width, style.heading)),
    '',
    ...block(`${checklist.title} (${checklist.id} ${checklist.version})`).map(style.heading),
    ...block(checklist.about, 2),
  ];
}

/** Good ones first, then the others, kind by kind. */
function shownExamples(all: readonly Example[]): readonly Example[] {
  return KINDS.flatMap(kind => all.filter(({ outcome }) => outcome === kind).slice(0, MOST_EXAMPLES));
}

function exampleLines(
  { outcome, fields, turns }: Example,
  width: number,
  strong: (text: string) => string,
): string[] {
  const known = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const said = turns.split(/\r?\n/u).filter(line => line.trim() !== '');
  const lines = [...(known.length === 0 ? [] : [known.join(', ')]), ...said];
  return [
    '',
    strong(`Example: ${WORDS[outcome]}`),
    ...lines.flatMap(line => paragraph(clean(line), { width, indent: 2, lines: 9, more: '' })),
  ];
}
