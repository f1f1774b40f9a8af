import type { Change, Comparison } from '../../model/comparison.ts';
import { count, counted, difference, points, written } from '../numbers.ts';
import type { Style, Tone } from '../style.ts';
import { changeInterval } from './interval.ts';

const NAMED = 4;

type Critical = Comparison['critical'][number];

/** Critical accuracies that moved for certain, those that fell first. */
export function criticalMoved({ critical }: Comparison): readonly Critical[] {
  const sure = critical.filter(({ certain }) => certain);
  return sure.toSorted((a, b) => (a.change ?? 0) - (b.change ?? 0));
}

/** `Compliance-critical accuracy 96.5 → 88.8 (-7.6, 95 % interval -14.2 to -1.5): worse for certain` */
export function criticalWords(one: Critical, { confidence }: Comparison, style: Style): string {
  const { family, change, interval, state } = one;
  const sure = `${written(100 * confidence)} % interval ${changeInterval(style, interval)}`;
  const name = `${family.slice(0, 1).toUpperCase()}${family.slice(1)}-critical accuracy`;
  return `${name} ${fromTo(one, style)} (${difference(style, change)}, ${sure}): ${state} for certain`;
}

/** A line of each, with the items of its family that went the same way. */
export function criticalLines(
  comparison: Comparison,
  style: Style,
): readonly { readonly tone: Tone; readonly text: string }[] {
  return criticalMoved(comparison).map(one => {
    const way = Math.sign(one.change ?? 0);
    const items = comparison.items
      .filter(({ critical, change }) => critical === one.family && Math.sign(change ?? 0) === way)
      .toSorted((a, b) => way * ((b.change ?? 0) - (a.change ?? 0)));
    const named = items
      .slice(0, NAMED)
      .map(item => `${item.checklist}.${item.id} ${fromTo(item, style)}`)
      .join(', ');
    const more = items.length > NAMED ? ` and ${count(items.length - NAMED)} more` : '';
    const by = items.length === 0 ? '' : `, by ${named}${more}`;
    return { tone: way < 0 ? 'bad' : 'good', text: `${criticalWords(one, comparison, style)}${by}.` };
  });
}

/**
 * Why an item may be open although the accuracy of its family, with the very same figures, is certain: that is one of a
 * shorter list.
 */
export function openOfCritical(comparison: Comparison): string {
  const sure = new Set(criticalMoved(comparison).map(({ family }) => family));
  const open = comparison.items.filter(
    ({ critical, certain, state }) =>
      critical !== null && sure.has(critical) && !certain && (state === 'better' || state === 'worse'),
  );
  if (open.length === 0) return '';
  const lengthOf = (list: string) => comparison.tried.find(one => one.list === list)?.compared ?? 0;
  const named = open.slice(0, NAMED).map(({ checklist, id }) => `${checklist}.${id}`);
  const more = open.length > NAMED ? ` and ${count(open.length - NAMED)} more` : '';
  const all = counted(lengthOf('critical'), 'critical accuracy', 'critical accuracies');
  return ` Among them ${named.join(', ')}${more}: of a list of ${count(lengthOf('items'))}, while its family is certain as one of ${all}.`;
}

function fromTo({ before, after }: Change, style: Style): string {
  return `${points(style, before.value, after.value)} ${style.marks.arrow} ${points(style, after.value, before.value)}`;
}
