import type { Measurement } from '../../model/checklist.ts';
import type { Interaction } from '../../model/interaction.ts';
import { clean } from '../clean.ts';
import { written } from '../numbers.ts';
import { cut, displayWidth, paragraph } from '../text.ts';
import { HIDDEN } from './blind.ts';
import { clock, day, spent } from './clock.ts';
import { type DeskPage, widthOf } from './page.ts';

/** Which interaction of how many it is (from 1), and the seconds worked so far. */
export type Progress = { readonly number: number; readonly of: number; readonly seconds: number };

export type HeadingFacts = {
  readonly interaction: Interaction;
  readonly metric: (name: string) => Measurement;
  /** `null`: it is the only one. */
  readonly progress: Progress | null;
};

/** Where exports have the time of an interaction whose turns have none. */
const TIME_FIELDS = ['started_at', 'start_time', 'started', 'created_at', 'date', 'time', 'timestamp', 'day'];
const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d\S*(?:Z|[+-]\d\d:?\d\d)$/u;
/** The metrics that say most; those counted in seconds end in `_seconds`. */
const METRICS = [
  ...['csat', 'nps', 'wait_seconds', 'first_response_seconds', 'longest_response_seconds'],
  ...['duration_seconds', 'handle_seconds', 'hold_seconds', 'transfers', 'turns'],
];

/** What is known of an interaction before it is read: who, when, how, how far the auditor is; at most four lines. */
export function heading({ interaction, metric, progress }: HeadingFacts, page: DeskPage): string[] {
  const { style } = page;
  const width = widthOf(page);
  const between = ` ${style.marks.dot} `;
  const far = progress === null ? '' : progressLine(progress, page);
  const id = cut(clean(interaction.id), width - far.length - 2, style.marks.more);
  const first = `${style.strong(id)}${' '.repeat(Math.max(1, width - displayWidth(id) - far.length))}${far}`;
  const lines = (parts: readonly string[], most: number) =>
    paragraph(clean(parts.join(between)), { width, indent: 0, lines: most, more: style.marks.more });
  return [
    first.trimEnd(),
    ...lines(whoAndWhen(interaction, page), 1),
    ...lines(
      METRICS.flatMap(name => measured(name, metric(name))),
      2,
    ).map(style.dim),
  ];
}

/** `7 of 20 · 14 min so far`. */
function progressLine({ number, of, seconds }: Progress, { style }: DeskPage): string {
  return `${number} of ${of} ${style.marks.dot} ${spent(seconds)} so far`;
}

function whoAndWhen({ fields, turns }: Interaction, { blind }: DeskPage): string[] {
  const channel = fields.get('channel');
  const agent = fields.get('agent');
  const when = turns.map(({ at }) => day(at)).find(at => at !== null) ?? fieldTime(fields);
  return [
    ...(channel === undefined || channel === '' ? [] : [String(channel)]),
    ...(when === null ? [] : [when]),
    ...(agent === undefined || agent === '' ? [] : [`agent ${blind === null ? agent : HIDDEN}`]),
  ];
}

function fieldTime(fields: Interaction['fields']): string | null {
  const name = TIME_FIELDS.find(one => fields.has(one) && fields.get(one) !== '');
  if (name === undefined) return null;
  const text = String(fields.get(name));
  return (STAMP.test(text) ? day(Date.parse(text)) : null) ?? text;
}

function measured(name: string, { value }: Measurement): string[] {
  if (value === null) return [];
  const [, timed] = /^(.*)_seconds$/u.exec(name) ?? [];
  const shown = timed === undefined ? written(value) : clock(value);
  return [`${(timed ?? name).replaceAll('_', ' ')} ${shown}`];
}
